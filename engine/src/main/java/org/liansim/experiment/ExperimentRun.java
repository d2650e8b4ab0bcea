package org.liansim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The rows of an experiment, those that were there before and those that are run. A row is a few numbers, so that memory
 * hardly grows with the number of runs.
 */
public final class ExperimentRun {
    private final List<Measure> measures;
    private final Consumer<Row> log;
    /** By treatment, then replication. */
    private final SortedMap<Integer, SortedMap<Integer, Row>> rows = new TreeMap<>();

    /**
     * An experiment with what is known of it.
     *
     * @param known rows of an earlier run
     * @param log takes every new row, before anything else is done with it
     */
    public ExperimentRun(List<Measure> measures, List<Row> known, Consumer<Row> log) {
        this.measures = List.copyOf(measures);
        this.log = log;
        known.forEach(this::keep);
    }

    private void keep(Row row) {
        rows.computeIfAbsent(row.treatment(), treatment -> new TreeMap<>()).put(row.replication(), row);
    }

    /** Tasks of treatments that have no row yet, by treatment, then replication. */
    public List<int[]> missing(int fromTreatment, int toTreatment, int replications) {
        List<int[]> missing = new ArrayList<>();
        for (int treatment = fromTreatment; treatment <= toTreatment; treatment++) {
            for (int replication = 1; replication <= replications; replication++) {
                if (!has(treatment, replication)) {
                    missing.add(new int[] {treatment, replication});
                }
            }
        }
        return missing;
    }

    /**
     * Runs tasks.
     *
     * @param tasks what {@link #missing} gave
     * @param source makes a treatment ready
     * @return whether all were run
     */
    public boolean run(List<int[]> tasks, TreatmentSource source, ExecutionBackend backend, Progress progress) {
        return backend.run(
                new MissingRuns(tasks, source, measures.size()),
                row -> {
                    log.accept(row);
                    keep(row);
                },
                progress);
    }

    /** What is measured. */
    public List<Measure> measures() {
        return measures;
    }

    /** The rows, by treatment, then replication. */
    public List<Row> rows() {
        return rows.values().stream().flatMap(own -> own.values().stream()).toList();
    }

    /**
     * Values of a treatment: one a replication from the first to the last one known, NaN where one failed or is missing.
     *
     * @param measure number of the measure, from 0
     */
    public double[] values(int treatment, int measure) {
        SortedMap<Integer, Row> own = rows.getOrDefault(treatment, new TreeMap<>());
        double[] values = new double[own.isEmpty() ? 0 : own.lastKey()];
        Arrays.fill(values, Double.NaN);
        own.forEach((replication, row) -> values[replication - 1] = row.values()[measure]);
        return values;
    }

    /** Value of a treatment in a replication; NaN when that failed or was not run. */
    public double value(int treatment, int replication, int measure) {
        Row row = rows.getOrDefault(treatment, new TreeMap<>()).get(replication);
        return row == null ? Double.NaN : row.values()[measure];
    }

    /** Whether a treatment has a row of a replication. */
    public boolean has(int treatment, int replication) {
        return rows.getOrDefault(treatment, new TreeMap<>()).containsKey(replication);
    }

    /** Mean of a treatment over the replications that have a value; NaN when none has. */
    public double mean(int treatment, int measure) {
        return Estimate.of(values(treatment, measure)).mean();
    }
}
