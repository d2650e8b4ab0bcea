package org.liansim.kernel;

/**
 * Runs a model's events in the contract's order.
 *
 * <p>Its state can be kept between two calls of {@link #run}, before that of its model, and put back into an executor
 * of any kind of the same model, to which the same globals were added as at the start; what was sent to that one is
 * dropped. Globals are not kept but found among those added, by tick, phase and id; or by phase and id alone, for those
 * that add themselves again and again.
 */
public interface Executor extends Stateful {
    /** Sends an event before the run starts, in the name of the entity itself. */
    void sendInitial(int entity, long tick, int kind, int slot, double amount);

    /** Adds a global event before the run starts. */
    void addGlobal(long tick, int phase, String id, GlobalAction action);

    /** Runs every event due before {@code end}; may be called again with a later end. */
    void run(long end);

    /** Lets the model take in all that was deposited so far: between two runs, before its state is looked at. */
    void takeDeposits();

    /** Number of events run and of deposits sent so far, by kind. */
    long[] eventsByKind();

    /** Number of globals run so far. */
    long globalsRun();
}
