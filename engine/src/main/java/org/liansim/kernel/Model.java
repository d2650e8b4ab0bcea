package org.liansim.kernel;

/**
 * What a simulated system does when an event reaches one of its entities.
 *
 * <p><b>Locality.</b> A handler reads and writes only rows of the entity that it is called for. A message adds to a cell
 * of its own link; every sum over links is taken when the entity reviews, in slot order.
 *
 * <p><b>Deposits.</b> Most messages do nothing but add to a cell that is not read before the target's next review. Such a
 * message need not wait for its tick among the pending events: it is deposited ahead of time in a cell that stands for the
 * review by which it is due. Deposits of one sender come in the order in which they were sent, those of several in any.
 */
public interface Model {
    /** Runs one event. The arguments are those given when it was sent; {@code agenda} is valid during the call only. */
    void handle(Agenda agenda, int entity, int kind, int slot, double amount);

    /**
     * Takes in a deposit, maybe long before it is due: adds to a cell of the entity that no event reads before {@code by}.
     *
     * @throws UnsupportedOperationException when the model makes no deposits, as it does unless it says otherwise
     */
    default void deposit(int entity, long by, int kind, int slot, double amount) {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " makes no deposits");
    }

    /** Names of the event kinds, by number. */
    String[] kinds();

    /**
     * Hash of all state that belongs to an entity: its rows and its slots. The full check compares it around every
     * event to prove locality; it is not called otherwise.
     */
    long fingerprint(int entity);

    /**
     * A handler of the same state for one more thread. It shares all rows; what a handler uses during a call only, such
     * as scratch arrays, it has for itself. Two of them never run events of the same entity at the same time.
     *
     * @throws UnsupportedOperationException when the model runs on one thread only, as it does unless it says otherwise
     */
    default Model twin() {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " runs on one thread only");
    }
}
