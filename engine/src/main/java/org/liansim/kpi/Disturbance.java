package org.liansim.kpi;

import java.util.List;
import org.liansim.outcome.Measure;

/**
 * How the fill rate of a window fell and came back. A stretch between two samples is disturbed when its fill rate is more
 * than 5 points below that of the median one. The fill rate has no season and no trend, so that a run is its own baseline.
 *
 * @param lost deliveries missing in disturbed stretches over all that fell due in a day [days]; NaN when nothing fell due
 * @param longest longest time without an undisturbed stretch [days]
 */
record Disturbance(double lost, double longest) {
    private static final double TOLERATED = 0.05;

    static Disturbance of(Window window) {
        List<Window> due = window.steps().stream()
                .filter(step -> step.total(Measure.DUE) > 0)
                .toList();
        if (due.isEmpty()) {
            return new Disturbance(Double.NaN, Double.NaN);
        }
        double[] sorted =
                due.stream().mapToDouble(Disturbance::fillRate).sorted().toArray();
        double usual = sorted[sorted.length / 2];
        double late = 0;
        double lasts = 0;
        double longest = 0;
        for (Window step : due) {
            double rate = fillRate(step);
            boolean disturbed = rate < usual - TOLERATED;
            late += disturbed ? (usual - rate) * step.total(Measure.DUE) : 0;
            lasts = disturbed ? lasts + step.days() : 0;
            longest = Math.max(longest, lasts);
        }
        return new Disturbance(late / window.perDay(Measure.DUE), longest);
    }

    private static double fillRate(Window window) {
        return window.total(Measure.ON_TIME) / window.total(Measure.DUE);
    }
}
