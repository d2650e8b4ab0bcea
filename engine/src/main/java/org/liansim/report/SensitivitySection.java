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
    private static final double PLANE_WIDTH = 520;
    private static final double PLANE_HEIGHT = 260;
    private static final String TOTAL = "#56B4E9";

    Section section() {
        Map<List<String>, List<String[]>> groups = new LinkedHashMap<>();
        data.rows("sensitivity.csv", "strategy", "outcome", "factor", "method", "index", "value", "lower", "upper")
                .forEach(row -> groups.computeIfAbsent(List.of(row[0], row[1]), key -> new ArrayList<>())
                        .add(row));
        List<Figure> figures = new ArrayList<>();
        groups.forEach((group, rows) -> {
            ExperimentData.Measured measure = data.measure(group.get(1));
            figures.add(figure(group.get(0), measure, rows));
            if (rows.get(0)[3].equals("morris")) {
                figures.add(spread(group.get(0), measure, rows));
            }
        });
        List<Block> blocks = figures.isEmpty() ? List.of() : List.of(Block.of(figures), Block.of(table(groups)));
        String method =
                groups.isEmpty() ? "" : groups.values().iterator().next().get(0)[3];
        Phrase text = switch (method) {
            case "morris" -> Phrase.MORRIS_TEXT;
            case "sobol" -> Phrase.SOBOL_TEXT;
            default -> Phrase.GIVEN_DATA_TEXT;
        };
        return new Section("sensitivity", data.say(Phrase.SENSITIVITY), data.say(text), data.say(Phrase.LINES), blocks);
    }

    /** The numbers, the largest of each outcome first. */
    private Table table(Map<List<String>, List<String[]>> groups) {
        boolean morris = groups.values().iterator().next().get(0)[3].equals("morris");
        boolean total = groups.values().stream().flatMap(List::stream).anyMatch(row -> row[4].equals("total"));
        List<List<String>> cells = new ArrayList<>();
        groups.forEach((group, rows) -> {
            ExperimentData.Measured measure = data.measure(group.get(1));
            Amount amount = data.amount(measure).ofChange(data.code());
            Map<String, Map<String, String[]>> factors = new LinkedHashMap<>();
            rows.stream()
                    .sorted(Comparator.comparingDouble(row -> -worth(row)))
                    .forEach(row -> factors.computeIfAbsent(row[2], factor -> new LinkedHashMap<>())
                            .put(row[4], row));
            factors.forEach((factor, found) -> {
                List<String> row =
                        new ArrayList<>(List.of(data.title(measure), data.title(group.get(0)), data.factor(factor)));
                if (morris) {
                    String[] size = found.get("mu_star");
                    row.add(amount.number(number(size[5])) + interval(size, amount));
                    row.add(amount.number(number(found.get("sigma")[5])));
                    row.add(amount.unit().title());
                } else {
                    row.add(share(found.get("first")));
                    if (total) {
                        row.add(share(found.get("total")));
                    }
                }
                cells.add(data.withoutSingleStrategy(row));
            });
        });
        List<String> head =
                new ArrayList<>(List.of(data.say(Phrase.OUTCOME), data.say(Phrase.STRATEGY), data.say(Phrase.FACTOR)));
        if (morris) {
            head.addAll(List.of(data.say(Phrase.MORRIS_SIZE), data.say(Phrase.MORRIS_SPREAD), data.say(Phrase.UNIT)));
        } else {
            head.add(data.say(Phrase.SOBOL_FIRST));
            head.addAll(total ? List.of(data.say(Phrase.SOBOL_TOTAL)) : List.of());
        }
        int words = data.strategies().size() == 1 ? 2 : 3;
        return Table.of(words, data.withoutSingleStrategy(head), cells);
    }

    /** What factors are ordered by: the total where there is one, the mean size of effects, or the share. */
    private static double worth(String[] row) {
        boolean counts = !row[4].equals("mu") && !row[4].equals("sigma");
        double value = number(row[5]);
        return counts && !Double.isNaN(value) ? Math.abs(value) : -1;
    }

    private static String interval(String[] row, Amount amount) {
        double size = Math.abs(number(row[5]));
        return row[6].isEmpty()
                ? ""
                : " (" + amount.number(number(row[6]), size) + " … " + amount.number(number(row[7]), size) + ")";
    }

    private static String share(String[] row) {
        if (row == null || row[5].isEmpty()) {
            return "–";
        }
        String value = Amount.written(number(row[5]), 2);
        return row[6].isEmpty()
                ? value
                : value + " (" + Amount.written(number(row[6]), 2) + " … " + Amount.written(number(row[7]), 2) + ")";
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
        String title = title(strategy, measure);
        String axis = morris
                ? data.say(
                        Phrase.MORRIS_AXIS,
                        data.inSentence(measure),
                        amount.unit().title())
                : data.say(Phrase.SHARE_AXIS);
        List<Key> keys = total
                ? List.of(
                        new Key(data.say(Phrase.SOBOL_FIRST), Palette.BETTER),
                        new Key(data.say(Phrase.SOBOL_TOTAL), TOTAL))
                : List.of();
        String id = "sensitivity-" + name(strategy, measure);
        return Figure.of(id, title, new Bars(title, axis, drawn)::svg, WIDTH, keys, "sensitivity.csv");
    }

    /** Size and spread of the effects of each factor beside each other (Morris, 1991). */
    private Figure spread(String strategy, ExperimentData.Measured measure, List<String[]> rows) {
        DisplayUnit unit = data.amount(measure).ofChange(data.code()).unit();
        Map<String, CostPlane.Point> points = new LinkedHashMap<>();
        for (String[] row : rows) {
            double value = number(row[5]) * unit.scale();
            CostPlane.Point point = points.computeIfAbsent(
                    row[2],
                    factor -> new CostPlane.Point(Palette.BETTER, unknown(), unknown(), true, data.factor(factor)));
            if (row[4].equals("mu_star")) {
                point.x()[0] = value;
            } else if (row[4].equals("sigma")) {
                point.y()[0] = value;
            }
        }
        String title = data.say(Phrase.MORRIS_PLANE, title(strategy, measure));
        CostPlane plane = new CostPlane(
                title,
                data.say(Phrase.WITH_UNIT, data.say(Phrase.MORRIS_SIZE), unit.title()),
                data.say(Phrase.WITH_UNIT, data.say(Phrase.MORRIS_SPREAD), unit.title()),
                List.copyOf(points.values()));
        return Figure.of(
                "morris-" + name(strategy, measure),
                title,
                width -> plane.svg(width, PLANE_HEIGHT),
                PLANE_WIDTH,
                List.of(),
                "sensitivity.csv");
    }

    private static double[] unknown() {
        return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }

    private String title(String strategy, ExperimentData.Measured measure) {
        return data.strategies().size() > 1
                ? data.say(Phrase.INPUTS_OF, data.title(strategy), data.title(measure))
                : data.title(measure);
    }

    private static String name(String strategy, ExperimentData.Measured measure) {
        return strategy + "-" + measure.name().replaceAll("[@:]", "-");
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
