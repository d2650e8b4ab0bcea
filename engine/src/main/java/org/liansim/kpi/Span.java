package org.liansim.kpi;

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
        Window whole = new Window(run, scope, 0, run.samples() - 1);
        return switch (this) {
            case WHOLE -> whole;
            case FIRST_YEAR -> whole.firstYear();
            case FINAL_YEAR -> whole.finalYear();
        };
    }
}
