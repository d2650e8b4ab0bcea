package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liansim.comparison.Finding;
import org.liansim.comparison.PairedDifference;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;

/**
 * Every cluster, or every zone: its outcomes and its output over time.
 *
 * @param view the result
 * @param kind clusters or zones
 * @param title head of the section; one cluster or zone alone has its own name
 */
record ScopeSection(View view, Scope.Kind kind, Phrase title) {
    /** Points that the pictures of one scope have, all strategies together. */
    private static final int POINTS = 40;

    Section section() {
        List<Block> blocks = new ArrayList<>();
        int block = view.block(POINTS);
        List<Scope> parts = view.parts(kind);
        for (Scope scope : parts) {
            if (parts.size() > 1) {
                blocks.add(Block.heading(view.title(scope)));
            }
            blocks.add(Block.of(view.data().isCompared() ? differences(scope) : means(scope)));
            blocks.add(Block.of(new TimeSection(view).figures(view.leading(), scope, block)));
        }
        String name = parts.size() == 1 ? view.title(parts.get(0)) : view.say(title);
        return new Section(title == Phrase.CLUSTERS ? "clusters" : "zones", name, "", blocks);
    }

    private Table means(Scope scope) {
        List<List<String>> rows = new ArrayList<>();
        for (Kpi kpi : view.data().kpis().all()) {
            Amount amount = view.amount(kpi);
            Estimate estimate = Estimate.of(view.values(view.baseline(), View.whole(kpi), scope));
            if (estimate.mean() == 0 || Double.isNaN(estimate.mean())) {
                continue;
            }
            rows.add(List.of(
                    view.title(kpi),
                    amount.number(estimate.mean()) + amount.error(estimate.halfWidth(), estimate.mean()),
                    amount.unit().title()));
        }
        return Table.of(
                1, List.of(view.say(Phrase.OUTCOME), view.say(Phrase.MEAN_INTERVAL), view.say(Phrase.UNIT)), rows);
    }

    private Table differences(Scope scope) {
        List<List<String>> rows = new ArrayList<>();
        for (Kpi kpi : view.headline()) {
            double size = view.size(View.whole(kpi), scope);
            for (ResultData.Strategy strategy : view.others()) {
                Optional<Finding> found = view.finding(strategy.id(), View.whole(kpi), scope);
                found.ifPresent(finding -> rows.add(row(kpi, finding, size)));
            }
        }
        return Table.of(
                2,
                List.of(
                        view.say(Phrase.OUTCOME),
                        view.say(Phrase.STRATEGY),
                        view.say(Phrase.BASELINE),
                        view.say(Phrase.DIFFERENCE),
                        view.say(Phrase.INTERVAL),
                        view.say(Phrase.UNIT),
                        view.say(Phrase.VERDICT)),
                rows);
    }

    private List<String> row(Kpi kpi, Finding finding, double size) {
        PairedDifference difference = finding.contrast().difference();
        Amount amount = view.change(kpi);
        return List.of(
                view.title(kpi),
                view.shortTitle(finding.contrast().strategy()),
                amount.number(difference.baseline()),
                amount.signed(difference.mean(), size),
                amount.number(finding.interval().lower(), size) + " … "
                        + amount.number(finding.interval().upper(), size),
                amount.unit().title(),
                finding.verdict().title().in(view.code()));
    }
}
