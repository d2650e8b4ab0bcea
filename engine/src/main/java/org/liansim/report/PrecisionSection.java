package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liansim.comparison.Finding;
import org.liansim.comparison.PairedDifference;
import org.liansim.kpi.Kpi;

/**
 * How many replications there were, and what they could have shown.
 *
 * @param view the result
 */
record PrecisionSection(View view) {
    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (view.data().isCompared()) {
            List<List<String>> rows = new ArrayList<>();
            List<String> harmed = new ArrayList<>();
            for (Kpi kpi : view.headline()) {
                for (ResultData.Strategy strategy : view.others()) {
                    view.finding(strategy.id(), View.whole(kpi), view.data().city())
                            .ifPresent(finding -> {
                                rows.add(row(kpi, finding));
                                if (finding.contrast().difference().isCorrelationNegative()) {
                                    harmed.add(view.title(strategy.id()) + ": " + view.title(kpi));
                                }
                            });
                }
            }
            blocks.add(Block.of(Table.of(2, head(), rows)));
            if (!harmed.isEmpty()) {
                blocks.add(Block.note(view.say(Phrase.HARM, view.list(harmed))));
            }
        } else {
            blocks.add(Block.note(""));
        }
        Phrase text = view.data().isCompared() ? Phrase.PRECISION_TEXT : Phrase.PRECISION_RUN;
        Map<?, ?> counts =
                view.data().folder().manifest().get("replications") instanceof Map<?, ?> map ? map : Map.of();
        return new Section(
                "precision",
                view.say(Phrase.PRECISION),
                view.say(text, counts.get("asked"), counts.get("done"), counts.get("failed")),
                blocks);
    }

    private List<String> head() {
        return List.of(
                view.say(Phrase.OUTCOME),
                view.say(Phrase.STRATEGY),
                view.say(Phrase.DIFFERENCE),
                view.say(Phrase.COULD_SHOW),
                view.say(Phrase.UNIT),
                view.say(Phrase.P_HOLM),
                view.say(Phrase.CUT));
    }

    private List<String> row(Kpi kpi, Finding finding) {
        PairedDifference difference = finding.contrast().difference();
        Amount amount = view.change(kpi);
        double size = Math.max(Math.abs(difference.mean()), Double.isNaN(finding.smallest()) ? 0 : finding.smallest());
        return List.of(
                view.title(kpi),
                view.shortTitle(finding.contrast().strategy()),
                amount.signed(difference.mean(), size),
                amount.number(finding.smallest(), size),
                amount.unit().title(),
                probability(finding.adjustedP()),
                reduction(difference.varianceReduction()));
    }

    /** A p value. */
    static String probability(double p) {
        return Double.isNaN(p) ? "–" : p < 0.0001 ? "< 0.0001" : Amount.written(p, 4);
    }

    /** How much the common luck cut the variance. */
    static String reduction(double factor) {
        return !Double.isFinite(factor) ? "–" : factor > 1000 ? "> 1,000" : Amount.written(factor, 1);
    }
}
