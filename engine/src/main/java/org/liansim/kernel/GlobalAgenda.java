package org.liansim.kernel;

/** Through which a global event acts. */
public interface GlobalAgenda {
    /** Current tick. */
    long now();

    /** Sends an event to any entity, due now or later; globals rank before all senders. */
    void send(int entity, long tick, int kind, int slot, double amount);

    /**
     * Adds a global event, due now or later; when due now, in a later place of the order (phase, id) than the running
     * one.
     */
    void addGlobal(long tick, int phase, String id, GlobalAction action);

    /** Cancels a timer of any entity; does nothing when it is not pending. */
    void cancelTimer(int timer);

    /** Sets the least delay of messages between entities from now on [ticks, at least 1]. */
    void setLookahead(long ticks);

    /**
     * Lets entities or timers enter: rows below {@code entities} and timers below {@code timers} are valid from now on.
     * Neither may fall; entrants rank after all present.
     */
    void grow(int entities, int timers);

    /** Lets the model take in all that was deposited so far. */
    void takeDeposits();

    /** Calls a visitor with every pending event that was not cancelled, in no particular order. */
    void forEachPending(PendingVisitor visitor);

    /** Receives a pending event. */
    @FunctionalInterface
    interface PendingVisitor {
        void visit(long tick, int entity, int kind, int slot, double amount);
    }
}
