package org.liansim.random;

/** Poisson distribution by inversion of its cumulative probabilities. */
public final class Poisson {
    private static final double MOST = 500;

    private Poisson() {}

    /**
     * Least number whose cumulative probability reaches u.
     *
     * @param mean 0 to 500
     * @param u in (0, 1)
     * @throws IllegalArgumentException when the mean is outside its range
     */
    public static int at(double mean, double u) {
        if (!(mean >= 0 && mean <= MOST)) {
            throw new IllegalArgumentException("mean " + mean + " is not between 0 and " + MOST);
        }
        double probability = StrictMath.exp(-mean);
        double sum = probability;
        int count = 0;
        while (sum < u && count < 2 * MOST) {
            probability *= mean / ++count;
            sum += probability;
        }
        return count;
    }
}
