package org.liansim.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.liansim.random.KeyedRandom;

/**
 * First-order share of the variance that a factor explains, from any sample of points: the correlation ratio over parts
 * of equal count of the factor's range, without the share that chance alone explains. E. Plischke, E. Borgonovo, C. L.
 * Smith (2013), Global sensitivity measures from given data, Eur. J. Oper. Res. 226, 536-550.
 *
 * @param first the share
 * @param interval normal interval with the bootstrap's standard deviation; resampling shifts the share itself upwards
 */
public record GivenData(double first, Interval interval) {
    private static final int RESAMPLES = 499;

    /**
     * The shares of all factors.
     *
     * @param points points, by point, then factor
     * @param values outcome at each point; one that is NaN does not count
     * @param seed seed of the bootstrap
     */
    public static List<GivenData> of(double[][] points, double[] values, double confidence, long seed) {
        Integer[] known = IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .boxed()
                .toArray(Integer[]::new);
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        List<GivenData> all = new ArrayList<>();
        for (int factor = 0; factor < points[0].length; factor++) {
            int column = factor;
            Integer[] order = known.clone();
            Arrays.sort(order, Comparator.comparingDouble(row -> points[row][column]));
            double[][] parts = parts(order, values);
            double[] shares = new double[RESAMPLES];
            long key = KeyedRandom.key(seed, factor, "given-data", "bootstrap");
            for (int b = 0; b < RESAMPLES; b++) {
                shares[b] = share(resampled(parts, key, (long) b * values.length));
            }
            double half = z * Math.sqrt(StatUtils.variance(shares));
            double first = share(parts);
            all.add(new GivenData(first, new Interval(first - half, first + half)));
        }
        return all;
    }

    /** About as many parts as the cube root of the number of points, with about its square in each. */
    private static double[][] parts(Integer[] order, double[] values) {
        int count = Math.max(2, (int) Math.round(StrictMath.cbrt(order.length)));
        double[][] parts = new double[count][];
        for (int part = 0; part < count; part++) {
            int from = (int) ((long) order.length * part / count);
            int to = (int) ((long) order.length * (part + 1) / count);
            parts[part] =
                    IntStream.range(from, to).mapToDouble(i -> values[order[i]]).toArray();
        }
        return parts;
    }

    private static double[][] resampled(double[][] parts, long key, long from) {
        long index = from;
        double[][] drawn = new double[parts.length][];
        for (int part = 0; part < parts.length; part++) {
            drawn[part] = new double[parts[part].length];
            for (int i = 0; i < drawn[part].length; i++) {
                drawn[part][i] = parts[part][(int) (KeyedRandom.uniform(key, index++) * parts[part].length)];
            }
        }
        return drawn;
    }

    /** Variance between the parts over all variance, as an analysis of variance estimates them without bias. */
    private static double share(double[][] parts) {
        int count = 0;
        double sum = 0;
        for (double[] part : parts) {
            for (double value : part) {
                sum += value;
                count++;
            }
        }
        double mean = sum / count;
        double within = 0;
        double all = 0;
        for (double[] part : parts) {
            double centre = 0;
            for (double value : part) {
                centre += value / part.length;
            }
            for (double value : part) {
                within += (value - centre) * (value - centre);
                all += (value - mean) * (value - mean);
            }
        }
        double noise = within / (count - parts.length);
        return all > 0 ? (all - within - (parts.length - 1) * noise) / all : Double.NaN;
    }
}
