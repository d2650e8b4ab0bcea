package org.liansim.outcome;

import java.util.function.IntPredicate;

/**
 * What a shock cost: a run held against the run of the same replication without the shock, over the groups of one scope.
 * Output is counted where batches start. The time between two samples is the finest that can be told.
 *
 * @param lost output missing in the times that fall short [yuan]
 * @param madeUp output beyond the baseline in the other times [yuan]
 * @param deepest largest shortfall between two samples, as a share of the baseline's output
 * @param dayOfDeepest first day of that time, since 1970-01-01; the shock's first day when there is no shortfall
 * @param daysToRecover days from the shock until output stays within 1 % of the baseline; infinite when it does not
 */
public record ShockLoss(double lost, double madeUp, double deepest, long dayOfDeepest, double daysToRecover) {
    /** Relative shortfall below which output counts as recovered. */
    public static final double RECOVERED = 0.01;

    /**
     * Compares two runs.
     *
     * @param firstDay first day of the shock, since 1970-01-01
     * @param scope groups that count
     * @throws IllegalArgumentException when the runs were not sampled on the same days for the same groups
     */
    public static ShockLoss of(RunOutcome hit, RunOutcome baseline, long firstDay, IntPredicate scope) {
        if (hit.samples() != baseline.samples()
                || hit.groups().size() != baseline.groups().size()) {
            throw new IllegalArgumentException("runs with " + hit.samples() + " and " + baseline.samples()
                    + " samples of " + hit.groups().size() + " and "
                    + baseline.groups().size() + " groups cannot be compared");
        }
        double lost = 0;
        double madeUp = 0;
        double deepest = 0;
        long dayOfDeepest = firstDay;
        double recovery = 0;
        for (int sample = 1; sample < hit.samples(); sample++) {
            if (hit.date(sample) != baseline.date(sample)) {
                throw new IllegalArgumentException("sample " + sample + " was taken on different days");
            }
            double usual = output(baseline, sample, scope);
            double shortfall = usual - output(hit, sample, scope);
            lost += Math.max(0, shortfall);
            madeUp += Math.max(0, -shortfall);
            if (usual > 0 && shortfall / usual > deepest) {
                deepest = shortfall / usual;
                dayOfDeepest = hit.date(sample - 1);
            }
            if (hit.date(sample) > firstDay && Math.abs(shortfall) > RECOVERED * usual) {
                recovery = sample + 1 < hit.samples() ? hit.date(sample) - firstDay : Double.POSITIVE_INFINITY;
            }
        }
        return new ShockLoss(lost, madeUp, deepest, dayOfDeepest, recovery);
    }

    private static double output(RunOutcome run, int sample, IntPredicate scope) {
        double output = 0;
        for (int group = 0; group < run.groups().size(); group++) {
            if (scope.test(group)) {
                output += run.reading(sample, group, Measure.STARTED) - run.reading(sample - 1, group, Measure.STARTED);
            }
        }
        return output;
    }
}
