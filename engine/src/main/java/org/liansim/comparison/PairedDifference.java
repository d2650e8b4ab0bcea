package org.liansim.comparison;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What a treatment changes against the baseline in the same replications, that is, under common random numbers.
 *
 * @param differences treatment minus baseline, one a replication in which both values have a meaning
 * @param baseline mean of the baseline over these replications
 * @param mean mean difference; NaN without pairs
 * @param sd sample standard deviation of the differences; NaN below two pairs
 * @param correlation correlation of the pairs; NaN below two pairs and when one of the two does not vary
 * @param varianceReduction variance that the difference would have from independent runs, over the one that it has: above
 *     1 the common random numbers help; NaN when neither varies, infinite when the differences do not
 */
public record PairedDifference(
        double[] differences, double baseline, double mean, double sd, double correlation, double varianceReduction) {
    /**
     * Compares values of the same replications, in the same order; pairs with a NaN do not count.
     *
     * @throws IllegalArgumentException when the numbers of values differ
     */
    public static PairedDifference of(double[] baseline, double[] treatment) {
        if (baseline.length != treatment.length) {
            throw new IllegalArgumentException(
                    baseline.length + " values of the baseline, " + treatment.length + " of the treatment");
        }
        int count = 0;
        double[][] known = new double[3][baseline.length];
        for (int i = 0; i < baseline.length; i++) {
            double difference = treatment[i] - baseline[i];
            if (!Double.isNaN(difference)) {
                known[0][count] = baseline[i];
                known[1][count] = treatment[i];
                known[2][count++] = difference;
            }
        }
        double[] first = Arrays.copyOf(known[0], count);
        double[] second = Arrays.copyOf(known[1], count);
        double[] differences = Arrays.copyOf(known[2], count);
        double mean = count == 0 ? Double.NaN : StatUtils.mean(differences);
        double centre = count == 0 ? Double.NaN : StatUtils.mean(first);
        if (count < 2) {
            return new PairedDifference(differences, centre, mean, Double.NaN, Double.NaN, Double.NaN);
        }
        double variance = StatUtils.variance(differences);
        double before = StatUtils.variance(first);
        double after = StatUtils.variance(second);
        double covariance = (before + after - variance) / 2;
        double scale = Math.sqrt(before) * Math.sqrt(after);
        double correlation = scale > 0 ? Math.max(-1, Math.min(1, covariance / scale)) : Double.NaN;
        return new PairedDifference(
                differences, centre, mean, Math.sqrt(variance), correlation, (before + after) / variance);
    }

    /** Number of pairs. */
    public int count() {
        return differences.length;
    }

    /** Standard error of the mean difference; NaN below two pairs. */
    public double standardError() {
        return sd / Math.sqrt(count());
    }

    /** Student's confidence interval of the mean difference; {@code confidence} between 0 and 1. */
    public Interval interval(double confidence) {
        if (count() < 2) {
            return Interval.UNKNOWN;
        }
        double half = student().inverseCumulativeProbability((1 + confidence) / 2) * standardError();
        return new Interval(mean - half, mean + half);
    }

    /** Two-sided p value of Student's test that nothing changes; NaN below two pairs. */
    public double p() {
        if (count() < 2) {
            return Double.NaN;
        }
        if (sd == 0) {
            return mean == 0 ? 1 : 0;
        }
        return 2 * student().cumulativeProbability(-Math.abs(mean) / standardError());
    }

    /** Whether the common random numbers did harm: independent runs would have told more. */
    public boolean isCorrelationNegative() {
        return correlation < 0;
    }

    /**
     * Smallest true difference that this number of replications, with this spread, would show.
     *
     * @param effect smallest difference over its standard deviation that so many pairs show, at least 2
     * @return the size of the difference; NaN below two pairs
     */
    double smallestShown(IntToDoubleFunction effect) {
        return count() < 2 ? Double.NaN : sd == 0 ? 0 : effect.applyAsDouble(count()) * sd;
    }

    private TDistribution student() {
        return new TDistribution(null, count() - 1);
    }
}
