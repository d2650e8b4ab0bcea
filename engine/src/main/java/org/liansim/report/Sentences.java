package org.liansim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liansim.comparison.Finding;
import org.liansim.comparison.Standing;
import org.liansim.comparison.Verdict;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Outcome;

/**
 * The question of a report and its answer.
 *
 * @param view the result
 */
record Sentences(View view) {
    private static final int MOST_CHANGES = 4;

    String question() {
        if (!view.data().isCompared()) {
            return view.say(Phrase.QUESTION_RUN, view.title(view.baseline()));
        }
        return view.others().size() == 1
                ? view.say(Phrase.QUESTION_ONE, view.title(view.others().get(0).id()), view.title(view.baseline()))
                : view.say(
                        view.data().hasEvents() ? Phrase.QUESTION_EVENTS : Phrase.QUESTION_MANY,
                        view.others().size(),
                        view.title(view.baseline()));
    }

    /** What the result shows, in one sentence or two. */
    String verdict() {
        if (!view.data().isCompared()) {
            return run();
        }
        if (view.replications() < 2) {
            return view.say(Phrase.VERDICT_FEW);
        }
        if (view.others().size() == 1) {
            return one(view.others().get(0).id());
        }
        return view.data().hasEvents() ? each() : many();
    }

    private String run() {
        return view.say(
                Phrase.VERDICT_RUN,
                view.count(),
                view.wholeInSentence(),
                mean("output"),
                mean("value-added"),
                mean("fill-rate"));
    }

    private String mean(String id) {
        Kpi kpi = view.kpi(id);
        Estimate estimate = Estimate.of(
                view.values(view.baseline(), View.whole(kpi), view.data().city()));
        return view.amount(kpi).of(estimate.mean());
    }

    private String one(String strategy) {
        List<Finding> shown = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (Kpi kpi : view.headline()) {
            view.finding(strategy, View.whole(kpi), view.data().city())
                    .filter(finding -> finding.verdict() != Verdict.NOT_SHOWN)
                    .ifPresentOrElse(shown::add, () -> rest.add(view.inSentence(kpi)));
        }
        if (shown.isEmpty()) {
            return view.say(Phrase.VERDICT_NOTHING, rest.size(), view.wholeInSentence(), view.replications());
        }
        shown.sort(Comparator.comparingDouble(finding -> -Math.abs(relative(finding))));
        String changes = String.join(
                view.say(Phrase.SEMICOLON),
                shown.stream().limit(MOST_CHANGES).map(this::change).toList());
        String others = rest.isEmpty() ? "" : view.say(Phrase.VERDICT_REST, view.list(rest));
        return view.say(Phrase.VERDICT_CHANGES, view.wholeInSentence(), changes) + others;
    }

    private static double relative(Finding finding) {
        return finding.contrast().difference().mean()
                / finding.contrast().difference().baseline();
    }

    private String change(Finding finding) {
        Kpi kpi = finding.contrast().outcome().kpi();
        double mean = finding.contrast().difference().mean();
        return view.say(
                mean > 0 ? Phrase.UP : Phrase.DOWN,
                view.inSentence(kpi),
                view.change(kpi).of(Math.abs(mean)),
                Amount.percent(mean, finding.contrast().difference().baseline(), view.code()));
    }

    /** What every case does to the leading KPI. */
    private String each() {
        List<String> parts = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (ResultData.Strategy strategy : view.others()) {
            String title = view.title(strategy.id());
            view.finding(strategy.id(), View.whole(view.leading()), view.data().city())
                    .filter(finding -> finding.verdict() != Verdict.NOT_SHOWN)
                    .map(finding -> finding.contrast().difference())
                    .ifPresentOrElse(
                            difference -> parts.add(view.say(
                                    difference.mean() > 0 ? Phrase.CASE_UP : Phrase.CASE_DOWN,
                                    title,
                                    view.change(view.leading()).of(Math.abs(difference.mean())),
                                    Amount.percent(difference.mean(), difference.baseline(), view.code()))),
                            () -> rest.add(view.say(Phrase.QUOTED, title)));
        }
        if (!rest.isEmpty()) {
            parts.add(view.say(Phrase.CASE_NONE, view.list(rest)));
        }
        return view.say(
                Phrase.VERDICT_EACH,
                view.inSentence(view.leading()),
                view.wholeInSentence(),
                String.join(view.say(Phrase.SEMICOLON), parts));
    }

    /** Who is best for the leading KPI, the baseline among them. */
    private String many() {
        Outcome outcome = View.whole(view.leading());
        List<Standing> standings = view.comparison().standings().stream()
                .filter(each -> each.outcome().equals(outcome)
                        && each.scope().id().equals(view.data().city().id()))
                .toList();
        List<String> candidates = standings.stream()
                .filter(each -> each.rank() != Standing.Rank.NOT_BEST)
                .map(each -> view.title(each.treatment()))
                .toList();
        String kpi = view.inSentence(view.leading());
        List<Standing> best = standings.stream()
                .filter(each -> each.rank() == Standing.Rank.BEST)
                .toList();
        if (!best.isEmpty() && !best.get(0).treatment().equals(view.baseline())) {
            return best(best.get(0).treatment());
        }
        if (!best.isEmpty()) {
            return view.say(
                    Phrase.VERDICT_BEST_MEAN,
                    view.title(view.baseline()),
                    kpi,
                    view.amount(view.leading()).of(best.get(0).mean()));
        }
        return view.say(
                Phrase.VERDICT_MAY_BE_BEST,
                kpi,
                view.list(candidates.stream()
                        .map(each -> view.say(Phrase.QUOTED, each))
                        .toList()),
                view.replications());
    }

    /** What the best strategy brings more than the baseline, and what it costs more. */
    private String best(String strategy) {
        Kpi kpi = view.leading();
        String brought = view.finding(strategy, View.whole(kpi), view.data().city())
                .map(finding -> difference(finding, view.change(kpi))
                        + view.say(
                                Phrase.IN_BRACKETS,
                                Amount.percent(
                                        finding.contrast().difference().mean(),
                                        finding.contrast().difference().baseline(),
                                        view.code())))
                .orElse("–");
        Kpi cost = view.kpi("public-cost");
        String paid = view.finding(strategy, View.whole(cost), view.data().city())
                .filter(finding -> finding.contrast().difference().mean() != 0)
                .map(finding -> view.say(
                        Phrase.VERDICT_COST,
                        view.change(cost).of(finding.contrast().difference().mean())))
                .orElse("");
        return view.say(Phrase.VERDICT_BEST, view.title(strategy), view.inSentence(kpi), brought, paid);
    }

    private static String difference(Finding finding, Amount amount) {
        double mean = finding.contrast().difference().mean();
        return amount.signed(mean, Math.abs(mean)) + amount.error(finding.halfWidth(), mean) + amount.joined();
    }
}
