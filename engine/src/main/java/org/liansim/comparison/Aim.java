package org.liansim.comparison;

import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;

/**
 * How well a paired difference is to be known.
 *
 * @param outcome what is compared
 * @param scope for which part of the city
 * @param halfWidth half the width of its confidence interval, above 0
 * @param relative whether that is a share of the baseline's mean, or else in the unit of the outcome
 */
public record Aim(Outcome outcome, Scope scope, double halfWidth, boolean relative) {
    /** Whether it is known as well; a difference without a meaning asks for nothing. */
    boolean isReached(Sample baseline, Sample treatment, double confidence) {
        double[] before = baseline.values(outcome, scope).orElse(new double[0]);
        double[] after = treatment.values(outcome, scope).orElse(new double[0]);
        if (before.length != after.length) {
            return true;
        }
        PairedDifference difference = PairedDifference.of(before, after);
        if (difference.count() < 2) {
            return difference.count() == 0;
        }
        Interval interval = difference.interval(confidence);
        double allowed = relative ? halfWidth * Math.abs(difference.baseline()) : halfWidth;
        return (interval.upper() - interval.lower()) / 2 <= allowed;
    }
}
