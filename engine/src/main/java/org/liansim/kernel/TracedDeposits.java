package org.liansim.kernel;

/** Deposits that are not due yet, for a trace, where each stands at its tick, before the events of its target. */
final class TracedDeposits {
    private final EventTrace trace;
    private final CalendarQueue due = new CalendarQueue();
    private int number;
    /** Whether the first one is taken out of the queue. */
    private boolean isOut;

    TracedDeposits(EventTrace trace) {
        this.trace = trace;
    }

    /** Adds one; those of one sender are to come in the order in which they were sent. */
    void add(long tick, long route, long detail, long amount) {
        due.add(tick, route, EventRecord.detail(++number, EventRecord.slot(detail)), amount);
    }

    /** Writes all that stands before the events of an entity at a tick, its own included. */
    void writeTo(long tick, int entity) {
        while (isOut || due.advance(tick + 1)) {
            int target = EventRecord.entity(due.route());
            isOut = due.tick() == tick && target > entity;
            if (isOut) {
                return;
            }
            int slot = EventRecord.slot(due.detail());
            trace.event(due.tick(), target, EventRecord.kind(due.route()), slot, due.amount());
        }
    }

    /** Writes all that is due before a tick. */
    void writeBefore(long tick) {
        writeTo(tick - 1, Integer.MAX_VALUE);
    }
}
