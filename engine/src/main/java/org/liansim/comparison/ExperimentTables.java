package org.liansim.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.liansim.experiment.Estimate;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.ExperimentRun;
import org.liansim.experiment.Factor;
import org.liansim.experiment.Measure;
import org.liansim.experiment.Point;
import org.liansim.experiment.Row;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.result.Decimal;
import org.liansim.result.ExperimentFolder;
import org.liansim.result.FlatTable;
import org.liansim.scenario.Scenario;

/**
 * What an experiment shows, as tables of its result folder.
 *
 * @param experiment the experiment
 * @param run its rows
 * @param kpis tell the headline outcomes
 */
public record ExperimentTables(Experiment experiment, ExperimentRun run, KpiCatalog kpis) {
    /** Confidence of all intervals. */
    public static final double CONFIDENCE = 0.95;

    /** All that the experiment's design has a table for. */
    public List<FlatTable> all() {
        List<FlatTable> all = new ArrayList<>(List.of(runs(), design(), summary()));
        all.addAll(new SensitivityTable(experiment, run).tables());
        all.addAll(new RobustnessTables(experiment, run).tables());
        if (experiment.judgement().front().length > 0) {
            all.add(front());
        }
        if (isComparison()) {
            all.addAll(new ComparisonTables(comparison()).tables());
        }
        return all;
    }

    /** Whether strategies are compared at the base alone, without a design. */
    public boolean isComparison() {
        return experiment.strategies().size() > 1
                && experiment.plan().points().size() == experiment.strategies().size();
    }

    /** {@code runs.csv}: one row a run. */
    private FlatTable runs() {
        List<String> header = new ArrayList<>(List.of("treatment", "replication", "status", "reason", "events"));
        run.measures().forEach(measure -> header.add(measure.name()));
        return new FlatTable(
                ExperimentFolder.RUNS,
                header,
                run.rows().stream().map(Row::cells).toList());
    }

    /** {@code design.csv}: one row a treatment, with the values of its factors; empty where the base was left as it is. */
    private FlatTable design() {
        List<String> header = new ArrayList<>(List.of("treatment", "strategy"));
        experiment.factors().forEach(factor -> header.add(factor.id()));
        List<List<String>> rows = new ArrayList<>();
        for (Point point : experiment.plan().points()) {
            List<String> row = new ArrayList<>(List.of(
                    Integer.toString(rows.size() + 1), experiment.strategies().get(point.strategy())));
            for (Factor factor : experiment.factors()) {
                row.add(factor.value(point.place()[row.size() - 2]));
            }
            rows.add(row);
        }
        return new FlatTable("design.csv", header, rows);
    }

    /** {@code summary.csv}: mean of each treatment and outcome over its replications. */
    private FlatTable summary() {
        List<List<String>> rows = new ArrayList<>();
        for (int treatment = 1; treatment <= experiment.plan().points().size(); treatment++) {
            int strategy = experiment.plan().points().get(treatment - 1).strategy();
            for (int measure = 0; measure < run.measures().size(); measure++) {
                Estimate estimate = Estimate.of(run.values(treatment, measure));
                rows.add(List.of(
                        Integer.toString(treatment),
                        experiment.strategies().get(strategy),
                        run.measures().get(measure).name(),
                        Decimal.of(estimate.mean()),
                        Decimal.of(estimate.halfWidth()),
                        Integer.toString(estimate.count()),
                        unit(run.measures().get(measure))));
            }
        }
        return new FlatTable(
                "summary.csv", List.of("treatment", "strategy", "outcome", "mean", "half_width", "n", "unit"), rows);
    }

    /** {@code front.csv}: the treatments with their means of the outcomes that are weighed against each other. */
    private FlatTable front() {
        int[] aims = experiment.judgement().front();
        boolean[] more = new boolean[aims.length];
        List<String> header = new ArrayList<>(List.of("treatment", "strategy", "on_front"));
        for (int aim = 0; aim < aims.length; aim++) {
            Measure measure = run.measures().get(aims[aim]);
            more[aim] = measure.outcome().kpi().sense() != Kpi.Sense.LESS_IS_BETTER;
            header.add(measure.name());
        }
        double[][] values = IntStream.rangeClosed(1, experiment.plan().points().size())
                .mapToObj(treatment -> Arrays.stream(aims)
                        .mapToDouble(aim -> run.mean(treatment, aim))
                        .toArray())
                .toArray(double[][]::new);
        int[] front = ParetoFront.of(values, more);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            int strategy = experiment.plan().points().get(row).strategy();
            boolean on = Arrays.binarySearch(front, row) >= 0;
            List<String> cells = new ArrayList<>(
                    List.of(Integer.toString(row + 1), experiment.strategies().get(strategy), on ? "yes" : "no"));
            for (double value : values[row]) {
                cells.add(Decimal.of(value));
            }
            rows.add(cells);
        }
        return new FlatTable("front.csv", header, rows);
    }

    /** The strategies against the first one. */
    public Comparison comparison() {
        Scenario.Sampling sampling = experiment.plan().sampling();
        Comparison all =
                Comparison.of(samples(experiment, run, sampling.replications()), kpis, CONFIDENCE, sampling.seed());
        List<Finding> measured = all.findings().stream()
                .filter(finding -> isMeasured(finding.contrast()))
                .toList();
        return new Comparison(all.baseline(), all.confidence(), measured, all.standings());
    }

    /** Whether an outcome was asked for in its scope: samples have every outcome in every scope. */
    private boolean isMeasured(Contrast contrast) {
        return run.measures().stream()
                .anyMatch(each -> each.outcome().equals(contrast.outcome())
                        && each.scope().equals(contrast.scope()));
    }

    /** What each strategy gave at the base alone, in the first replications. */
    public static List<Sample> samples(Experiment experiment, ExperimentRun run, int replications) {
        List<Scope> scopes =
                run.measures().stream().map(Measure::scope).distinct().toList();
        List<Outcome> outcomes =
                run.measures().stream().map(Measure::outcome).distinct().toList();
        List<Sample> samples = new ArrayList<>();
        for (int treatment = 1; treatment <= experiment.strategies().size(); treatment++) {
            double[][] values = new double[outcomes.size() * scopes.size()][replications];
            for (double[] row : values) {
                Arrays.fill(row, Double.NaN);
            }
            for (int measure = 0; measure < run.measures().size(); measure++) {
                Measure each = run.measures().get(measure);
                int cell = outcomes.indexOf(each.outcome()) * scopes.size() + scopes.indexOf(each.scope());
                double[] known = run.values(treatment, measure);
                System.arraycopy(known, 0, values[cell], 0, Math.min(known.length, replications));
            }
            samples.add(new Sample(experiment.strategies().get(treatment - 1), outcomes, scopes, values));
        }
        return samples;
    }

    static String unit(Measure measure) {
        return measure.outcome().kpi().description().unit().symbol();
    }
}
