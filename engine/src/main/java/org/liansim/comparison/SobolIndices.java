package org.liansim.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liansim.random.KeyedRandom;

/**
 * Shares of the variance of an outcome that go back to one factor.
 *
 * @param first share that the factor explains by itself
 * @param firstInterval bootstrap interval of it
 * @param total share that vanishes when the factor is fixed, with all its interactions
 * @param totalInterval bootstrap interval of it
 */
public record SobolIndices(double first, Interval firstInterval, double total, Interval totalInterval) {
    private static final int RESAMPLES = 999;

    /**
     * The indices of all factors: first order by A. Saltelli et al. (2010), Comput. Phys. Commun. 181, 259-270, total by
     * M. J. W. Jansen (1999), Comput. Phys. Commun. 117, 35-43.
     *
     * @param values outcomes of a Saltelli design, row by row; a row with a NaN does not count
     * @param factors number of factors
     * @param seed seed of the bootstrap
     */
    public static List<SobolIndices> of(double[] values, int factors, double confidence, long seed) {
        int width = factors + 2;
        int[] rows = IntStream.range(0, values.length / width)
                .filter(row -> IntStream.range(row * width, (row + 1) * width).noneMatch(i -> Double.isNaN(values[i])))
                .toArray();
        double[][] found = indices(values, width, rows);
        double[][][] resampled = new double[RESAMPLES][][];
        long key = KeyedRandom.key(seed, 0, "sobol-indices", "bootstrap");
        long index = 0;
        for (int b = 0; b < RESAMPLES; b++) {
            int[] drawn = new int[rows.length];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = rows[(int) (KeyedRandom.uniform(key, index++) * rows.length)];
            }
            resampled[b] = indices(values, width, drawn);
        }
        List<SobolIndices> all = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            all.add(new SobolIndices(
                    found[0][factor],
                    interval(resampled, 0, factor, confidence),
                    found[1][factor],
                    interval(resampled, 1, factor, confidence)));
        }
        return all;
    }

    /** First-order and total indices of the factors. The centred outcome has the same indices and less noise. */
    private static double[][] indices(double[] values, int width, int[] rows) {
        int factors = width - 2;
        double sum = 0;
        for (int row : rows) {
            sum += values[row * width] + values[row * width + width - 1];
        }
        double mean = sum / (2.0 * rows.length);
        double squares = 0;
        double[][] parts = new double[2][factors];
        for (int row : rows) {
            double a = values[row * width] - mean;
            double b = values[row * width + width - 1] - mean;
            squares += a * a + b * b;
            for (int factor = 0; factor < factors; factor++) {
                double mixed = values[row * width + 1 + factor] - mean;
                parts[0][factor] += b * (mixed - a);
                parts[1][factor] += (a - mixed) * (a - mixed) / 2;
            }
        }
        double variance = squares / 2;
        for (double[] part : parts) {
            for (int factor = 0; factor < factors; factor++) {
                part[factor] = variance > 0 ? part[factor] / variance : Double.NaN;
            }
        }
        return parts;
    }

    private static Interval interval(double[][][] resampled, int which, int factor, double confidence) {
        double[] sorted = new double[resampled.length];
        for (int b = 0; b < sorted.length; b++) {
            sorted[b] = resampled[b][which][factor];
        }
        return Interval.ofResamples(sorted, confidence);
    }
}
