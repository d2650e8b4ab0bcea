package org.liansim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liansim.comparison.Verdict;

/**
 * The strategies of an experiment against the first one.
 *
 * @param data the result
 */
record DifferenceSection(ExperimentData data) {
    private static final String[] COLUMNS = {
        "treatment",
        "outcome",
        "scope",
        "base_mean",
        "mean_difference",
        "lower",
        "upper",
        "verdict",
        "smallest_shown",
        "p_holm",
        "variance_reduction",
        "correlation"
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
                    data.say(
                            Phrase.WITH_UNIT,
                            data.title(measure),
                            data.amount(measure).ofChange(data.code()).unit().title()),
                    own.stream().map(row -> row(measure, row, size(own))).toList())));
            List<String> heads = List.of(data.say(Phrase.DIFFERENCE), data.say(Phrase.VERDICT));
            ForestPlot plot = new ForestPlot(title, data.say(Phrase.FOREST_AXIS), heads, drawn);
            blocks.add(Block.of(
                    List.of(Figure.of("forest", title, plot::svg, ForestPlot.WIDTH, List.of(), "differences.csv"))));
            blocks.add(Block.of(precision(groups)));
            List<String> harmed = new ArrayList<>();
            groups.forEach((measure, own) -> own.stream()
                    .filter(row -> number(row[11]) < 0)
                    .forEach(row -> harmed.add(data.title(row[0]) + ": " + data.title(measure))));
            if (!harmed.isEmpty()) {
                blocks.add(Block.note(data.say(Phrase.HARM, String.join(data.say(Phrase.COMMA), harmed))));
            }
            standings().ifPresent(table -> {
                blocks.add(Block.heading(data.say(Phrase.BEST_OF_ALL)));
                blocks.add(Block.of(table));
            });
        }
        return new Section(
                "differences",
                data.say(Phrase.STRATEGIES),
                data.say(Phrase.DIFFERENCES_TEXT),
                data.say(Phrase.DIFFERENCES_LEGEND),
                blocks);
    }

    /** Largest mean or half width of rows, whose decimals suit all of them. */
    private static double size(List<String[]> rows) {
        double size = 0;
        for (String[] row : rows) {
            double half = (number(row[6]) - number(row[5])) / 2;
            size = Math.max(size, Math.max(Math.abs(number(row[4])), Double.isNaN(half) ? 0 : half));
        }
        return size;
    }

    private ForestPlot.Row row(ExperimentData.Measured measure, String[] row, double size) {
        double whole = Math.abs(number(row[3])) / 100;
        double[] interval = {number(row[4]) / whole, number(row[5]) / whole, number(row[6]) / whole};
        for (int i = 0; i < interval.length; i++) {
            interval[i] = Double.isFinite(interval[i]) ? interval[i] : Double.NaN;
        }
        double half = (number(row[6]) - number(row[5])) / 2;
        Amount amount = data.amount(measure).ofChange(data.code());
        Verdict verdict = verdict(row[7]);
        return new ForestPlot.Row(
                data.title(row[0]),
                data.colour(row[0]),
                interval,
                amount.signed(number(row[4]), size) + amount.error(half, size),
                verdict.title().in(data.code()),
                verdict != Verdict.NOT_SHOWN);
    }

    /** What the replications could have shown. */
    private Table precision(Map<ExperimentData.Measured, List<String[]>> groups) {
        List<List<String>> cells = new ArrayList<>();
        groups.forEach((measure, rows) -> {
            Amount amount = data.amount(measure).ofChange(data.code());
            for (String[] row : rows) {
                double smallest = number(row[8]);
                double size = Math.max(Math.abs(number(row[4])), Double.isNaN(smallest) ? 0 : smallest);
                boolean known = !row[5].isEmpty();
                cells.add(List.of(
                        data.title(measure),
                        data.title(row[0]),
                        data.amount(measure).number(number(row[3])),
                        amount.signed(number(row[4]), size),
                        known ? amount.number(number(row[5]), size) + " … " + amount.number(number(row[6]), size) : "–",
                        verdict(row[7]).title().in(data.code()),
                        PrecisionSection.probability(number(row[9])),
                        amount.number(smallest, size),
                        PrecisionSection.reduction(number(row[10])),
                        amount.unit().title()));
            }
        });
        List<String> head = Stream.of(
                        Phrase.OUTCOME,
                        Phrase.STRATEGY,
                        Phrase.BASELINE,
                        Phrase.DIFFERENCE,
                        Phrase.INTERVAL,
                        Phrase.VERDICT,
                        Phrase.P_HOLM,
                        Phrase.COULD_SHOW,
                        Phrase.CUT,
                        Phrase.UNIT)
                .map(data::say)
                .toList();
        return Table.of(2, head, cells);
    }

    /** Which strategies may be the best of all, by outcome. */
    private Optional<Table> standings() {
        List<String[]> rows = data.rows("best.csv", "treatment", "outcome", "scope", "rank");
        List<List<String>> cells = new ArrayList<>();
        for (ExperimentData.Measured measure : data.measures()) {
            List<String[]> own = rows.stream()
                    .filter(row -> row[1].equals(measure.outcome().id())
                            && row[2].equals(measure.scope())
                            && !row[3].equals("not best"))
                    .toList();
            if (!own.isEmpty()) {
                boolean shown = own.stream().anyMatch(row -> row[3].equals("best"));
                List<String> names = own.stream().map(row -> data.title(row[0])).toList();
                cells.add(List.of(
                        data.title(measure),
                        data.say(shown ? Phrase.IS_BEST : Phrase.MAY_BE_BEST),
                        String.join(data.say(Phrase.COMMA), names)));
            }
        }
        List<String> head = Stream.of(Phrase.OUTCOME, Phrase.STANDING, Phrase.STRATEGIES)
                .map(data::say)
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(Table.of(3, head, cells));
    }

    private static Verdict verdict(String words) {
        return Stream.of(Verdict.values())
                .filter(each -> each.title().en().equals(words))
                .findFirst()
                .orElse(Verdict.NOT_SHOWN);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : cell.equals("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(cell);
    }
}
