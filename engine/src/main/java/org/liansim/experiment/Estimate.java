package org.liansim.experiment;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean over replications with its 95 % confidence interval (Student's t); replications in which the value has no
 * meaning (NaN) do not count.
 *
 * @param mean arithmetic mean; NaN without values
 * @param halfWidth half the width of the interval; NaN below two values
 * @param count values that count
 */
public record Estimate(double mean, double halfWidth, int count) {
    private static final double UPPER = 0.975;

    /** The estimate from one value a replication. */
    public static Estimate of(double[] values) {
        int count = 0;
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
                sum += value;
            }
        }
        double mean = sum / count;
        if (count < 2) {
            return new Estimate(mean, Double.NaN, count);
        }
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
            }
        }
        double standardError = Math.sqrt(squares / (count - 1) / count);
        double t = new TDistribution(null, count - 1).inverseCumulativeProbability(UPPER);
        return new Estimate(mean, t * standardError, count);
    }
}
