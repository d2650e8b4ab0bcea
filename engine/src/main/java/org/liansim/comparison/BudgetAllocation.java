package org.liansim.comparison;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Optimal computing budget allocation (OCBA): replications go to the systems that are hard to tell from the best. C.-H.
 * Chen, J. Lin, E. Yücesan, S. E. Chick (2000), Simulation budget allocation for further enhancing the efficiency of
 * ordinal optimization, Discrete Event Dyn. Syst. 10, 251-270. It takes the systems for independent; under common random
 * numbers it is cautious.
 *
 * @param budget replications of all systems together
 * @param first replications of each system before any is preferred, at least 5
 * @param step replications that are given out at once, at least 1
 * @param confidence approximate probability of correct selection at which it stops early, below 1; 1 to use the budget
 */
public record BudgetAllocation(int budget, int first, int step, double confidence) implements SelectionProcedure {
    @Override
    public Selection select(int systems, Observations observations) {
        SummaryStatistics[] known = new SummaryStatistics[systems];
        int[] replications = new int[systems];
        for (int system = 0; system < systems; system++) {
            known[system] = new SummaryStatistics();
            replications[system] = first;
        }
        observe(known, replications, observations);
        for (int used = systems * first; used < budget && !(confidence < 1 && probability(known) >= confidence); ) {
            double[] shares = shares(known);
            for (int given = Math.min(step, budget - used); given > 0; given--) {
                replications[neediest(shares, replications)]++;
                used++;
            }
            observe(known, replications, observations);
        }
        return new Selection(best(known), replications);
    }

    /** Takes the replications that are given out and not yet known. */
    private static void observe(SummaryStatistics[] known, int[] replications, Observations observations) {
        List<int[]> needed = new ArrayList<>();
        for (int system = 0; system < known.length; system++) {
            for (int r = (int) known[system].getN() + 1; r <= replications[system]; r++) {
                needed.add(new int[] {system, r});
            }
        }
        observations.announce(needed);
        needed.forEach(each -> known[each[0]].addValue(observations.value(each[0], each[1])));
    }

    /** The system that has least of the replications that are its share. */
    private static int neediest(double[] shares, int[] replications) {
        int neediest = 0;
        for (int system = 1; system < shares.length; system++) {
            if (replications[system] * shares[neediest] < replications[neediest] * shares[system]) {
                neediest = system;
            }
        }
        return neediest;
    }

    /** Replications that the systems should have, up to a factor. */
    static double[] shares(SummaryStatistics[] known) {
        int best = best(known);
        double[] shares = new double[known.length];
        double squares = 0;
        for (int system = 0; system < known.length; system++) {
            if (system != best) {
                double behind = known[best].getMean() - known[system].getMean();
                double variance = Math.max(known[system].getVariance(), Double.MIN_NORMAL);
                shares[system] = variance / Math.max(behind * behind, Double.MIN_NORMAL);
                squares += shares[system] * shares[system] / variance;
            }
        }
        shares[best] = Math.sqrt(Math.max(known[best].getVariance(), Double.MIN_NORMAL) * squares);
        return shares;
    }

    /** Lower bound of the probability that the best so far is the best (Bonferroni), with the variances as known. */
    static double probability(SummaryStatistics[] known) {
        int best = best(known);
        double probability = 1;
        for (int system = 0; system < known.length; system++) {
            if (system != best) {
                double variance = known[best].getVariance() / known[best].getN()
                        + known[system].getVariance() / known[system].getN();
                double behind = known[best].getMean() - known[system].getMean();
                probability -= variance > 0 ? ScaledChi.normal(-behind / Math.sqrt(variance)) : behind > 0 ? 0 : 0.5;
            }
        }
        return probability;
    }

    private static int best(SummaryStatistics[] known) {
        int best = 0;
        for (int system = 1; system < known.length; system++) {
            best = known[system].getMean() > known[best].getMean() ? system : best;
        }
        return best;
    }
}
