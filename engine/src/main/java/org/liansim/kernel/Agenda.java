package org.liansim.kernel;

/** Through which a handler reads the clock and sends events on behalf of the entity that it runs for. */
public interface Agenda {
    /** Current tick: seconds since the start of the scenario. */
    long now();

    /**
     * Sends an event to the entity itself.
     *
     * @param tick when it is due, not before now
     */
    void toSelf(long tick, int kind, int slot, double amount);

    /**
     * Sends an event to another entity.
     *
     * @param tick when it is due, not before now + the lookahead, which is at least one tick
     */
    void send(int entity, long tick, int kind, int slot, double amount);

    /**
     * Sends what is only added to a cell of its target, to itself or to another entity: no event is run for it, but the
     * target takes it in by {@link Model#deposit}.
     *
     * @param tick when it is due, not before now + the lookahead
     * @param by when it is to be taken in at the latest, not before it is due: no event of the target reads the cell before
     */
    void deposit(int entity, long tick, long by, int kind, int slot, double amount);

    /**
     * Says that something will reach the entity itself which it has added to a cell of its own already: it is counted and
     * traced like a deposit.
     *
     * @param tick when it is due, not before now
     */
    void booked(long tick, int kind, int slot, double amount);

    /**
     * Sets a timer of the entity: an event to itself that can be cancelled. Setting it again replaces the pending one.
     *
     * @param timer number of the timer, unique over all entities, from 0
     * @param tick when it is due, not before now
     */
    void setTimer(int timer, long tick, int kind, int slot, double amount);

    /** Cancels a timer of the entity; does nothing when it is not pending. */
    void cancelTimer(int timer);
}
