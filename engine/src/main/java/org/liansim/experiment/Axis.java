package org.liansim.experiment;

/**
 * One coordinate of a design: a factor scaled to the unit interval.
 *
 * @param choices number of values that it can take, spread evenly over the interval; 0 for every number
 */
public record Axis(int choices) {
    /** A factor that can take every number of a range. */
    public static final Axis CONTINUOUS = new Axis(0);

    /** Number of levels of this factor in a design that gives continuous ones {@code levels}. */
    int levels(int levels) {
        return choices == 0 ? levels : choices;
    }

    /** Place of a level: continuous factors include both ends, choices lie in the middle of their parts. */
    double at(int level, int levels) {
        return choices == 0 ? level / (levels - 1.0) : (level + 0.5) / choices;
    }
}
