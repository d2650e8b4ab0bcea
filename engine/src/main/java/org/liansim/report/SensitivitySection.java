package org.liansim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the outcomes depend on: elementary effects, or shares of the variance.
 *
 * @param data the result
 */
record SensitivitySection(ExperimentData data) {
    private static final double WIDTH = 580;
    private static final String TOTAL = "#56B4E9";

    Section section() {
        Map<List<String>, List<String[]>> groups = new LinkedHashMap<>();
        data.rows("sensitivity.csv", "strategy", "outcome", "factor", "method", "index", "value", "lower", "upper")
                .forEach(row -> groups.computeIfAbsent(List.of(row[0], row[1]), key -> new ArrayList<>())
                        .add(row));
        List<Figure> figures = new ArrayList<>();
        groups.forEach((group, rows) -> figures.add(figure(group.get(0), data.measure(group.get(1)), rows)));
        List<Block> blocks = figures.isEmpty() ? List.of() : List.of(Block.of(figures));
        String method =
                groups.isEmpty() ? "" : groups.values().iterator().next().get(0)[3];
        Phrase text = switch (method) {
            case "morris" -> Phrase.MORRIS_TEXT;
            case "sobol" -> Phrase.SOBOL_TEXT;
            default -> Phrase.GIVEN_DATA_TEXT;
        };
        return new Section("sensitivity", data.say(Phrase.SENSITIVITY), data.say(text), blocks);
    }

    private Figure figure(String strategy, ExperimentData.Measured measure, List<String[]> rows) {
        boolean morris = rows.get(0)[3].equals("morris");
        Amount amount = data.amount(measure).ofChange(data.code());
        double scale = morris ? amount.unit().scale() : 1;
        Map<String, List<Bars.Bar>> bars = new LinkedHashMap<>();
        boolean total = false;
        for (String[] row : rows) {
            if (row[4].equals("mu_star") || row[4].equals("first") || row[4].equals("total")) {
                total |= row[4].equals("total");
                double[] interval = {number(row[5]) * scale, number(row[6]) * scale, number(row[7]) * scale};
                bars.computeIfAbsent(row[2], factor -> new ArrayList<>())
                        .add(new Bars.Bar(row[4].equals("total") ? TOTAL : Palette.BETTER, interval));
            }
        }
        List<Bars.Row> drawn = new ArrayList<>();
        bars.forEach((factor, own) -> drawn.add(new Bars.Row(data.factor(factor), own)));
        drawn.sort(Comparator.comparingDouble(
                row -> -row.bars().get(row.bars().size() - 1).interval()[0]));
        String title = data.strategies().size() > 1
                ? data.say(Phrase.INPUTS_OF, data.title(strategy), data.title(measure))
                : data.title(measure);
        String axis = morris
                ? data.say(
                        Phrase.MORRIS_AXIS, data.title(measure), amount.unit().title())
                : data.say(Phrase.SHARE_AXIS);
        List<Key> keys = total
                ? List.of(
                        new Key(data.say(Phrase.SOBOL_FIRST), Palette.BETTER),
                        new Key(data.say(Phrase.SOBOL_TOTAL), TOTAL))
                : List.of();
        String id = "sensitivity-" + strategy + "-" + measure.name().replaceAll("[@:]", "-");
        return new Figure(id, title, new Bars(title, axis, drawn).svg(WIDTH), keys);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
