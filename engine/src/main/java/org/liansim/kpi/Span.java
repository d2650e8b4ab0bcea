package org.liansim.kpi;

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

    /** This part of a run. */
    public Window of(ScopeReadings readings) {
        Window whole = new Window(readings, 0, readings.samples() - 1);
        return switch (this) {
            case WHOLE -> whole;
            case FIRST_YEAR -> whole.firstYear();
            case FINAL_YEAR -> whole.finalYear();
        };
    }
}
