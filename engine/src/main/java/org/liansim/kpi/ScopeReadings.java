package org.liansim.kpi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;

/** The readings of a run so far, summed over the groups of a scope. Each sample is summed when it is asked for. */
public final class ScopeReadings {
    private final RunOutcome run;
    private final Scope scope;
    /** Sums by sample, then measure. */
    private final double[][] sums;

    /** Of a run and one of the scopes of its scenario. */
    public ScopeReadings(RunOutcome run, Scope scope) {
        this(run, scope, new double[run.samples()][]);
    }

    private ScopeReadings(RunOutcome run, Scope scope, double[][] sums) {
        this.run = run;
        this.scope = scope;
        this.sums = sums;
    }

    /** Of the same run when it has gone on: what was summed is not summed again. */
    public ScopeReadings continued(RunOutcome longer) {
        return new ScopeReadings(longer, scope, Arrays.copyOf(sums, longer.samples()));
    }

    /** Of a run and several scopes, summed in the order in which its readings stand. */
    public static List<ScopeReadings> of(RunOutcome run, List<Scope> scopes) {
        List<ScopeReadings> all = new ArrayList<>();
        for (Scope scope : scopes) {
            all.add(new ScopeReadings(run, scope));
        }
        for (int sample = 0; sample < run.samples(); sample++) {
            for (ScopeReadings each : all) {
                each.sums(sample);
            }
        }
        return all;
    }

    /** What they are summed over. */
    public Scope scope() {
        return scope;
    }

    /** Number of samples. */
    public int samples() {
        return sums.length;
    }

    /** Day of a sample since 1970-01-01. */
    public long date(int sample) {
        return run.date(sample);
    }

    /** Sum of a measure over the groups. */
    double sum(int sample, Measure measure) {
        return sums(sample)[measure.ordinal()];
    }

    private double[] sums(int sample) {
        if (sums[sample] == null) {
            sums[sample] = run.sums(sample, scope.groups());
        }
        return sums[sample];
    }
}
