package org.liansim.comparison;

/**
 * A closed interval of numbers.
 *
 * @param lower lower end; NaN when the data are too few
 * @param upper upper end
 */
public record Interval(double lower, double upper) {
    /** What is said when the data are too few. */
    static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    /** Whether a number lies in it. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }
}
