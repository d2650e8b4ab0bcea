package org.liansim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liansim.experiment.Estimate;

/**
 * What the outcomes do when one factor at a time goes to the ends of its range.
 *
 * @param data the result
 */
record TornadoSection(ExperimentData data) {
    private static final double WIDTH = 580;
    private static final String LOW = "#56B4E9";

    Section section() {
        List<Figure> figures = new ArrayList<>();
        List<List<String>> changes = new ArrayList<>();
        for (String strategy : data.strategies()) {
            List<ExperimentData.Treatment> own = data.of(strategy);
            Optional<ExperimentData.Treatment> base =
                    own.stream().filter(each -> moved(each) == 0).findFirst();
            boolean oneAtATime = own.stream().allMatch(each -> moved(each) <= 1);
            if (base.isPresent() && oneAtATime && own.size() > 1) {
                for (ExperimentData.Measured measure : data.measures()) {
                    List<Bars.Row> rows = rows(strategy, base.get(), measure);
                    figures.add(figure(strategy, measure, rows));
                    rows.forEach(row -> changes.add(cells(strategy, measure, row)));
                }
            }
        }
        List<String> head = Stream.of(
                        Phrase.OUTCOME,
                        Phrase.STRATEGY,
                        Phrase.FACTOR,
                        Phrase.TORNADO_LOW,
                        Phrase.TORNADO_HIGH,
                        Phrase.UNIT)
                .map(data::say)
                .toList();
        int words = data.strategies().size() == 1 ? 2 : 3;
        List<Block> blocks = figures.isEmpty()
                ? List.of()
                : List.of(Block.of(figures), Block.of(Table.of(words, data.withoutSingleStrategy(head), changes)));
        return new Section(
                "tornado", data.say(Phrase.TORNADO), data.say(Phrase.TORNADO_TEXT), data.say(Phrase.LINES), blocks);
    }

    private static long moved(ExperimentData.Treatment treatment) {
        return treatment.factors().stream().filter(value -> !value.isEmpty()).count();
    }

    private List<String> cells(String strategy, ExperimentData.Measured measure, Bars.Row row) {
        DisplayUnit unit = data.amount(measure).ofChange(data.code()).unit();
        Amount shown = new Amount(new DisplayUnit(unit.title(), 1), data.code());
        List<String> cells = new ArrayList<>(List.of(data.title(measure), data.title(strategy), row.name()));
        for (Bars.Bar bar : row.bars()) {
            double value = bar.interval()[0];
            double half = bar.interval()[2] - value;
            cells.add(shown.signed(value, Math.abs(value)) + shown.error(half, Math.abs(value)));
        }
        cells.add(unit.title());
        return data.withoutSingleStrategy(cells);
    }

    /** A row a factor, with the changes at both ends of its range, the largest first. */
    private List<Bars.Row> rows(String strategy, ExperimentData.Treatment base, ExperimentData.Measured measure) {
        int place = data.measures().indexOf(measure);
        Amount amount = data.amount(measure).ofChange(data.code());
        List<Bars.Row> rows = new ArrayList<>();
        for (int factor = 0; factor < data.factors().size(); factor++) {
            int here = factor;
            List<ExperimentData.Treatment> ends = data.of(strategy).stream()
                    .filter(each -> !each.factors().get(here).isEmpty())
                    .toList();
            if (!ends.isEmpty()) {
                List<Bars.Bar> bars = new ArrayList<>();
                for (ExperimentData.Treatment end : List.of(ends.get(0), ends.get(ends.size() - 1))) {
                    double[] interval = change(
                            base.values()[place],
                            end.values()[place],
                            amount.unit().scale());
                    bars.add(new Bars.Bar(bars.isEmpty() ? LOW : Palette.WORSE, interval));
                }
                rows.add(new Bars.Row(data.factor(data.factors().get(factor)), bars));
            }
        }
        rows.sort(Comparator.comparingDouble(row -> -row.bars().stream()
                .mapToDouble(bar -> Math.abs(bar.interval()[0]))
                .max()
                .orElse(0)));
        return rows;
    }

    private Figure figure(String strategy, ExperimentData.Measured measure, List<Bars.Row> rows) {
        Amount amount = data.amount(measure).ofChange(data.code());
        String title = data.strategies().size() > 1
                ? data.say(Phrase.INPUTS_OF, data.title(strategy), data.title(measure))
                : data.title(measure);
        String axis =
                data.say(Phrase.AXIS_CHANGE, data.title(measure), amount.unit().title());
        String id = "tornado-" + strategy + "-" + measure.name().replaceAll("[@:]", "-");
        return Figure.of(
                id,
                title,
                new Bars(title, axis, rows)::svg,
                WIDTH,
                List.of(
                        new Key(data.say(Phrase.TORNADO_LOW), LOW),
                        new Key(data.say(Phrase.TORNADO_HIGH), Palette.WORSE)),
                "runs.csv");
    }

    /** Mean paired difference and the ends of its interval. */
    private static double[] change(double[] before, double[] after, double scale) {
        double[] differences = new double[Math.min(before.length, after.length)];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = (after[i] - before[i]) * scale;
        }
        Estimate estimate = Estimate.of(differences);
        return new double[] {
            estimate.mean(), estimate.mean() - estimate.halfWidth(), estimate.mean() + estimate.halfWidth()
        };
    }
}
