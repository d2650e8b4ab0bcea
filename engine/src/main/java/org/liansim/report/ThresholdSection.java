package org.liansim.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;

/**
 * When each cluster becomes one of a hundred billion yuan a year.
 *
 * @param view the result
 */
record ThresholdSection(View view) {
    static final double HUNDRED_BILLION = 1e11;

    private static final double WIDTH = 500;
    private static final double HEIGHT = 200;

    Section section() {
        List<Block> blocks = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> always = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (Scope scope : view.data().scopes()) {
            if (scope.kind() == Scope.Kind.CLUSTER && !dates().isEmpty()) {
                List<double[]> shares = new ArrayList<>();
                view.data().strategies().forEach(each -> shares.add(shares(each.id(), scope)));
                if (shares.stream().allMatch(each -> each[0] >= 100)) {
                    always.add(view.title(scope));
                } else if (shares.stream().allMatch(each -> each[each.length - 1] == 0)) {
                    never.add(view.title(scope));
                } else {
                    figures.add(figure(scope, shares));
                    for (int i = 0; i < shares.size(); i++) {
                        String strategy = view.data().strategies().get(i).id();
                        rows.add(row(view.title(scope), view.title(strategy), shares.get(i)));
                    }
                }
            }
        }
        if (!figures.isEmpty()) {
            blocks.add(Block.of(figures));
            blocks.add(Block.of(Table.of(
                    2,
                    List.of(
                            view.say(Phrase.CLUSTER),
                            view.say(Phrase.STRATEGY),
                            view.say(Phrase.REACHED),
                            view.say(Phrase.HALF_BY)),
                    rows)));
        }
        if (!always.isEmpty()) {
            blocks.add(Block.note(view.say(Phrase.THRESHOLD_ALWAYS, view.list(always))));
        }
        if (!never.isEmpty()) {
            blocks.add(Block.note(view.say(Phrase.THRESHOLD_NEVER, view.list(never))));
        }
        return new Section("thresholds", view.say(Phrase.THRESHOLDS), view.say(Phrase.THRESHOLDS_TEXT), blocks);
    }

    /** Ends of the twelve months: the first lies a year after the start. */
    private List<LocalDate> dates() {
        List<LocalDate> months = view.data().courses().months();
        return months.subList(Math.min(11, months.size()), months.size());
    }

    private double[] shares(String strategy, Scope scope) {
        Kpi output = view.leading();
        double[][] course =
                view.data().courses().of(strategy, output.description().id(), scope.id());
        double[] all = ThresholdCurves.shares(Courses.yearly(course), HUNDRED_BILLION);
        return all.length == 0 ? new double[dates().size()] : Arrays.copyOfRange(all, 11, all.length);
    }

    private Figure figure(Scope scope, List<double[]> shares) {
        List<ThresholdCurves.Curve> curves = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            String strategy = view.data().strategies().get(i).id();
            curves.add(new ThresholdCurves.Curve(view.title(strategy), view.colour(strategy), shares.get(i)));
        }
        String title = view.say(Phrase.THRESHOLD_OF, view.title(scope));
        String svg = new ThresholdCurves(view.code(), title, view.say(Phrase.THRESHOLD_AXIS), dates(), curves)
                .svg(WIDTH, HEIGHT);
        return new Figure("threshold-" + scope.id().replace("cluster:", ""), title, svg, view.keys(true), "series.csv");
    }

    private List<String> row(String cluster, String strategy, double[] shares) {
        int half = 0;
        while (half < shares.length && shares[half] < 50) {
            half++;
        }
        String when = half == shares.length ? "–" : dates().get(half).format(DateTimeFormatter.ofPattern("yyyy-MM"));
        return List.of(cluster, strategy, view.say(Phrase.PERCENT, Amount.written(shares[shares.length - 1], 0)), when);
    }
}
