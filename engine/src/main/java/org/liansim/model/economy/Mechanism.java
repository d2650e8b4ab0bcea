package org.liansim.model.economy;

import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;

/**
 * One slow mechanism of the economy. It reads what the chains did, reads and writes {@link EconomyState} and
 * {@link Books}, and writes {@link org.liansim.model.Conditions}; mechanisms run in the order of their list in
 * {@link Economy}.
 */
interface Mechanism extends Stateful {
    /**
     * A month begins.
     *
     * @param month number of month boundaries since the start, 1 for the first; it indexes random numbers
     */
    void month(int month);

    /** A quarter begins: called after {@link #month} of the same mechanism, every third month. */
    default void quarter(int month) {}

    /** A firm enters: what the mechanism keeps of it begins. */
    default void enter(int firm) {}

    /** Hands over what the mechanism keeps itself; nothing, unless it says otherwise. */
    @Override
    default void pass(State run) {}

    /** Checks the mechanism's own laws; throws {@link org.liansim.model.LawViolation} when one is broken. */
    default void audit() {}
}
