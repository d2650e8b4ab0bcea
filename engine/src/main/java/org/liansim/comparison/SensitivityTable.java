package org.liansim.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.ExperimentRun;
import org.liansim.experiment.Measure;
import org.liansim.experiment.Morris;
import org.liansim.experiment.Saltelli;
import org.liansim.result.Decimal;
import org.liansim.result.FlatTable;

/** What the outcomes depend on: {@code sensitivity.csv}, one number a row. */
record SensitivityTable(Experiment experiment, ExperimentRun run) {
    private static final List<String> HEADER =
            List.of("strategy", "outcome", "factor", "method", "index", "value", "lower", "upper", "n", "unit");
    /** Points below which a sample says nothing about a factor. */
    private static final int LEAST = 30;

    /** Share of the rows of a Saltelli design that must be whole; otherwise the points are taken as any sample. */
    private static final double WHOLE = 0.5;

    /** None of a search, whose points lie where the outcome is good: shares of the variance need independent factors. */
    List<FlatTable> tables() {
        List<List<String>> rows = new ArrayList<>();
        if (experiment.plan().design().isEmpty()) {
            return List.of();
        }
        for (int strategy = 0; strategy < experiment.strategies().size(); strategy++) {
            double[][] places = experiment.places(strategy);
            int[] treatments = experiment.treatments(strategy);
            for (int measure = 0;
                    measure < run.measures().size() && !experiment.factors().isEmpty();
                    measure++) {
                int here = measure;
                double[] values = IntStream.of(treatments)
                        .mapToDouble(treatment -> run.mean(treatment, here))
                        .toArray();
                add(rows, new Cells(experiment.strategies().get(strategy), measure), places, values);
            }
        }
        return rows.isEmpty() ? List.of() : List.of(new FlatTable("sensitivity.csv", HEADER, rows));
    }

    private void add(List<List<String>> rows, Cells cells, double[][] places, double[] values) {
        long seed = experiment.plan().sampling().seed();
        var design = experiment.plan().design().orElse(null);
        int factors = experiment.factors().size();
        if (design instanceof Morris) {
            List<MorrisEffects> effects = MorrisEffects.of(places, values, ExperimentTables.CONFIDENCE, seed);
            for (int factor = 0; factor < factors; factor++) {
                MorrisEffects found = effects.get(factor);
                rows.add(cells.row(factor, "morris", "mu_star", found.size(), found.interval(), found.count()));
                rows.add(cells.row(factor, "morris", "mu", found.mean(), Interval.UNKNOWN, found.count()));
                rows.add(cells.row(factor, "morris", "sigma", found.sd(), Interval.UNKNOWN, found.count()));
            }
        } else if (varies(values)
                && design instanceof Saltelli
                && wholeRows(values, factors + 2) >= WHOLE * values.length / (factors + 2)) {
            List<SobolIndices> indices = SobolIndices.of(values, factors, ExperimentTables.CONFIDENCE, seed);
            int whole = wholeRows(values, factors + 2);
            for (int factor = 0; factor < factors; factor++) {
                SobolIndices found = indices.get(factor);
                rows.add(cells.row(factor, "sobol", "first", found.first(), found.firstInterval(), whole));
                rows.add(cells.row(factor, "sobol", "total", found.total(), found.totalInterval(), whole));
            }
        } else if (varies(values) && isSample(places, values)) {
            List<GivenData> shares = GivenData.of(places, values, ExperimentTables.CONFIDENCE, seed);
            int known = (int)
                    Arrays.stream(values).filter(each -> !Double.isNaN(each)).count();
            for (int factor = 0; factor < factors; factor++) {
                GivenData found = shares.get(factor);
                rows.add(cells.row(factor, "given data", "first", found.first(), found.interval(), known));
            }
        }
    }

    private static int wholeRows(double[] values, int width) {
        return (int) IntStream.range(0, values.length / width)
                .filter(row -> IntStream.range(row * width, (row + 1) * width).noneMatch(i -> Double.isNaN(values[i])))
                .count();
    }

    /** Whether there is a variance that could have shares. */
    private static boolean varies(double[] values) {
        return Arrays.stream(values)
                        .filter(each -> !Double.isNaN(each))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private static boolean isSample(double[][] places, double[] values) {
        long known = Arrays.stream(values).filter(each -> !Double.isNaN(each)).count();
        return known >= LEAST
                && Arrays.stream(places).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
    }

    /** Where a number belongs. */
    private final class Cells {
        private final String strategy;
        private final Measure measure;

        Cells(String strategy, int measure) {
            this.strategy = strategy;
            this.measure = run.measures().get(measure);
        }

        List<String> row(int factor, String method, String index, double value, Interval interval, int count) {
            return List.of(
                    strategy,
                    measure.name(),
                    experiment.factors().get(factor).id(),
                    method,
                    index,
                    Decimal.of(value),
                    Decimal.of(interval.lower()),
                    Decimal.of(interval.upper()),
                    Integer.toString(count),
                    method.equals("morris") ? ExperimentTables.unit(measure) : "share");
        }
    }
}
