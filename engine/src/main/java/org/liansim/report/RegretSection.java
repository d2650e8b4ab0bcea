package org.liansim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liansim.comparison.Regret;

/**
 * How much better the best strategy does in each future.
 *
 * @param data the result
 */
record RegretSection(ExperimentData data) {
    private static final double WIDTH = 620;
    /** More futures than this share columns. */
    private static final int MOST_COLUMNS = 200;

    Section section() {
        List<Block> blocks = new ArrayList<>();
        List<String[]> rows = data.rows(
                "regret.csv",
                "strategy",
                "outcome",
                "mean",
                "mean_regret",
                "largest_regret",
                "minimax",
                "good_enough",
                "satisfied");
        if (!rows.isEmpty()) {
            List<Figure> figures = new ArrayList<>();
            for (ExperimentData.Measured measure : data.measures()) {
                if (differs(measure, rows)) {
                    figures.add(figure(measure));
                }
            }
            if (!figures.isEmpty()) {
                blocks.add(Block.of(figures));
            }
            blocks.add(Block.of(table(rows)));
        }
        return new Section(
                "regret",
                data.say(Phrase.REGRET),
                data.say(Phrase.REGRET_TEXT),
                data.say(Phrase.REGRET_LEGEND),
                blocks);
    }

    /** Whether some strategy has reason for regret. */
    private static boolean differs(ExperimentData.Measured measure, List<String[]> rows) {
        return rows.stream().anyMatch(row -> row[1].equals(measure.name()) && number(row[4]) > 0);
    }

    private Figure figure(ExperimentData.Measured measure) {
        int place = data.measures().indexOf(measure);
        double[][] values = data.strategies().stream()
                .map(strategy -> data.of(strategy).stream()
                        .mapToDouble(treatment -> treatment.mean(place))
                        .toArray())
                .toArray(double[][]::new);
        double[][] regrets =
                Regret.of(values, measure.isMoreBetter(), Double.NaN).regrets();
        Amount amount = data.amount(measure).ofChange(data.code());
        int[] order = IntStream.range(0, regrets[0].length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer future) -> -regrets[0][future])
                        .thenComparing(future -> future))
                .mapToInt(Integer::intValue)
                .toArray();
        int share = (order.length + MOST_COLUMNS - 1) / MOST_COLUMNS;
        double[][] shown = Stream.of(regrets)
                .map(row -> largest(
                        IntStream.of(order)
                                .mapToDouble(
                                        future -> row[future] * amount.unit().scale())
                                .toArray(),
                        share))
                .toArray(double[][]::new);
        String title = data.say(Phrase.REGRET_OF, data.inSentence(measure));
        List<String> names = data.strategies().stream().map(data::title).toList();
        String columns = share == 1
                ? data.say(Phrase.REGRET_COLUMNS, order.length, names.get(0))
                : data.say(Phrase.REGRET_COLUMNS_SHARED, order.length, names.get(0), share);
        String unit = data.say(
                Phrase.WITH_UNIT, data.say(Phrase.REGRET_SHADE), amount.unit().title());
        HeatMap map = new HeatMap(title, columns, unit, names, shown);
        String id = "regret-" + measure.name().replaceAll("[@:]", "-");
        return Figure.of(id, title, map::svg, WIDTH, List.of(), "regret.csv");
    }

    /** The largest of every so many values; NaN when one of them is. */
    private static double[] largest(double[] values, int share) {
        return IntStream.iterate(0, from -> from < values.length, from -> from + share)
                .mapToDouble(from -> Arrays.stream(values, from, Math.min(values.length, from + share))
                        .max()
                        .orElse(Double.NaN))
                .toArray();
    }

    private Table table(List<String[]> rows) {
        List<List<String>> cells = new ArrayList<>();
        for (String[] row : rows) {
            ExperimentData.Measured measure = data.measure(row[1]);
            Amount amount = data.amount(measure);
            Amount change = amount.ofChange(data.code());
            cells.add(List.of(
                    data.title(measure),
                    data.title(row[0]),
                    amount.number(number(row[2])),
                    change.number(number(row[3])),
                    change.number(number(row[4])),
                    row[5].equals("yes") ? data.say(Phrase.YES) : "",
                    amount.unit().title(),
                    row[7].isEmpty()
                            ? "–"
                            : data.say(
                                    Phrase.SATISFIED_OF,
                                    Amount.written(100 * number(row[7]), 0),
                                    row[6].isEmpty() ? "" : amount.plain(number(row[6])))));
        }
        List<String> head = Stream.of(
                        Phrase.OUTCOME,
                        Phrase.STRATEGY,
                        Phrase.MEAN,
                        Phrase.REGRET_MEAN,
                        Phrase.REGRET_LARGEST,
                        Phrase.MINIMAX,
                        Phrase.UNIT,
                        Phrase.SATISFIED)
                .map(data::say)
                .toList();
        return Table.of(2, head, cells);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
