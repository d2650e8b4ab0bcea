package org.liansim.comparison;

import org.apache.commons.math3.stat.StatUtils;

/**
 * Hsu's multiple comparisons with the best, for systems simulated under common random numbers: for each system, an
 * interval for its mean minus the best of the others', all intervals holding at once.
 *
 * <p>B. L. Nelson and F. J. Matejcik (1995), Using common random numbers for indifference-zone selection and multiple
 * comparisons in simulation, Management Science 41, 1935-1945. It takes the differences of all pairs to have the same
 * variance (sphericity).
 */
public final class ComparisonWithBest {
    private final int systems;
    private final int replications;
    private final double quantile;

    /**
     * A comparison of systems.
     *
     * @param systems number of systems, at least 2
     * @param replications number of replications, at least 2
     * @param confidence probability that all intervals hold, at least 0.5 and below 1
     */
    public ComparisonWithBest(int systems, int replications, double confidence) {
        if (systems < 2 || replications < 2) {
            throw new IllegalArgumentException(systems + " systems with " + replications
                    + " replications; a comparison with the best needs at least 2 of both");
        }
        this.systems = systems;
        this.replications = replications;
        quantile = DunnettQuantile.of(systems - 1, degrees(), confidence);
    }

    private int degrees() {
        return (systems - 1) * (replications - 1);
    }

    /**
     * Intervals for the mean of each system minus the largest mean of the others. An interval that ends above 0 leaves
     * the system a candidate for the best; one that begins at 0 shows it to be the best.
     *
     * @param values by system, then replication; all known
     */
    public Interval[] intervals(double[][] values) {
        double[] means = new double[systems];
        for (int i = 0; i < systems; i++) {
            means[i] = StatUtils.mean(values[i]);
        }
        double variance = 2 * interaction(values, means) / degrees();
        double half = quantile * Math.sqrt(variance / replications);
        Interval[] intervals = new Interval[systems];
        for (int i = 0; i < systems; i++) {
            double difference = means[i] - largestOther(means, i);
            intervals[i] = new Interval(Math.min(0, difference - half), Math.max(0, difference + half));
        }
        return intervals;
    }

    /** Sum of squares that neither systems nor replications explain. */
    private static double interaction(double[][] values, double[] means) {
        double all = StatUtils.mean(means);
        double sum = 0;
        for (int j = 0; j < values[0].length; j++) {
            double block = 0;
            for (double[] system : values) {
                block += system[j];
            }
            block /= values.length;
            for (int i = 0; i < values.length; i++) {
                double rest = values[i][j] - means[i] - block + all;
                sum += rest * rest;
            }
        }
        return sum;
    }

    private static double largestOther(double[] means, int system) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < means.length; i++) {
            if (i != system) {
                largest = Math.max(largest, means[i]);
            }
        }
        return largest;
    }
}
