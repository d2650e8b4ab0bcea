package org.liansim.comparison;

import org.apache.commons.math3.distribution.TDistribution;

/** Power of Student's two-sided paired test, from the non-central t distribution. */
final class PairedTestPower {
    private PairedTestPower() {}

    /**
     * Probability that a difference is shown.
     *
     * @param pairs number of pairs, at least 2
     * @param level of the test
     * @param effect true difference over the standard deviation of the differences
     */
    static double power(int pairs, double level, double effect) {
        double t = new TDistribution(null, pairs - 1).inverseCumulativeProbability(1 - level / 2);
        double shift = effect * Math.sqrt(pairs);
        return new ScaledChi(pairs - 1).mean(s -> ScaledChi.normal(shift - t * s) + ScaledChi.normal(-shift - t * s));
    }

    /** Smallest effect that is shown with the given power. */
    static double effect(int pairs, double level, double power) {
        double most = 1;
        while (power(pairs, level, most) < power) {
            most *= 2;
        }
        return ScaledChi.solve(effect -> power(pairs, level, effect), power, most);
    }
}
