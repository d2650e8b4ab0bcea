package org.liansim.lever;

import org.liansim.model.Effect;
import org.liansim.outcome.Readings;

/** A lever that looks at what has become of the city, and adjusts other levers. */
interface Reviewing extends Effect {
    /**
     * Takes notice of the beginning of a month within its term.
     *
     * @param day days since 1970-01-01
     * @param adjustment what it may change
     */
    void review(double day, Readings readings, Adjustment adjustment);

    /** What a review may change. */
    interface Adjustment {
        /** Factor on the intensity of a lever as reviews have left it; 1 before the first. */
        double factor(String lever);

        /** Sets that factor, at least 0. */
        void set(String lever, double factor);
    }
}
