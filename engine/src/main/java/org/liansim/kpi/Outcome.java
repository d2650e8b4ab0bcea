package org.liansim.kpi;

/** A KPI over a part of a run: one number a replication and scope. */
public record Outcome(Kpi kpi, Span span) {
    /** Id of the KPI, with the part when that is not the whole run. */
    public String id() {
        return kpi.description().id() + span.suffix();
    }

    /** Its value in a run. */
    public double of(ScopeReadings readings) {
        return kpi.of(span.of(readings));
    }
}
