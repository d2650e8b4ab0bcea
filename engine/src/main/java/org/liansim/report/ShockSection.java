package org.liansim.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Unit;
import org.liansim.result.ResultFolder;
import org.liansim.scenario.SettingType;
import org.liansim.shock.ShockCatalog;

/**
 * What the shocks of a strategy cost that the baseline is spared, and how fast the city comes back.
 *
 * @param view the result
 */
record ShockSection(View view) {
    private static final double RECOVERED = 99;
    private static final double WIDTH = 500;
    private static final double HEIGHT = 204;
    /** Months that are shown before the first shock, and after the last one ends. */
    private static final int BEFORE = 6;

    private static final int AFTER = 18;
    private static final double DAYS_PER_YEAR = 365;
    private static final List<String> COLUMNS =
            List.of("strategy", "shock", "type", "target", "start", "fades", "ends", "source");

    Section section() {
        ResultFolder folder = view.data().folder();
        List<Block> blocks = new ArrayList<>();
        if (folder.has(ReportTables.SHOCKS)) {
            List<String[]> shocks = new ArrayList<>();
            folder.read(ReportTables.SHOCKS, COLUMNS, shocks::add);
            if (view.data().isCompared()) {
                triangles(shocks, blocks);
            }
            if (!shocks.isEmpty()) {
                blocks.add(Block.of(sources(shocks)));
            }
        }
        Phrase text = view.data().isCompared() ? Phrase.SHOCK_TEXT : Phrase.SHOCK_TEXT_ALONE;
        return new Section("shocks", view.say(Phrase.SHOCKS), view.say(text), blocks);
    }

    private void triangles(List<String[]> shocks, List<Block> blocks) {
        TreeSet<String> usual = new TreeSet<>();
        shocks.stream().filter(row -> row[0].equals(view.baseline())).forEach(row -> usual.add(row[1]));
        List<List<String>> rows = new ArrayList<>();
        for (ResultData.Strategy strategy : view.others()) {
            List<String[]> own = shocks.stream()
                    .filter(row -> row[0].equals(strategy.id()) && !usual.contains(row[1]))
                    .toList();
            if (!own.isEmpty()) {
                List<Scope> scopes = List.of(view.data().city(), hardestHit(strategy.id()));
                blocks.add(Block.of(scopes.stream()
                        .distinct()
                        .limit(view.isCrowded() ? 1 : scopes.size())
                        .map(scope -> figure(strategy.id(), scope, own))
                        .toList()));
                scopes.stream().distinct().forEach(scope -> rows.add(row(strategy.id(), scope)));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(Block.of(Table.of(
                    2,
                    List.of(
                            view.say(Phrase.STRATEGY),
                            view.say(Phrase.PART),
                            view.say(Phrase.SHOCK_LOST),
                            view.say(Phrase.SHOCK_MADE_UP),
                            view.say(Phrase.SHOCK_DEEPEST),
                            view.say(Phrase.SHOCK_RECOVERY)),
                    rows)));
        }
    }

    /** The cluster or zone whose mean output falls deepest. */
    private Scope hardestHit(String strategy) {
        Scope hardest = view.data().city();
        double deepest = Double.POSITIVE_INFINITY;
        for (Scope scope : view.data().scopes()) {
            if (scope.kind() != Scope.Kind.CITY) {
                double least = least(band(strategy, scope).mean());
                if (least < deepest) {
                    deepest = least;
                    hardest = scope;
                }
            }
        }
        return hardest;
    }

    private static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Double.isNaN(value) ? least : Math.min(least, value);
        }
        return least;
    }

    private FanChart.Band band(String strategy, Scope scope) {
        double[][] before = course(view.baseline(), scope);
        double[][] after = course(strategy, scope);
        double[][] percent = new double[Math.min(before.length, after.length)][];
        for (int replication = 0; replication < percent.length; replication++) {
            percent[replication] = new double[before[replication].length];
            for (int month = 0; month < percent[replication].length; month++) {
                double usual = before[replication][month];
                percent[replication][month] = usual > 0 ? 100 * after[replication][month] / usual : Double.NaN;
            }
        }
        return FanChart.Band.of(view.title(strategy), view.colour(strategy), percent, 1);
    }

    private double[][] course(String strategy, Scope scope) {
        return view.data().courses().of(strategy, view.leading().description().id(), scope.id());
    }

    private Figure figure(String strategy, Scope scope, List<String[]> shocks) {
        List<LocalDate> months = view.data().courses().months();
        List<int[]> spans = shocks.stream()
                .map(row -> new int[] {month(row[4]), row[6].isEmpty() ? months.size() : month(row[6])})
                .toList();
        String title = view.say(Phrase.SHOCK_TITLE, view.title(strategy), view.title(scope));
        int first = Math.max(0, spans.stream().mapToInt(span -> span[0]).min().orElse(0) - BEFORE);
        int last = Math.min(
                months.size(), spans.stream().mapToInt(span -> span[1]).max().orElse(0) + AFTER);
        if (last - first < 2) {
            first = 0;
            last = months.size();
        }
        spans.forEach(shift(first));
        String svg = new ShockTriangle(
                        title,
                        view.say(Phrase.SHOCK_AXIS),
                        months.subList(first, last),
                        band(strategy, scope).part(first, last),
                        spans)
                .svg(WIDTH, HEIGHT);
        return new Figure(
                "shock-" + strategy + "-" + scope.id().replace(':', '-'), title, svg, List.of(), "series.csv");
    }

    private static Consumer<int[]> shift(int months) {
        return span -> {
            span[0] -= months;
            span[1] -= months;
        };
    }

    private int month(String date) {
        return (int) ChronoUnit.MONTHS.between(view.data().courses().months().get(0), LocalDate.parse(date));
    }

    private List<String> row(String strategy, Scope scope) {
        double[][] before = course(view.baseline(), scope);
        double[][] after = course(strategy, scope);
        int pairs = Math.min(before.length, after.length);
        double[] lost = new double[pairs];
        double[] madeUp = new double[pairs];
        for (int replication = 0; replication < pairs; replication++) {
            for (int month = 0; month < before[replication].length; month++) {
                double missing = (before[replication][month] - after[replication][month]) * days(month) / DAYS_PER_YEAR;
                lost[replication] += Math.max(0, missing);
                madeUp[replication] += Math.max(0, -missing);
            }
        }
        double[] mean = band(strategy, scope).mean();
        Amount amount = Amount.of(Unit.YUAN, view.code());
        return List.of(
                view.title(strategy),
                view.title(scope),
                shown(amount, Estimate.of(lost)),
                shown(amount, Estimate.of(madeUp)),
                Amount.written(least(mean), 1) + " %",
                recovery(mean));
    }

    private static String shown(Amount amount, Estimate estimate) {
        return amount.number(estimate.mean()) + amount.error(estimate.halfWidth(), estimate.mean()) + amount.joined();
    }

    private int days(int month) {
        LocalDate first = view.data().courses().months().get(month);
        LocalDate next = month + 1 < view.data().courses().months().size()
                ? view.data().courses().months().get(month + 1)
                : view.data().end().plusDays(1);
        return (int) ChronoUnit.DAYS.between(first, next);
    }

    /** The month from which the mean stays within 1 % of the baseline's. */
    private String recovery(double[] mean) {
        int last = mean.length - 1;
        while (last >= 0 && !(mean[last] < RECOVERED)) {
            last--;
        }
        if (last < 0) {
            return view.say(Phrase.SHOCK_AT_ONCE);
        }
        return last == mean.length - 1
                ? view.say(Phrase.SHOCK_NEVER)
                : view.data().courses().months().get(last + 1).toString().substring(0, 7);
    }

    private Table sources(List<String[]> shocks) {
        List<String> head = List.of(
                view.say(Phrase.STRATEGY),
                view.say(Phrase.SHOCK),
                view.say(Phrase.TYPE),
                view.say(Phrase.TARGET),
                view.say(Phrase.WINDOW),
                view.say(Phrase.SOURCE));
        return Table.of(
                        head.size(),
                        head,
                        shocks.stream()
                                .map(row -> List.of(
                                        view.title(row[0]),
                                        row[1],
                                        type(row[2]),
                                        target(row[3]),
                                        row[4] + " – " + (row[6].isEmpty() ? "…" : row[6]),
                                        row[7]))
                                .toList())
                .quoting(1, 5);
    }

    private String type(String id) {
        SettingType type = ShockCatalog.descriptions().type(id);
        return type == null ? id : type.meaning().in(view.code());
    }

    private String target(String names) {
        return view.list(Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(view::named)
                .toList());
    }
}
