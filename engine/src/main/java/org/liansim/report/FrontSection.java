package org.liansim.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Aims that are weighed against each other, and the treatments that no other one beats in all of them.
 *
 * @param data the result
 */
record FrontSection(ExperimentData data) {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 320;

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (data.folder().has("front.csv")) {
            List<String> aims = data.folder()
                    .columns("front.csv")
                    .subList(3, data.folder().columns("front.csv").size());
            List<String> columns = new ArrayList<>(List.of("strategy", "on_front"));
            columns.addAll(aims);
            List<String[]> rows = data.rows("front.csv", columns.toArray(String[]::new));
            List<Figure> figures = new ArrayList<>();
            for (int aim = 1; aim < aims.size(); aim++) {
                figures.add(figure(rows, aims, aim));
            }
            if (!figures.isEmpty()) {
                blocks.add(Block.of(figures));
            }
        }
        return new Section("front", data.say(Phrase.FRONT), data.say(Phrase.FRONT_TEXT), blocks);
    }

    private Figure figure(List<String[]> rows, List<String> aims, int aim) {
        ExperimentData.Measured across = data.measure(aims.get(aim));
        ExperimentData.Measured upwards = data.measure(aims.get(0));
        List<CostPlane.Point> points = rows.stream()
                .map(row -> new CostPlane.Point(
                        data.colour(row[0]),
                        point(row[2 + aim], across),
                        point(row[2], upwards),
                        row[1].equals("yes"),
                        data.title(row[0])))
                .toList();
        String title = data.say(Phrase.FRONT_OF, data.title(upwards), data.title(across));
        String svg = new CostPlane(title, data.labelled(across), data.labelled(upwards), points).svg(WIDTH, HEIGHT);
        return new Figure("front-" + aim, title, svg, data.strategies().size() > 1 ? data.keys() : List.of());
    }

    private double[] point(String cell, ExperimentData.Measured measure) {
        double value = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        return new double[] {value * data.amount(measure).unit().scale(), Double.NaN, Double.NaN};
    }
}
