package org.liansim.comparison;

import java.util.Arrays;

/**
 * A closed interval of numbers.
 *
 * @param lower lower end; NaN when the data are too few
 * @param upper upper end
 */
public record Interval(double lower, double upper) {
    /** What is said when the data are too few. */
    static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    /** Percentile interval of resampled values, which are put in order; unknown when one of them is. */
    static Interval ofResamples(double[] values, double confidence) {
        Arrays.sort(values);
        double tail = (1 - confidence) / 2;
        int from = (int) (tail * (values.length + 1)) - 1;
        int to = values.length - 1 - from;
        boolean known = from >= 0 && !Double.isNaN(values[values.length - 1]);
        return known ? new Interval(values[from], values[to]) : UNKNOWN;
    }

    /** Whether a number lies in it. */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }
}
