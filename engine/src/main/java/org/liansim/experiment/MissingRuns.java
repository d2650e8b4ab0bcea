package org.liansim.experiment;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.liansim.outcome.RunOutcome;

/** Runs of an experiment that have no row yet, a task each. */
final class MissingRuns implements Tasks<Row>, Serializable {
    private static final long serialVersionUID = 1;

    /** Treatment and replication of each task. */
    private final int[][] runs;

    private final TreatmentSource source;
    private final int measures;
    private transient Preparations prepared;

    MissingRuns(List<int[]> runs, TreatmentSource source, int measures) {
        this.runs = runs.toArray(int[][]::new);
        this.source = source;
        this.measures = measures;
    }

    @Override
    public int count() {
        return runs.length;
    }

    @Override
    public Row run(int number) {
        int replication = runs[number - 1][1];
        return prepared().with(runs[number - 1][0], treatment -> {
            RunOutcome run = treatment.replications().apply(replication);
            return run.isDone()
                    ? row(number, "", run.events().total(), treatment.values().apply(run))
                    : failed(number, run.failure());
        });
    }

    private synchronized Preparations prepared() {
        if (prepared == null) {
            prepared = new Preparations(source);
        }
        return prepared;
    }

    @Override
    public Row failed(int number, String reason) {
        double[] values = new double[measures];
        Arrays.fill(values, Double.NaN);
        return row(number, reason, 0, values);
    }

    private Row row(int number, String failure, long events, double[] values) {
        return new Row(runs[number - 1][0], runs[number - 1][1], failure, events, values);
    }

    @Override
    public long events(Row row) {
        return row.events();
    }
}
