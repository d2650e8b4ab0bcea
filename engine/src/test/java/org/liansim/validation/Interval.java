package org.liansim.validation;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A confidence interval for a mean.
 *
 * @param centre estimate
 * @param halfWidth half of its width
 * @param confidence probability that such an interval contains the true mean
 */
public record Interval(double centre, double halfWidth, double confidence) {
    /** Student's interval from independent values, such as means of long batches of one run. */
    public static Interval of(double[] values, double confidence) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        double quantile = new TDistribution(null, values.length - 1).inverseCumulativeProbability(0.5 + confidence / 2);
        return new Interval(mean, quantile * error, confidence);
    }

    /** 99.9 % interval of a probability from independent trials, by the normal law. */
    public static Interval ofShare(int hits, int trials) {
        double share = hits / (double) trials;
        return new Interval(share, 3.2905 * Math.sqrt(share * (1 - share) / trials), 0.999);
    }

    /** Whether a value lies within. */
    public boolean contains(double value) {
        return Math.abs(value - centre) <= halfWidth;
    }
}
