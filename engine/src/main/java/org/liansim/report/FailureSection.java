package org.liansim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * In which futures a strategy is not good enough: of the boxes that were found, the one with the largest harmonic mean of
 * coverage and density.
 *
 * @param data the result
 */
record FailureSection(ExperimentData data) {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 280;

    Section section() {
        Map<List<String>, Map<String, List<String[]>>> found = new LinkedHashMap<>();
        data.rows(
                        "boxes.csv",
                        "strategy",
                        "outcome",
                        "box",
                        "factor",
                        "lower",
                        "upper",
                        "restricted",
                        "coverage",
                        "density")
                .forEach(row -> found.computeIfAbsent(List.of(row[0], row[1]), key -> new LinkedHashMap<>())
                        .computeIfAbsent(row[2], box -> new ArrayList<>())
                        .add(row));
        List<List<String>> rows = new ArrayList<>();
        Map<String, List<CostPlane.Point>> curves = new LinkedHashMap<>();
        found.forEach((who, boxes) -> {
            List<String[]> best = List.of();
            for (List<String[]> box : boxes.values()) {
                best = best.isEmpty() || worth(box) > worth(best) ? box : best;
            }
            List<CostPlane.Point> curve = curves.computeIfAbsent(who.get(1), outcome -> new ArrayList<>());
            for (List<String[]> box : boxes.values()) {
                curve.add(new CostPlane.Point(data.colour(who.get(0)), point(box, 7), point(box, 8), box == best, ""));
            }
            best.forEach(row -> rows.add(List.of(
                    data.title(row[0]),
                    data.title(data.measure(row[1])),
                    row[6].equals("yes") ? data.factor(row[3]) : data.say(Phrase.ANY_FACTOR),
                    row[6].equals("yes") ? data.quantity(row[4]) + " … " + data.quantity(row[5]) : "",
                    Amount.percent(row[7], data.code()),
                    Amount.percent(row[8], data.code()))));
        });
        List<String> head = Stream.of(
                        Phrase.STRATEGY, Phrase.OUTCOME, Phrase.FACTOR, Phrase.RANGE, Phrase.COVERAGE, Phrase.DENSITY)
                .map(data::say)
                .toList();
        List<List<String>> once = rows.stream().distinct().toList();
        List<Figure> figures = new ArrayList<>();
        curves.forEach((outcome, points) -> figures.add(figure(data.measure(outcome), points)));
        List<Block> blocks = new ArrayList<>();
        if (!once.isEmpty()) {
            blocks.add(Block.of(figures));
            blocks.add(Block.of(Table.of(4, head, once).quoting(3)));
            new TreeTable(data).table().ifPresent(leaves -> {
                blocks.add(Block.heading(data.say(Phrase.TREE)));
                blocks.add(Block.of(leaves));
            });
        }
        return new Section(
                "failures",
                data.say(Phrase.FAILURES),
                data.say(Phrase.FAILURES_TEXT),
                data.say(Phrase.TRADE_OFF_LEGEND),
                blocks);
    }

    /** The trade-off between coverage and density. */
    private Figure figure(ExperimentData.Measured measure, List<CostPlane.Point> points) {
        String title = data.say(Phrase.TRADE_OFF_OF, data.title(measure));
        String across = data.say(Phrase.WITH_UNIT, data.say(Phrase.COVERAGE), "%");
        String upwards = data.say(Phrase.WITH_UNIT, data.say(Phrase.DENSITY), "%");
        CostPlane plane = new CostPlane(title, across, upwards, points);
        return Figure.of(
                "trade-off-" + measure.name().replaceAll("[@:]", "-"),
                title,
                width -> plane.svg(width, HEIGHT),
                WIDTH,
                data.strategies().size() > 1 ? data.keys() : List.of(),
                "boxes.csv");
    }

    private static double[] point(List<String[]> box, int column) {
        return new double[] {100 * Double.parseDouble(box.get(0)[column]), Double.NaN, Double.NaN};
    }

    private static double worth(List<String[]> box) {
        double coverage = Double.parseDouble(box.get(0)[7]);
        double density = Double.parseDouble(box.get(0)[8]);
        return 2 * coverage * density / (coverage + density);
    }
}
