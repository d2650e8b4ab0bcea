package org.liansim.report;

import java.util.List;
import org.liansim.kpi.Scope;

/**
 * The page of a run or a comparison.
 *
 * @param view the result
 */
record ResultPage(View view) {
    Content content() {
        Sentences sentences = new Sentences(view);
        FirstScreen first = new FirstScreen(view);
        List<Section> sections = List.of(
                new InputSection(view).section(),
                new LeverSection(view).section(),
                new TimeSection(view).section(),
                new ThresholdSection(view).section(),
                new ShockSection(view).section(),
                new NetworkSection(view).section(),
                new ChainSection(view).section(),
                new ScopeSection(view, Scope.Kind.CLUSTER, Phrase.CLUSTERS).section(),
                new ScopeSection(view, Scope.Kind.ZONE, Phrase.ZONES).section(),
                new PrecisionSection(view).section(),
                new ReproduceSection(view.data().folder().manifest(), view.code()).section());
        return new Content(
                sentences.question(),
                sentences.verdict(),
                view.period(),
                new Content.First(first.main(), first.aside()),
                sections,
                new Explorer(view).json());
    }
}
