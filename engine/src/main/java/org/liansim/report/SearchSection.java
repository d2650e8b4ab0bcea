package org.liansim.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The best mix that a search found, and what it tried.
 *
 * @param data the result
 */
record SearchSection(ExperimentData data) {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 320;

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (data.folder().has("search.csv")) {
            List<String> columns = data.folder().columns("search.csv");
            String aim = columns.get(1);
            String cost = columns.get(2);
            List<String[]> rows = data.rows("search.csv", "treatment", aim, cost, "within", "best");
            if (!cost.equals("no_cost")) {
                blocks.add(Block.of(List.of(figure(rows, data.measure(aim), data.measure(cost)))));
            }
            rows.stream()
                    .filter(row -> row[4].equals("yes"))
                    .findFirst()
                    .map(row -> Integer.parseInt(row[0]))
                    .ifPresent(best -> {
                        blocks.add(Block.of(best(data.treatments().get(best - 1))));
                        blocks.add(Block.of(new MeansTable(data).of(List.of(best))));
                    });
        }
        return new Section(
                "search",
                data.say(Phrase.SEARCH),
                data.say(Phrase.SEARCH_TEXT),
                data.say(Phrase.SEARCH_LEGEND),
                blocks);
    }

    private Figure figure(List<String[]> rows, ExperimentData.Measured aim, ExperimentData.Measured cost) {
        List<CostPlane.Point> points = rows.stream()
                .map(row -> new CostPlane.Point(
                        row[3].equals("yes") ? Palette.BETTER : Palette.WORSE,
                        point(row[2], cost),
                        point(row[1], aim),
                        row[4].equals("yes"),
                        row[0]))
                .toList();
        String title = data.say(Phrase.FRONT_OF, data.title(aim), data.inSentence(cost));
        CostPlane plane = new CostPlane(title, data.labelled(cost), data.labelled(aim), points);
        return Figure.of(
                "search",
                title,
                width -> plane.svg(width, HEIGHT),
                WIDTH,
                List.of(
                        new Key(data.say(Phrase.SEARCH_WITHIN), Palette.BETTER),
                        new Key(data.say(Phrase.SEARCH_BEYOND), Palette.WORSE)),
                "search.csv");
    }

    private double[] point(String cell, ExperimentData.Measured measure) {
        double value = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        return new double[] {value * data.amount(measure).unit().scale(), Double.NaN, Double.NaN};
    }

    private Table best(ExperimentData.Treatment treatment) {
        List<List<String>> rows = new ArrayList<>();
        for (int factor = 0; factor < data.factors().size(); factor++) {
            rows.add(List.of(
                    data.factor(data.factors().get(factor)),
                    data.quantity(treatment.factors().get(factor))));
        }
        return Table.of(1, List.of(data.say(Phrase.FACTOR), data.say(Phrase.SEARCH_BEST)), rows);
    }
}
