package org.liansim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;

/**
 * Headline outcomes over time, and their differences from the baseline.
 *
 * @param view the result
 */
record TimeSection(View view) {
    private static final double WIDTH = 500;
    private static final double HEIGHT = 204;

    Section section() {
        List<Block> blocks = new ArrayList<>();
        int block = view.block();
        List<Figure> all = new ArrayList<>();
        view.headline().forEach(kpi -> all.addAll(figures(kpi, view.data().city(), block)));
        blocks.add(Block.of(all));
        return new Section(
                "over-time",
                view.say(Phrase.OVER_TIME) + " · " + view.resolution(block),
                view.say(Phrase.OVER_TIME_TEXT),
                blocks);
    }

    /** The level of a KPI for a scope, and beside it the differences where strategies are compared. */
    List<Figure> figures(Kpi kpi, Scope scope, int block) {
        List<Figure> figures = new ArrayList<>();
        String name = kpi.description().id() + "-" + scope.id().replace(':', '-');
        figures.add(
                new Figure("fan-" + name, level(kpi, scope), levels(kpi, scope, block), view.keys(true), "series.csv"));
        if (view.data().isCompared()) {
            String title = view.say(Phrase.DIFFERENCE_OF, level(kpi, scope));
            figures.add(new Figure(
                    "difference-" + name,
                    title,
                    differences(kpi, scope, block, title),
                    view.keys(false),
                    "series.csv"));
        }
        return figures;
    }

    private String level(Kpi kpi, Scope scope) {
        return view.say(Phrase.LEVEL_IN, view.title(kpi), view.title(scope));
    }

    private String levels(Kpi kpi, Scope scope, int block) {
        DisplayUnit unit = view.amount(kpi).unit();
        List<FanChart.Band> bands = new ArrayList<>();
        for (ResultData.Strategy strategy : view.data().strategies()) {
            double[][] course =
                    view.data().courses().of(strategy.id(), kpi.description().id(), scope.id());
            FanChart.Band band = band(strategy, Courses.blocks(course, block), unit);
            bands.add(view.isCrowded() && scope.kind() != Scope.Kind.CITY ? band.bare() : band);
        }
        return chart(level(kpi, scope), unit, view.dates(block), bands);
    }

    private String differences(Kpi kpi, Scope scope, int block, String title) {
        DisplayUnit unit = view.change(kpi).unit();
        List<FanChart.Band> bands = new ArrayList<>();
        for (ResultData.Strategy strategy : view.others()) {
            List<String> pair = List.of(view.baseline(), strategy.id());
            double[][] course =
                    view.data().courses().difference(pair, kpi.description().id(), scope.id());
            bands.add(band(strategy, Courses.blocks(course, block), unit));
        }
        return chart(title, unit, view.dates(block), bands);
    }

    private FanChart.Band band(ResultData.Strategy strategy, double[][] course, DisplayUnit unit) {
        return FanChart.Band.of(view.title(strategy.id()), view.colour(strategy.id()), course, unit.scale());
    }

    private String chart(String title, DisplayUnit unit, List<LocalDate> dates, List<FanChart.Band> bands) {
        return new FanChart(view.code(), title, unit.title(), dates, bands).svg(WIDTH, HEIGHT);
    }
}
