package org.liansim.kernel;

/** Runs a model's events in the contract's order. */
public interface Executor {
    /** Sends an event before the run starts, in the name of the entity itself. */
    void sendInitial(int entity, long tick, int kind, int slot, double amount);

    /** Adds a global event before the run starts. */
    void addGlobal(long tick, int phase, String id, GlobalAction action);

    /** Runs every event due before {@code end}; may be called again with a later end. */
    void run(long end);

    /** Number of events run so far, by kind. */
    long[] eventsByKind();

    /** Number of globals run so far. */
    long globalsRun();
}
