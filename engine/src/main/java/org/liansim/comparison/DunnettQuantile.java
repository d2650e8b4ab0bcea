package org.liansim.comparison;

/**
 * Upper quantile of the largest of several Student variables with one common estimate of the variance and correlation
 * 1/2: C. W. Dunnett (1955), A multiple comparison procedure for comparing several treatments with a control, JASA 50,
 * table 1a.
 */
final class DunnettQuantile {
    private static final double WIDTH = 8;

    private DunnettQuantile() {}

    /**
     * The quantile.
     *
     * @param variables number of variables, at least 1
     * @param degrees degrees of freedom of the variance
     * @param confidence probability that no variable exceeds it, at least 0.5
     */
    static double of(int variables, int degrees, double confidence) {
        ScaledChi chi = new ScaledChi(degrees);
        double most = 2;
        while (probability(chi, variables, most) < confidence) {
            most *= 2;
        }
        return ScaledChi.solve(c -> probability(chi, variables, c), confidence, most);
    }

    private static double probability(ScaledChi chi, int variables, double c) {
        return chi.mean(s -> largestBelow(variables, Math.sqrt(2) * c * s));
    }

    /** Each variable is (Z_i - Z_0) / root 2; given Z_0 they are independent. */
    private static double largestBelow(int variables, double bound) {
        return ScaledChi.integral(
                -WIDTH,
                WIDTH,
                z -> StrictMath.exp(-z * z / 2)
                        / Math.sqrt(2 * Math.PI)
                        * StrictMath.pow(ScaledChi.normal(z + bound), variables));
    }
}
