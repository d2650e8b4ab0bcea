package org.liansim.comparison;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.KthSelector;
import org.liansim.random.KeyedRandom;

/**
 * Bootstrap confidence interval of a mean, bias-corrected and accelerated: B. Efron (1987), Better bootstrap confidence
 * intervals, JASA 82, 171-185. The resamples are drawn from keyed random numbers, so that the same key gives the same
 * interval.
 *
 * @param key key of the random numbers
 * @param resamples number of resamples, 999 or more for a 95 % interval
 */
public record BootstrapMean(long key, int resamples) {
    /** Interval for the mean of the values; unknown below two of them. */
    public Interval interval(double[] values, double confidence) {
        return intervals(new double[][] {values}, confidence)[0];
    }

    /** The same for several samples; those of one size are drawn again together, value by value. */
    public Interval[] intervals(double[][] samples, double confidence) {
        double[][] means = new double[samples.length][];
        for (int first = 0; first < samples.length; first++) {
            if (means[first] == null) {
                resample(samples, samples[first].length, means);
            }
        }
        Interval[] intervals = new Interval[samples.length];
        for (int i = 0; i < samples.length; i++) {
            intervals[i] = samples[i].length < 2 ? Interval.UNKNOWN : interval(samples[i], means[i], confidence);
        }
        return intervals;
    }

    /** Means of the resamples of all samples of a size. */
    private void resample(double[][] samples, int size, double[][] means) {
        int[] same = IntStream.range(0, samples.length)
                .filter(i -> samples[i].length == size)
                .toArray();
        for (int i : same) {
            means[i] = new double[resamples];
        }
        int[] drawn = new int[size];
        long index = 0;
        for (int b = 0; b < resamples; b++) {
            for (int place = 0; place < size; place++) {
                drawn[place] = (int) (KeyedRandom.uniform(key, index++) * size);
            }
            for (int i : same) {
                double[] values = samples[i];
                double sum = 0;
                for (int place : drawn) {
                    sum += values[place];
                }
                means[i][b] = sum / size;
            }
        }
    }

    private Interval interval(double[] values, double[] means, double confidence) {
        double mean = StatUtils.mean(values);
        if (StatUtils.min(means) == StatUtils.max(means)) {
            return new Interval(mean, mean);
        }
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double bias = normal.inverseCumulativeProbability(shareBelow(means, mean));
        double acceleration = acceleration(values, mean);
        double z = normal.inverseCumulativeProbability((1 + confidence) / 2);
        return new Interval(
                quantile(means, normal.cumulativeProbability(corrected(bias, acceleration, bias - z))),
                quantile(means, normal.cumulativeProbability(corrected(bias, acceleration, bias + z))));
    }

    /** Ties count half, and the share is kept off 0 and 1. */
    private double shareBelow(double[] means, double mean) {
        double below = 0;
        for (double each : means) {
            below += each < mean ? 1 : each == mean ? 0.5 : 0;
        }
        return Math.max(0.5, Math.min(resamples - 0.5, below)) / resamples;
    }

    /** A sixth of the skewness of the jackknife values of the mean. */
    private static double acceleration(double[] values, double mean) {
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double deviation = value - mean;
            squares += deviation * deviation;
            cubes += deviation * deviation * deviation;
        }
        return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
    }

    private static double corrected(double bias, double acceleration, double z) {
        return bias + z / (1 - acceleration * z);
    }

    /** The value of a rank; puts the values in another order. */
    private static double quantile(double[] values, double p) {
        int rank = (int) Math.floor(p * (values.length + 1)) - 1;
        return new KthSelector().select(values, null, Math.max(0, Math.min(values.length - 1, rank)));
    }
}
