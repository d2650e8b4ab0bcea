package org.liansim.result;

import java.util.Arrays;

/**
 * How a value is spread over the replications; replications in which it has no meaning (NaN) do not count.
 *
 * @param mean arithmetic mean
 * @param sd sample standard deviation, NaN below two values
 * @param sorted the values, ascending
 */
public record Spread(double mean, double sd, double[] sorted) {
    /** The spread of the values. */
    public static Spread of(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double mean = sum(known, 0, 1) / known.length;
        double sd = known.length < 2 ? Double.NaN : Math.sqrt(sum(known, mean, 2) / (known.length - 1));
        Arrays.sort(known);
        return new Spread(mean, sd, known);
    }

    /** A quantile, linear between the order statistics (type 7 of Hyndman and Fan 1996); NaN without values. */
    public double quantile(double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double rank = p * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private static double sum(double[] values, double centre, int power) {
        double sum = 0;
        for (double value : values) {
            double deviation = value - centre;
            sum += power == 2 ? deviation * deviation : deviation;
        }
        return sum;
    }
}
