package org.liansim.shock;

import org.liansim.model.Controls;

/** What one shock does. */
public interface Effect {
    /** Entities that it hits, ascending: firms, or outside suppliers. */
    int[] hits();

    /**
     * Writes the controls, on top of what shocks with smaller ids wrote.
     *
     * @param intensity how much of it is in force, above 0, at most 1
     * @param moment when
     */
    void apply(Controls controls, double intensity, Moment moment);

    /**
     * A moment of a shock.
     *
     * @param day days since 1970-01-01
     * @param strikes whether the shock begins at this moment
     */
    record Moment(double day, boolean strikes) {}
}
