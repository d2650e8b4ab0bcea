package org.liansim.kpi;

import java.util.ArrayList;
import java.util.Arrays;
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
        List<Window> due = new ArrayList<>();
        for (Window step : window.steps()) {
            if (step.total(Measure.DUE) > 0) {
                due.add(step);
            }
        }
        if (due.isEmpty()) {
            return new Disturbance(Double.NaN, Double.NaN);
        }
        double usual = medianFillRate(due);
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

    private static double medianFillRate(List<Window> steps) {
        double[] rates = new double[steps.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = fillRate(steps.get(i));
        }
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }

    private static double fillRate(Window window) {
        return window.total(Measure.ON_TIME) / window.total(Measure.DUE);
    }
}
