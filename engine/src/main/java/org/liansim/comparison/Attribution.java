package org.liansim.comparison;

import java.util.ArrayList;
import java.util.List;
import org.liansim.experiment.Estimate;
import org.liansim.random.KeyedRandom;

/**
 * What each of several parts did to an outcome: Shapley's value, the mean over all orders of joining of what a part adds
 * to those that joined before. L. S. Shapley (1953), A value for n-person games. A part may be a single lever or a group
 * of them. In each replication the shares add up to the whole effect.
 *
 * @param share effect of the part, with its share of all interactions, and its 95 % interval
 * @param alone effect of the part by itself
 * @param interaction the share without the effect alone
 */
public record Attribution(Estimate share, Estimate alone, Estimate interaction) {
    /** Most parts for which all subsets are run. */
    public static final int MOST_EXACT = 12;

    /** Runs a subset of the parts. */
    @FunctionalInterface
    public interface SubsetValue {
        /**
         * Outcome of a replication in which only some parts are in force, under the same random numbers for all subsets.
         *
         * @param subset bit {@code i} for part {@code i}
         * @param replication number of the replication, from 1
         */
        double of(long subset, int replication);
    }

    /**
     * The attribution to all parts, from all subsets.
     *
     * @param parts number of parts, 1 to {@link #MOST_EXACT}
     * @param replications number of replications, at least 1
     */
    public static List<Attribution> exact(int parts, int replications, SubsetValue value) {
        if (parts < 1 || parts > MOST_EXACT) {
            throw new IllegalArgumentException(parts + " parts; all subsets are run for 1 to " + MOST_EXACT);
        }
        double[] weights = weights(parts);
        double[][] shares = new double[parts][replications];
        double[][] alone = new double[parts][replications];
        double[] known = new double[1 << parts];
        for (int r = 0; r < replications; r++) {
            for (int subset = 0; subset < known.length; subset++) {
                known[subset] = value.of(subset, r + 1);
            }
            for (int part = 0; part < parts; part++) {
                int bit = 1 << part;
                alone[part][r] = known[bit] - known[0];
                for (int subset = 0; subset < known.length; subset++) {
                    if ((subset & bit) == 0) {
                        shares[part][r] += weights[Integer.bitCount(subset)] * (known[subset | bit] - known[subset]);
                    }
                }
            }
        }
        return attributions(shares, alone);
    }

    /**
     * The attribution to all parts, each replication from some random orders and their reverses, so that the intervals
     * contain the error of both.
     *
     * @param parts number of parts, 1 to 63
     * @param replications number of replications, at least 1
     * @param orders orders of joining a replication, each taken forwards and backwards
     * @param seed seed of the orders
     */
    public static List<Attribution> sampled(int parts, int replications, int orders, long seed, SubsetValue value) {
        double[][] shares = new double[parts][replications];
        double[][] alone = new double[parts][replications];
        for (int r = 0; r < replications; r++) {
            double none = value.of(0, r + 1);
            for (int part = 0; part < parts; part++) {
                alone[part][r] = value.of(1L << part, r + 1) - none;
            }
            long key = KeyedRandom.key(seed, r + 1, "orders", "attribution");
            for (int order = 0; order < orders; order++) {
                int[] joining = order(parts, key, (long) order * parts);
                for (boolean forwards : new boolean[] {true, false}) {
                    long subset = 0;
                    double before = none;
                    for (int i = 0; i < parts; i++) {
                        int part = joining[forwards ? i : parts - 1 - i];
                        subset |= 1L << part;
                        double after = value.of(subset, r + 1);
                        shares[part][r] += (after - before) / (2 * orders);
                        before = after;
                    }
                }
            }
        }
        return attributions(shares, alone);
    }

    private static int[] order(int parts, long key, long from) {
        int[] order = new int[parts];
        for (int i = 0; i < parts; i++) {
            int j = (int) (KeyedRandom.uniform(key, from + i) * (i + 1));
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Weight of the subsets of a size that a part joins: size! (parts - size - 1)! / parts!. */
    private static double[] weights(int parts) {
        double[] weights = new double[parts];
        weights[0] = 1.0 / parts;
        for (int size = 1; size < parts; size++) {
            weights[size] = weights[size - 1] * size / (parts - size);
        }
        return weights;
    }

    private static List<Attribution> attributions(double[][] shares, double[][] alone) {
        List<Attribution> all = new ArrayList<>();
        for (int part = 0; part < shares.length; part++) {
            double[] interaction = new double[shares[part].length];
            for (int r = 0; r < interaction.length; r++) {
                interaction[r] = shares[part][r] - alone[part][r];
            }
            all.add(new Attribution(Estimate.of(shares[part]), Estimate.of(alone[part]), Estimate.of(interaction)));
        }
        return all;
    }
}
