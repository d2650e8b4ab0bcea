package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liansim.comparison.Finding;
import org.liansim.comparison.PairedDifference;
import org.liansim.comparison.Verdict;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Unit;

/**
 * What is seen without scrolling: the differences of the headline outcomes, or their means where nothing is compared,
 * and the leading one over time.
 *
 * @param view the result
 */
record FirstScreen(View view) {
    private static final double ASIDE_WIDTH = 420;
    private static final double ASIDE_HEIGHT = 210;
    private static final double PLANE_HEIGHT = 210;

    /** What stands at the left. */
    List<Block> main() {
        if (view.data().isCompared()) {
            ForestPlot plot = forest();
            Figure forest =
                    Figure.of("forest", plot.title(), plot::svg, ForestPlot.WIDTH, List.of(), "differences.csv");
            return List.of(Block.of(List.of(forest)), Block.note(view.say(Phrase.FOREST_CAPTION, view.count())));
        }
        return List.of(
                Block.heading(view.say(Phrase.HEADLINES)),
                Block.of(headlines()),
                Block.note(view.say(Phrase.HEADLINE_CAPTION, view.count())));
    }

    /** What stands at the right: the leading KPI over time, and what it costs. */
    List<Figure> aside() {
        List<Figure> figures = new ArrayList<>(List.of(leading()));
        plane().ifPresent(figures::add);
        return figures;
    }

    private Figure leading() {
        int block = view.block();
        Kpi kpi = view.leading();
        DisplayUnit unit = (view.data().isCompared() ? view.change(kpi) : view.amount(kpi)).unit();
        String city = view.data().city().id();
        List<FanChart.Band> bands = new ArrayList<>();
        for (ResultData.Strategy each :
                view.data().isCompared() ? view.others() : view.data().strategies()) {
            double[][] course = view.data().isCompared()
                    ? view.data()
                            .courses()
                            .difference(
                                    List.of(view.baseline(), each.id()),
                                    kpi.description().id(),
                                    city)
                    : view.data().courses().of(each.id(), kpi.description().id(), city);
            bands.add(FanChart.Band.of(
                    view.title(each.id()), view.colour(each.id()), Courses.blocks(course, block), unit.scale()));
        }
        String title = view.say(Phrase.ASIDE_TITLE, view.wholeInSentence(), view.resolution(block));
        if (view.data().isCompared()) {
            title = view.say(Phrase.DIFFERENCE_OF, title);
        }
        FanChart chart = new FanChart(view.code(), title, unit.title(), view.dates(block), bands);
        return new Figure("output", title, chart.svg(ASIDE_WIDTH, ASIDE_HEIGHT), view.keys(false), "series.csv");
    }

    /** Cost beside effect; none when no strategy costs more or less than the baseline. */
    private Optional<Figure> plane() {
        Kpi cost = view.kpi("public-cost");
        Kpi effect = view.leading();
        List<CostPlane.Point> points = new ArrayList<>();
        points.add(new CostPlane.Point(
                view.colour(view.baseline()), new double[3], new double[3], false, view.say(Phrase.BASELINE)));
        for (ResultData.Strategy strategy : view.others()) {
            Optional<Finding> dear =
                    view.finding(strategy.id(), View.whole(cost), view.data().city());
            Optional<Finding> good =
                    view.finding(strategy.id(), View.whole(effect), view.data().city());
            if (dear.isPresent() && good.isPresent()) {
                points.add(new CostPlane.Point(
                        view.colour(strategy.id()),
                        ends(dear.get(), view.amount(cost)),
                        ends(good.get(), view.amount(effect)),
                        good.get().verdict() != Verdict.NOT_SHOWN,
                        view.shortTitle(strategy.id())));
            }
        }
        if (points.stream().allMatch(point -> !(point.x()[0] != 0))) {
            return Optional.empty();
        }
        String title = view.say(Phrase.PLANE_TITLE);
        String across = axis(cost);
        String upwards = axis(effect);
        String svg = new CostPlane(title, across, upwards, points).svg(ASIDE_WIDTH, PLANE_HEIGHT);
        return Optional.of(new Figure("cost", title, svg, List.of(), "differences.csv"));
    }

    private String axis(Kpi kpi) {
        return view.say(
                Phrase.AXIS_CHANGE,
                view.inSentence(kpi),
                view.change(kpi).unit().title());
    }

    private static double[] ends(Finding finding, Amount amount) {
        double scale = amount.unit().scale();
        return new double[] {
            finding.contrast().difference().mean() * scale,
            finding.interval().lower() * scale,
            finding.interval().upper() * scale
        };
    }

    private Table headlines() {
        List<List<String>> rows = new ArrayList<>();
        for (Kpi kpi : view.headline()) {
            Amount amount = view.amount(kpi);
            Estimate estimate = Estimate.of(
                    view.values(view.baseline(), View.whole(kpi), view.data().city()));
            double size = kpi.description().unit() == Unit.SHARE ? 1 : Math.abs(estimate.mean());
            rows.add(List.of(
                    view.title(kpi),
                    amount.number(estimate.mean(), size) + amount.error(estimate.halfWidth(), size),
                    amount.unit().title()));
        }
        return Table.of(1, List.of(view.whole(), view.say(Phrase.MEAN_INTERVAL), view.say(Phrase.UNIT)), rows);
    }

    private ForestPlot forest() {
        boolean many = view.others().size() > 1;
        List<ForestPlot.Group> groups = new ArrayList<>();
        List<ForestPlot.Row> alone = new ArrayList<>();
        for (Kpi kpi : view.headline()) {
            List<ForestPlot.Row> rows = new ArrayList<>();
            double size = view.size(View.whole(kpi), view.data().city());
            for (ResultData.Strategy strategy : view.others()) {
                String name = many ? view.shortTitle(strategy.id()) : view.labelled(kpi);
                view.finding(strategy.id(), View.whole(kpi), view.data().city())
                        .ifPresent(finding -> rows.add(row(name, finding, size)));
            }
            if (many) {
                groups.add(new ForestPlot.Group(view.labelled(kpi), rows));
            } else {
                alone.addAll(rows);
            }
        }
        if (!many) {
            groups.add(new ForestPlot.Group("", alone));
        }
        List<String> heads = List.of(view.say(Phrase.DIFFERENCE), view.say(Phrase.VERDICT));
        return new ForestPlot(
                view.say(Phrase.FOREST_TITLE, view.wholeInSentence()), view.say(Phrase.FOREST_AXIS), heads, groups);
    }

    private ForestPlot.Row row(String name, Finding finding, double size) {
        PairedDifference difference = finding.contrast().difference();
        Amount amount = view.change(finding.contrast().outcome().kpi());
        double whole = Math.abs(difference.baseline());
        double[] interval = {
            100 * difference.mean() / whole,
            100 * finding.interval().lower() / whole,
            100 * finding.interval().upper() / whole
        };
        for (int i = 0; i < interval.length; i++) {
            interval[i] = Double.isFinite(interval[i]) ? interval[i] : Double.NaN;
        }
        return new ForestPlot.Row(
                name,
                view.colour(finding.contrast().strategy()),
                interval,
                amount.signed(difference.mean(), size) + amount.error(finding.halfWidth(), size),
                finding.verdict().title().in(view.code()),
                finding.verdict() != Verdict.NOT_SHOWN);
    }
}
