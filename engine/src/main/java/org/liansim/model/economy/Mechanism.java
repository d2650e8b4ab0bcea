package org.liansim.model.economy;

/**
 * One slow mechanism of the economy. It reads what the chains did, reads and writes {@link EconomyState} and
 * {@link Books}, and writes {@link org.liansim.model.Conditions}; mechanisms run in the order of their list in
 * {@link Economy}.
 */
interface Mechanism {
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

    /** Checks the mechanism's own laws; throws {@link org.liansim.model.LawViolation} when one is broken. */
    default void audit() {}
}
