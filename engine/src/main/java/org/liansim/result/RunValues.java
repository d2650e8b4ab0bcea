package org.liansim.result;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.kpi.ScopeReadings;
import org.liansim.kpi.Window;
import org.liansim.outcome.RunOutcome;

/** What a result folder states about one replication: far fewer numbers than its readings. */
public final class RunValues implements Serializable {
    private static final long serialVersionUID = 1;

    private final RunOutcome run;
    /** By outcome, then scope. */
    private final double[] outcomes;

    private final Courses months;
    private final Courses years;

    private RunValues(RunOutcome run, double[] outcomes, Courses months, Courses years) {
        this.run = run;
        this.outcomes = outcomes;
        this.months = months;
        this.years = years;
    }

    /** States a run of a study. */
    public static RunValues of(Study study, RunOutcome run) {
        if (!run.isDone()) {
            return new RunValues(run, new double[0], Courses.NONE, Courses.NONE);
        }
        List<Outcome> outcomes = study.kpis().outcomes();
        List<ScopeReadings> scopes = ScopeReadings.of(run, study.scopes());
        double[] values = new double[outcomes.size() * scopes.size()];
        int cell = 0;
        for (Outcome outcome : outcomes) {
            for (ScopeReadings readings : scopes) {
                values[cell++] = outcome.of(readings);
            }
        }
        List<Kpi> kpis = study.kpis().all();
        List<ScopeReadings> parts = scopes.stream()
                .filter(each -> each.scope().kind() != Scope.Kind.PRODUCT)
                .toList();
        return new RunValues(
                run.withoutReadings(),
                values,
                Courses.of(kpis, parts, IntStream.range(0, run.samples()).toArray()),
                Courses.of(kpis, parts, anniversaries(run)));
    }

    /** The first sample, and those at the ends of whole years from there. */
    private static int[] anniversaries(RunOutcome run) {
        IntStream.Builder found = IntStream.builder().add(0);
        LocalDate next = LocalDate.ofEpochDay(run.date(0)).plusYears(1);
        for (int sample = 1; sample < run.samples(); sample++) {
            if (run.date(sample) == next.toEpochDay()) {
                found.add(sample);
                next = next.plusYears(1);
            }
        }
        return found.build().toArray();
    }

    /** The run, its readings left out. */
    public RunOutcome run() {
        return run;
    }

    /** Its outcomes, in the order of the study's outcomes, then of its scopes; none when it failed. */
    public double[] outcomes() {
        return outcomes;
    }

    /** The months of the run. */
    Courses months() {
        return months;
    }

    /** The whole years of the run, counted from its first day. */
    Courses years() {
        return years;
    }

    /**
     * Every KPI in stretches of a run that follow each other, by city, zone and cluster.
     *
     * @param days first days of the stretches since 1970-01-01
     * @param values by stretch, then KPI, then scope
     */
    record Courses(long[] days, double[] values) implements Serializable {
        private static final Courses NONE = new Courses(new long[0], new double[0]);

        /** @param samples where the stretches begin, and where the last one ends */
        private static Courses of(List<Kpi> kpis, List<ScopeReadings> scopes, int[] samples) {
            long[] days = new long[samples.length - 1];
            double[] values = new double[days.length * kpis.size() * scopes.size()];
            int cell = 0;
            for (int at = 0; at < days.length; at++) {
                days[at] = scopes.get(0).date(samples[at]);
                for (Kpi kpi : kpis) {
                    for (ScopeReadings readings : scopes) {
                        values[cell++] = kpi.of(new Window(readings, samples[at], samples[at + 1]));
                    }
                }
            }
            return new Courses(days, values);
        }
    }
}
