package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;

/** The readings of a run that is done, summed over the groups of a scope. Each sample is summed when it is asked for. */
public final class ScopeReadings {
    private final RunOutcome run;
    private final Scope scope;
    /** Sums by sample, then measure. */
    private final double[][] sums;

    /** Of a run and one of the scopes of its scenario. */
    public ScopeReadings(RunOutcome run, Scope scope) {
        this.run = run;
        this.scope = scope;
        sums = new double[run.samples()][];
    }

    /** Number of samples. */
    int samples() {
        return sums.length;
    }

    /** Day of a sample since 1970-01-01. */
    long date(int sample) {
        return run.date(sample);
    }

    /** Sum of a measure over the groups. */
    double sum(int sample, Measure measure) {
        if (sums[sample] == null) {
            sums[sample] = run.sums(sample, scope.groups());
        }
        return sums[sample][measure.ordinal()];
    }
}
