package org.liansim.kernel;

/**
 * What accompanies a run.
 *
 * @param check how closely it is checked
 * @param trace where its events are written, or null for nowhere
 */
public record Supervision(Check check, EventTrace trace) {
    /** No check beyond the rules of sending, no trace. */
    public static final Supervision NONE = new Supervision(Check.NONE, null);
}
