package org.liansim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liansim.comparison.Verdict;

/**
 * The strategies of an experiment against the first one.
 *
 * @param data the result
 */
record DifferenceSection(ExperimentData data) {
    private static final String[] COLUMNS = {
        "treatment", "outcome", "scope", "base_mean", "mean_difference", "lower", "upper", "verdict", "smallest_shown"
    };

    Section section() {
        List<String[]> rows = data.rows("differences.csv", COLUMNS);
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            Map<ExperimentData.Measured, List<String[]>> groups = new LinkedHashMap<>();
            for (ExperimentData.Measured measure : data.measures()) {
                groups.put(
                        measure,
                        rows.stream()
                                .filter(row -> row[1].equals(measure.outcome().id()) && row[2].equals(measure.scope()))
                                .toList());
            }
            String title =
                    data.say(Phrase.FOREST_OF, data.title(data.strategies().get(0)));
            List<ForestPlot.Group> drawn = new ArrayList<>();
            groups.forEach((measure, own) -> drawn.add(new ForestPlot.Group(
                    data.title(measure),
                    own.stream().map(row -> row(measure, row)).toList())));
            List<String> heads = List.of(data.say(Phrase.DIFFERENCE), data.say(Phrase.VERDICT));
            String svg = new ForestPlot(title, data.say(Phrase.FOREST_AXIS), heads, drawn).svg();
            blocks.add(Block.of(List.of(new Figure("forest", title, svg, List.of()))));
            blocks.add(Block.of(precision(groups)));
        }
        return new Section("differences", data.say(Phrase.STRATEGIES), data.say(Phrase.DIFFERENCES_TEXT), blocks);
    }

    private ForestPlot.Row row(ExperimentData.Measured measure, String[] row) {
        double whole = Math.abs(number(row[3])) / 100;
        double[] interval = {number(row[4]) / whole, number(row[5]) / whole, number(row[6]) / whole};
        for (int i = 0; i < interval.length; i++) {
            interval[i] = Double.isFinite(interval[i]) ? interval[i] : Double.NaN;
        }
        double half = (number(row[6]) - number(row[5])) / 2;
        double size = Math.max(Math.abs(number(row[4])), Double.isNaN(half) ? 0 : half);
        Amount amount = data.amount(measure).ofChange(data.code());
        Verdict verdict = Stream.of(Verdict.values())
                .filter(each -> each.title().en().equals(row[7]))
                .findFirst()
                .orElse(Verdict.NOT_SHOWN);
        return new ForestPlot.Row(
                data.title(row[0]),
                data.colour(row[0]),
                interval,
                amount.signed(number(row[4]), size) + amount.error(half, size) + amount.joined(),
                verdict.title().in(data.code()),
                verdict != Verdict.NOT_SHOWN);
    }

    /** What the replications could have shown. */
    private Table precision(Map<ExperimentData.Measured, List<String[]>> groups) {
        List<List<String>> cells = new ArrayList<>();
        groups.forEach((measure, rows) -> {
            Amount amount = data.amount(measure).ofChange(data.code());
            for (String[] row : rows) {
                double size = Math.max(Math.abs(number(row[4])), Math.abs(number(row[8])));
                cells.add(List.of(
                        data.title(measure),
                        data.title(row[0]),
                        amount.signed(number(row[4]), size),
                        amount.number(number(row[8]), size),
                        amount.unit().title()));
            }
        });
        List<String> head = Stream.of(
                        Phrase.OUTCOME, Phrase.STRATEGY, Phrase.DIFFERENCE, Phrase.COULD_SHOW, Phrase.UNIT)
                .map(data::say)
                .toList();
        return Table.of(2, head, cells);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
