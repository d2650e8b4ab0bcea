package org.liansim.benchmarks;

/** A hold model on some engine: each event of an entity schedules the next one of the same entity. */
public interface Hold {
    /**
     * Schedules the first event of each entity.
     *
     * @param entities number of entities, and of pending events
     * @param delays delays from event to event
     */
    void start(int entities, Delays delays);

    /** Runs the next events. */
    void run(int events);
}
