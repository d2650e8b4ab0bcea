package org.liansim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Unit;
import org.liansim.result.ResultFolder;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.Text;
import org.liansim.shock.ShockCatalog;

/**
 * What shocks cost, and how fast the city comes back: those of a strategy that the baseline is spared, or those of a run
 * whose replications were repeated without them.
 *
 * @param view the result
 */
record ShockSection(View view) {
    private static final double WIDTH = 500;
    private static final double HEIGHT = 204;
    /** Months that are shown before the first shock, and after the last one ends. */
    private static final int BEFORE = 6;

    private static final int AFTER = 18;
    private static final List<String> COLUMNS =
            List.of("strategy", "shock", "type", "target", "start", "fades", "ends", "source_en", "source_zh");

    Section section() {
        ResultFolder folder = view.data().folder();
        List<String[]> shocks = new ArrayList<>();
        if (folder.has(ReportTables.SHOCKS)) {
            folder.read(ReportTables.SHOCKS, COLUMNS, shocks::add);
        }
        List<Block> blocks = new ArrayList<>();
        String text = view.say(Phrase.SHOCK_TEXT_ALONE);
        if (view.data().isCompared()) {
            text = view.say(Phrase.SHOCK_TEXT);
            compared(shocks, blocks);
        } else if (folder.has(ShockTable.NAME)) {
            Map<String, ShockCourse> weeks =
                    ShockTable.read(folder, view.data().end().plusDays(1));
            int pairs = weeks.get(view.data().city().id()).pairs();
            text = view.say(Phrase.SHOCK_TEXT_WEEKS, Phrase.replications(view.code(), Integer.toString(pairs)));
            Hit hit = new Hit(view.baseline(), shocks, scope -> weeks.get(scope.id()));
            blocks.add(figures(hit));
            blocks.add(losses(Phrase.SHOCK_DEEPEST_WEEK, List.of(hit)));
        }
        if (!shocks.isEmpty()) {
            blocks.add(Block.of(sources(shocks)));
        }
        return new Section("shocks", view.say(Phrase.SHOCKS), text, blocks);
    }

    /**
     * A strategy under shocks that something else is spared.
     *
     * @param strategy its name
     * @param shocks rows of the table of shocks
     * @param courses output of a scope with them and without
     */
    private record Hit(String strategy, List<String[]> shocks, Function<Scope, ShockCourse> courses) {}

    /** Strategies with shocks that the baseline does not have. */
    private void compared(List<String[]> shocks, List<Block> blocks) {
        TreeSet<String> usual = new TreeSet<>();
        shocks.stream().filter(row -> row[0].equals(view.baseline())).forEach(row -> usual.add(row[1]));
        List<Hit> hits = new ArrayList<>();
        for (ResultData.Strategy strategy : view.others()) {
            List<String[]> own = shocks.stream()
                    .filter(row -> row[0].equals(strategy.id()) && !usual.contains(row[1]))
                    .toList();
            if (!own.isEmpty()) {
                hits.add(new Hit(strategy.id(), own, scope -> months(strategy.id(), scope)));
            }
        }
        hits.forEach(hit -> blocks.add(figures(hit)));
        if (!hits.isEmpty()) {
            blocks.add(losses(Phrase.SHOCK_DEEPEST, hits));
        }
    }

    private ShockCourse months(String strategy, Scope scope) {
        return new ShockCourse(
                view.data().courses().months(),
                view.data().end().plusDays(1),
                course(view.baseline(), scope),
                course(strategy, scope));
    }

    private double[][] course(String strategy, Scope scope) {
        return view.data().courses().of(strategy, view.leading().description().id(), scope.id());
    }

    private Block figures(Hit hit) {
        return Block.of(scopes(hit).stream()
                .limit(view.isCrowded() ? 1 : 2)
                .map(scope -> figure(hit, scope))
                .toList());
    }

    private Block losses(Phrase deepest, List<Hit> hits) {
        List<List<String>> rows = new ArrayList<>();
        hits.forEach(hit -> scopes(hit).forEach(scope -> rows.add(row(hit, scope))));
        List<String> head = Stream.of(
                        Phrase.STRATEGY,
                        Phrase.PART,
                        Phrase.SHOCK_LOST,
                        Phrase.SHOCK_MADE_UP,
                        deepest,
                        Phrase.SHOCK_RECOVERY)
                .map(view::say)
                .toList();
        return Block.of(Table.of(2, head, rows));
    }

    /** The city, and the cluster or zone whose mean output falls deepest. */
    private List<Scope> scopes(Hit hit) {
        Scope hardest = view.data().scopes().stream()
                .skip(1)
                .min(Comparator.comparingDouble(
                        scope -> ShockCourse.least(band(hit, scope).mean())))
                .orElse(view.data().city());
        return Stream.of(view.data().city(), hardest).distinct().toList();
    }

    private FanChart.Band band(Hit hit, Scope scope) {
        double[][] percent = hit.courses.apply(scope).percent();
        return FanChart.Band.of(view.title(hit.strategy), view.colour(hit.strategy), percent, 1);
    }

    private Figure figure(Hit hit, Scope scope) {
        ShockCourse course = hit.courses.apply(scope);
        int length = course.dates().size();
        LocalDate begin = course.end();
        LocalDate end = course.dates().get(0);
        List<int[]> spans = new ArrayList<>();
        for (String[] row : hit.shocks) {
            LocalDate from = LocalDate.parse(row[4]);
            LocalDate to = row[6].isEmpty() ? course.end() : LocalDate.parse(row[6]);
            begin = from.isBefore(begin) ? from : begin;
            end = to.isAfter(end) ? to : end;
            spans.add(new int[] {course.at(from), row[6].isEmpty() ? length : course.at(to)});
        }
        int first = course.at(begin.minusMonths(BEFORE));
        int last = Math.min(length, course.at(end.plusMonths(AFTER)) + 1);
        spans.forEach(span -> {
            span[0] -= first;
            span[1] -= first;
        });
        String title = view.say(Phrase.SHOCK_TITLE, view.title(hit.strategy), view.title(scope));
        String svg = new ShockTriangle(
                        view.code(),
                        title,
                        view.say(Phrase.SHOCK_AXIS),
                        course.dates().subList(first, last),
                        band(hit, scope).part(first, last),
                        spans)
                .svg(WIDTH, HEIGHT);
        String id = "shock-" + hit.strategy + "-" + scope.id().replace(':', '-');
        String from = view.data().isCompared() ? "series.csv" : ShockTable.NAME;
        return new Figure(id, title, svg, List.of(), from);
    }

    private List<String> row(Hit hit, Scope scope) {
        ShockCourse course = hit.courses.apply(scope);
        double[] mean = band(hit, scope).mean();
        return List.of(
                view.title(hit.strategy),
                view.title(scope),
                shown(course.lost()),
                shown(course.madeUp()),
                view.say(Phrase.PERCENT, Amount.written(ShockCourse.least(mean), 1)),
                recovery(course, mean));
    }

    private String shown(Estimate estimate) {
        Amount amount = Amount.of(Unit.YUAN, view.code());
        return amount.number(estimate.mean()) + amount.error(estimate.halfWidth(), estimate.mean()) + amount.joined();
    }

    private String recovery(ShockCourse course, double[] mean) {
        int from = ShockCourse.recovered(mean);
        if (from == 0) {
            return view.say(Phrase.SHOCK_AT_ONCE);
        }
        if (from == mean.length) {
            return view.say(Phrase.SHOCK_NEVER);
        }
        String day = course.dates().get(from).toString();
        return view.data().isCompared() ? day.substring(0, 7) : day;
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
                                        new Text(row[7], row[8]).in(view.code())))
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
