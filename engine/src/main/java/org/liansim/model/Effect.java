package org.liansim.model;

import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;

/** What one shock or lever does. */
public interface Effect extends Stateful {
    /** Entities that it acts on, ascending: firms, or outside suppliers. */
    int[] hits();

    /**
     * Writes the controls, on top of what was folded before it wrote.
     *
     * @param intensity how much of it is in force, above 0; at most 1 for a shock
     * @param moment when
     */
    void apply(Controls controls, double intensity, Moment moment);

    /** Hands over what it remembers of the run; nothing, unless it says otherwise. */
    @Override
    default void pass(State run) {}

    /** Whether others depend on what it writes, so that it is folded before them. */
    default boolean framesOthers() {
        return false;
    }

    /**
     * Whether it acts on the slow economy alone, which looks at the controls when a month begins: it is folded only then.
     */
    default boolean isSlow() {
        return false;
    }

    /** Whether it may change each month, besides setting in and fading. */
    default boolean movesMonthly() {
        return false;
    }

    /**
     * A moment of it.
     *
     * @param day days since 1970-01-01
     * @param strikes whether it begins at this moment
     * @param beginsMonth whether a month begins; only then it may write {@link Controls#economy}, save for delays of offices
     */
    record Moment(double day, boolean strikes, boolean beginsMonth) {}
}
