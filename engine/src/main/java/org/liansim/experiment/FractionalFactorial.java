package org.liansim.experiment;

import java.util.Arrays;
import java.util.List;

/**
 * A regular two-level fraction 2^(k-p): the fewest runs, a power of 2, in which no dependence among fewer than
 * {@code resolution} factors is found by taking generators in their order. G. E. P. Box, J. S. Hunter (1961), The
 * 2^(k-p) fractional factorial designs, Technometrics 3, 311-351.
 *
 * <p>Resolution 3 does not confound main effects with each other; 4 nor with interactions of two factors; 5 nor these
 * with each other. Factors with choices take their first and last one.
 *
 * @param resolution 3, 4 or 5
 */
public record FractionalFactorial(int resolution) implements Design {
    private static final int MOST_BASIC = 24;

    public FractionalFactorial {
        if (resolution < 3 || resolution > 5) {
            throw new IllegalArgumentException("resolution " + resolution + " is not 3, 4 or 5");
        }
    }

    @Override
    public long size(List<Axis> axes) {
        return 1L << basic(axes.size());
    }

    @Override
    public double[][] points(List<Axis> axes) {
        int[] generators = generators(axes.size(), basic(axes.size()));
        double[][] points = new double[Math.toIntExact(size(axes))][axes.size()];
        for (int row = 0; row < points.length; row++) {
            for (int column = 0; column < axes.size(); column++) {
                boolean high = (Integer.bitCount(row & generators[column]) & 1) == 1;
                Axis axis = axes.get(column);
                int levels = axis.levels(2);
                points[row][column] = axis.at(high ? levels - 1 : 0, levels);
            }
        }
        return points;
    }

    private int basic(int factors) {
        for (int basic = 1; basic <= MOST_BASIC; basic++) {
            if (generators(factors, basic) != null) {
                return basic;
            }
        }
        throw new IllegalArgumentException(factors + " factors need more than 2^" + MOST_BASIC + " runs");
    }

    /**
     * For each factor the basic factors whose product it is, as bits; null when the runs do not suffice. A product that
     * is the sum of at most {@code resolution - 2} earlier ones is passed over.
     */
    private int[] generators(int factors, int basic) {
        int[] chosen = new int[factors];
        boolean[] dependent = new boolean[1 << basic];
        int count = 0;
        for (; count < Math.min(factors, basic); count++) {
            chosen[count] = 1 << count;
            mark(dependent, chosen, count + 1);
        }
        for (int word = 1; word < dependent.length && count < factors; word++) {
            if (!dependent[word]) {
                chosen[count++] = word;
                mark(dependent, chosen, count);
            }
        }
        return count == factors ? chosen : null;
    }

    /** Marks the sums of at most {@code resolution - 2} words that contain the last one. */
    private void mark(boolean[] dependent, int[] chosen, int count) {
        int last = chosen[count - 1];
        dependent[0] = true;
        dependent[last] = true;
        for (int i = 0; i < count - 1 && resolution > 3; i++) {
            dependent[last ^ chosen[i]] = true;
            for (int j = 0; j < i && resolution > 4; j++) {
                dependent[last ^ chosen[i] ^ chosen[j]] = true;
            }
        }
    }

    @Override
    public String toString() {
        return "fractional factorial of resolution " + List.of("III", "IV", "V").get(resolution - 3);
    }

    /** The generators of a number of factors, for those who want to see what is confounded with what. */
    public int[] generators(int factors) {
        return Arrays.copyOf(generators(factors, basic(factors)), factors);
    }
}
