package org.liansim.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;

/**
 * How one treatment stands to the best of the others: {@link ComparisonWithBest} over replications in which all have a
 * value.
 *
 * @param treatment name of the treatment
 * @param outcome what is compared
 * @param scope for which part of the city
 * @param mean its mean
 * @param lead interval for how much better it is than the best of the others, in the unit of the outcome; all the
 *     intervals of an outcome and scope hold at once
 */
public record Standing(String treatment, Outcome outcome, Scope scope, double mean, Interval lead) {
    /** What the interval says. */
    public enum Rank {
        BEST,
        MAY_BE_BEST,
        NOT_BEST
    }

    /** Whether it is shown to be the best, or not to be. */
    public Rank rank() {
        if (lead.lower() >= 0 && lead.upper() > 0) {
            return Rank.BEST;
        }
        return lead.upper() > 0 || lead.lower() == 0 ? Rank.MAY_BE_BEST : Rank.NOT_BEST;
    }

    /**
     * The standings of all treatments; none when some treatment has no such scope or the replications are too few.
     *
     * @param withBest compares the treatments by a number of replications
     */
    static List<Standing> of(
            List<Sample> samples, Outcome outcome, Scope scope, IntFunction<ComparisonWithBest> withBest) {
        List<double[]> known = samples.stream()
                .flatMap(sample -> sample.values(outcome, scope).stream())
                .toList();
        double sign = outcome.kpi().sense() == Kpi.Sense.LESS_IS_BETTER ? -1 : 1;
        double[][] values = complete(known, sign);
        if (known.size() < samples.size() || samples.size() < 2 || values[0].length < 2) {
            return List.of();
        }
        Interval[] leads = withBest.apply(values[0].length).intervals(values);
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < leads.length; i++) {
            double mean = sign * Arrays.stream(values[i]).average().orElseThrow();
            standings.add(new Standing(samples.get(i).treatment(), outcome, scope, mean, leads[i]));
        }
        return standings;
    }

    /** The replications in which every treatment has a value, times a sign. */
    private static double[][] complete(List<double[]> samples, double sign) {
        int replications =
                samples.stream().mapToInt(values -> values.length).min().orElse(0);
        int[] rows = IntStream.range(0, replications)
                .filter(row -> samples.stream().noneMatch(values -> Double.isNaN(values[row])))
                .toArray();
        return samples.stream()
                .map(values -> IntStream.of(rows)
                        .mapToDouble(row -> sign * values[row])
                        .toArray())
                .toArray(double[][]::new);
    }
}
