package org.liansim.comparison;

/**
 * What a contrast shows within its family.
 *
 * @param contrast what is compared
 * @param interval Student's interval, for this contrast alone
 * @param bootstrap bootstrap interval, for this contrast alone
 * @param adjustedP p value with Holm's correction over the family
 * @param smallest smallest difference that the replications could have shown with power 0.8
 * @param verdict the verdict with the corrected p value
 */
public record Finding(
        Contrast contrast, Interval interval, Interval bootstrap, double adjustedP, double smallest, Verdict verdict) {
    /** Half the width of the interval; NaN when unknown. */
    public double halfWidth() {
        return (interval.upper() - interval.lower()) / 2;
    }
}
