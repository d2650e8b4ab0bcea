package org.liansim.kpi;

import java.time.LocalDate;
import org.liansim.outcome.RunOutcome;

/** Which part of a run an outcome is about. */
public enum Span {
    /** From the first sample to the last. */
    WHOLE(""),
    /** Its first twelve months, or all of a shorter run. */
    FIRST_YEAR("-first-year"),
    /** Its last twelve months, or all of a shorter run. */
    FINAL_YEAR("-final-year");

    private final String suffix;

    Span(String suffix) {
        this.suffix = suffix;
    }

    /** What it adds to the id of a KPI. */
    public String suffix() {
        return suffix;
    }

    /** This part of a run, for a scope. */
    public Window of(RunOutcome run, Scope scope) {
        int last = run.samples() - 1;
        return switch (this) {
            case WHOLE -> new Window(run, scope, 0, last);
            case FIRST_YEAR -> new Window(run, scope, 0, Math.max(1, lastNotAfter(run, shifted(run, 0, 1))));
            case FINAL_YEAR ->
                new Window(run, scope, Math.min(last - 1, lastNotAfter(run, shifted(run, last, -1))), last);
        };
    }

    private static long shifted(RunOutcome run, int sample, int years) {
        return LocalDate.ofEpochDay(run.date(sample)).plusYears(years).toEpochDay();
    }

    private static int lastNotAfter(RunOutcome run, long day) {
        int sample = 0;
        while (sample + 1 < run.samples() && run.date(sample + 1) <= day) {
            sample++;
        }
        return sample;
    }
}
