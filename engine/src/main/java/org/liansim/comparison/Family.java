package org.liansim.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.liansim.random.KeyedRandom;

/**
 * Contrasts that are judged together: the probability of calling any difference that is not there is at most one minus
 * the confidence.
 *
 * @param contrasts what is compared
 * @param confidence of the intervals and verdicts, between 0.5 and 1
 */
public record Family(List<Contrast> contrasts, double confidence) {
    /** Probability with which {@link Finding#smallest} is shown. */
    public static final double POWER = 0.8;

    private static final int RESAMPLES = 1999;

    public Family {
        contrasts = List.copyOf(contrasts);
    }

    /**
     * What each contrast shows, in their order.
     *
     * @param seed seed of the bootstrap
     */
    public List<Finding> findings(long seed) {
        double level = 1 - confidence;
        double[] p =
                contrasts.stream().mapToDouble(each -> each.difference().p()).toArray();
        double[] adjusted = Holm.adjusted(p);
        int tests = 0;
        for (double each : p) {
            tests += Double.isNaN(each) ? 0 : 1;
        }
        double single = level / Math.max(1, tests);
        Map<Integer, Double> byCount = new HashMap<>();
        IntToDoubleFunction effect = pairs -> byCount.computeIfAbsent(
                pairs, count -> PairedTestPower.of(count, single).effect(POWER));
        double[][] differences =
                contrasts.stream().map(each -> each.difference().differences()).toArray(double[][]::new);
        Interval[] resampled = new BootstrapMean(KeyedRandom.key(seed, 0, "replications", "bootstrap"), RESAMPLES)
                .intervals(differences, confidence);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Contrast contrast = contrasts.get(i);
            PairedDifference difference = contrast.difference();
            findings.add(new Finding(
                    contrast,
                    difference.interval(confidence),
                    resampled[i],
                    adjusted[i],
                    difference.smallestShown(effect),
                    Verdict.of(
                            difference.mean(),
                            adjusted[i],
                            level,
                            contrast.outcome().kpi().sense())));
        }
        return findings;
    }
}
