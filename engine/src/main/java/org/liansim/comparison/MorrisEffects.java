package org.liansim.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.liansim.random.KeyedRandom;

/**
 * Elementary effects of one factor: changes of an outcome over a step of the factor, per whole range of the factor. M. D.
 * Morris (1991), Technometrics 33, 161-174; the mean of the sizes: F. Campolongo, J. Cariboni, A. Saltelli (2007),
 * Environ. Model. Softw. 22, 1509-1518.
 *
 * @param count effects that are known
 * @param mean mean effect, with its sign
 * @param size mean size of the effects (mu*)
 * @param interval bootstrap interval of the mean size
 * @param sd standard deviation of the effects (sigma): large when the factor interacts or acts in a curve
 */
public record MorrisEffects(int count, double mean, double size, Interval interval, double sd) {
    private static final int RESAMPLES = 999;

    /**
     * The effects of all factors.
     *
     * @param points points of a Morris design, trajectory by trajectory
     * @param values outcome at each point; NaN where it failed, which loses the two steps from and to the point
     * @param seed seed of the bootstrap
     */
    public static List<MorrisEffects> of(double[][] points, double[] values, double confidence, long seed) {
        int factors = points[0].length;
        double[][] effects = new double[factors][values.length / (factors + 1)];
        for (int row = 0; row < values.length; row++) {
            if (row % (factors + 1) == 0) {
                continue;
            }
            int factor = moved(points[row - 1], points[row]);
            double step = points[row][factor] - points[row - 1][factor];
            effects[factor][row / (factors + 1)] = (values[row] - values[row - 1]) / step;
        }
        List<MorrisEffects> all = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            long key = KeyedRandom.key(seed, factor, "morris", "bootstrap");
            all.add(of(effects[factor], new BootstrapMean(key, RESAMPLES), confidence));
        }
        return all;
    }

    private static MorrisEffects of(double[] effects, BootstrapMean bootstrap, double confidence) {
        double[] known =
                Arrays.stream(effects).filter(each -> !Double.isNaN(each)).toArray();
        double[] sizes = Arrays.stream(known).map(Math::abs).toArray();
        return new MorrisEffects(
                known.length,
                StatUtils.mean(known),
                StatUtils.mean(sizes),
                bootstrap.interval(sizes, confidence),
                known.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(known)));
    }

    private static int moved(double[] before, double[] after) {
        int factor = 0;
        while (before[factor] == after[factor]) {
            factor++;
        }
        return factor;
    }
}
