package org.liansim.kernel;

/**
 * Pending events, each four words (see {@link EventRecord}), taken in the contract's order.
 *
 * <p>{@link #advance} makes the least event the current one, whose words can then be read until the next call. Ticks are
 * not negative. No object per event; nothing is allocated in steady state.
 */
public interface EventQueue extends PendingEvents {
    /** Removes the least event and makes it the current one if it is due before {@code bound}; otherwise says false. */
    boolean advance(long bound);

    /** Tick of the current event. */
    long tick();

    /** Route of the current event. */
    long route();

    /** Detail of the current event. */
    long detail();

    /** Amount of the current event, as bits of a double. */
    long amount();

    /** Drops all pending events; any tick may be added then. */
    void clear();

    /** Number of pending events; the current one is no longer pending. */
    int size();
}
