package org.liansim.comparison;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Power of Student's two-sided paired test, from the non-central t distribution.
 *
 * @param pairs number of pairs, at least 2
 * @param bound size of Student's statistic from which on a difference is shown
 */
record PairedTestPower(int pairs, double bound) {
    /** The power of a test of a level. */
    static PairedTestPower of(int pairs, double level) {
        return new PairedTestPower(
                pairs, new TDistribution(null, pairs - 1).inverseCumulativeProbability(1 - level / 2));
    }

    /**
     * Probability that a difference is shown.
     *
     * @param effect true difference over the standard deviation of the differences
     */
    double of(double effect) {
        double shift = effect * Math.sqrt(pairs);
        return new ScaledChi(pairs - 1)
                .mean(s -> ScaledChi.normal(shift - bound * s) + ScaledChi.normal(-shift - bound * s));
    }

    /** Smallest effect that is shown with the given power. */
    double effect(double power) {
        double most = 1;
        while (of(most) < power) {
            most *= 2;
        }
        return ScaledChi.solve(this::of, power, most);
    }
}
