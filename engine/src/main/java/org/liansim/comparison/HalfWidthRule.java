package org.liansim.comparison;

import java.util.List;
import org.liansim.experiment.StoppingRule;

/**
 * Enough replications when the paired difference of an outcome is known to a half width, for every treatment.
 *
 * <p>Looking after each replication and stopping at the first that suffices makes the interval hold somewhat less often
 * than it says, the more so the fewer replications there are; hence the least number.
 *
 * @param aims what is to be known how well
 * @param least replications below which it never stops, at least 2
 * @param confidence of the intervals
 */
public record HalfWidthRule(List<Aim> aims, int least, double confidence) implements StoppingRule<List<Sample>> {
    /** Least number of replications that is not asked for otherwise. */
    public static final int LEAST = 10;

    public HalfWidthRule {
        aims = List.copyOf(aims);
    }

    @Override
    public boolean isEnough(List<Sample> samples, int replications) {
        if (replications < least) {
            return false;
        }
        Sample first = samples.get(0).first(replications);
        for (Sample sample : samples.subList(1, samples.size())) {
            Sample other = sample.first(replications);
            for (Aim aim : aims) {
                if (!aim.isReached(first, other, confidence)) {
                    return false;
                }
            }
        }
        return true;
    }
}
