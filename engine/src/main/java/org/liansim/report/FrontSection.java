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
            blocks.add(Block.of(table(rows, aims)));
        }
        return new Section(
                "front", data.say(Phrase.FRONT), data.say(Phrase.FRONT_TEXT), data.say(Phrase.FRONT_LEGEND), blocks);
    }

    /** The treatments on the front. */
    private Table table(List<String[]> rows, List<String> aims) {
        List<List<String>> cells = new ArrayList<>();
        for (int treatment = 1; treatment <= rows.size(); treatment++) {
            String[] row = rows.get(treatment - 1);
            if (row[1].equals("yes")) {
                List<String> values = new ArrayList<>(List.of(Integer.toString(treatment), data.title(row[0])));
                for (int aim = 0; aim < aims.size(); aim++) {
                    values.add(
                            row[2 + aim].isEmpty()
                                    ? "–"
                                    : data.amount(data.measure(aims.get(aim)))
                                            .number(Double.parseDouble(row[2 + aim])));
                }
                cells.add(values);
            }
        }
        List<String> head = new ArrayList<>(List.of(data.say(Phrase.TREATMENT), data.say(Phrase.STRATEGY)));
        aims.forEach(aim -> head.add(data.labelled(data.measure(aim))));
        return Table.of(2, head, cells);
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
        String title = data.say(Phrase.FRONT_OF, data.title(upwards), data.inSentence(across));
        CostPlane plane = new CostPlane(title, data.labelled(across), data.labelled(upwards), points);
        List<Key> keys = data.strategies().size() > 1 ? data.keys() : List.of();
        return Figure.of("front-" + aim, title, width -> plane.svg(width, HEIGHT), WIDTH, keys, "front.csv");
    }

    private double[] point(String cell, ExperimentData.Measured measure) {
        double value = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        return new double[] {value * data.amount(measure).unit().scale(), Double.NaN, Double.NaN};
    }
}
