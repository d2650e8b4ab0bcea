package org.liansim.comparison;

import java.util.Arrays;

/**
 * How strategies do over futures that nobody can give probabilities to. The regret of a strategy in a future is how much
 * better the best strategy of that future does: L. J. Savage (1951), The theory of statistical decision, JASA 46, 55-67.
 * The share of futures in which a strategy is good enough is the domain criterion of M. K. Starr (1962).
 *
 * @param regrets by strategy, then future; at least 0, NaN where a value is unknown
 * @param largest largest regret of each strategy
 * @param mean mean regret of each strategy
 * @param satisfied share of the futures, from 0 to 1, in which each strategy is good enough
 */
public record Regret(double[][] regrets, double[] largest, double[] mean, double[] satisfied) {
    /**
     * Computes the regrets.
     *
     * @param values outcome by strategy, then future; a future in which one is NaN does not count
     * @param more whether more is better
     * @param enough outcome that is good enough
     */
    public static Regret of(double[][] values, boolean more, double enough) {
        int strategies = values.length;
        int futures = values[0].length;
        double sign = more ? 1 : -1;
        double[][] regrets = new double[strategies][futures];
        double[] largest = new double[strategies];
        double[] mean = new double[strategies];
        double[] satisfied = new double[strategies];
        int known = 0;
        for (int future = 0; future < futures; future++) {
            double best = Double.NEGATIVE_INFINITY;
            for (double[] strategy : values) {
                best = Math.max(best, sign * strategy[future]);
            }
            known += Double.isNaN(best) ? 0 : 1;
            for (int strategy = 0; strategy < strategies; strategy++) {
                double own = sign * values[strategy][future];
                regrets[strategy][future] = best - own;
                if (!Double.isNaN(best)) {
                    largest[strategy] = Math.max(largest[strategy], best - own);
                    mean[strategy] += best - own;
                    satisfied[strategy] += own >= sign * enough ? 1 : 0;
                }
            }
        }
        for (int strategy = 0; strategy < strategies; strategy++) {
            largest[strategy] = known == 0 ? Double.NaN : largest[strategy];
            mean[strategy] /= known;
            satisfied[strategy] /= known;
        }
        return new Regret(regrets, largest, mean, satisfied);
    }

    /** Whether no strategy has a smaller largest regret; true of several that share it, of none when nothing is known. */
    public boolean isMinimax(int strategy) {
        return Arrays.stream(largest).allMatch(other -> largest[strategy] <= other);
    }
}
