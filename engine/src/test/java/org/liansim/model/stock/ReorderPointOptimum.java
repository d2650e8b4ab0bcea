package org.liansim.model.stock;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.PoissonDistribution;

/** Best policies with a fixed cost of ordering, found exactly for Poisson demand. */
final class ReorderPointOptimum {
    private ReorderPointOptimum() {}

    record MinMax(int reorderPoint, int orderUpTo, double cost) {}

    record Lots(int reorderPoint, int lot, double cost) {}

    /**
     * Best (s, S) by trying all near the minimum of the one-period cost. The mean cost of a cycle from S down to s follows
     * from the renewal function of the demand: c(s, S) = (K + sum m(j) G(S - j)) / sum m(j), 0 <= j < S - s.
     */
    static MinMax minMax(double rate, IntToDoubleFunction cost, double order) {
        PoissonDistribution demand = new PoissonDistribution(null, rate, 1e-15, 1_000);
        int reach = 60;
        double[] renewal = new double[reach];
        for (int j = 0; j < reach; j++) {
            double sum = j == 0 ? 1 : 0;
            for (int k = 1; k <= j; k++) {
                sum += demand.probability(k) * renewal[j - k];
            }
            renewal[j] = sum / (1 - demand.probability(0));
        }
        MinMax best = new MinMax(0, 0, Double.POSITIVE_INFINITY);
        for (int upTo = 0; upTo < reach / 2; upTo++) {
            double costs = order;
            double periods = 0;
            for (int j = 0; j < reach; j++) {
                costs += renewal[j] * cost.applyAsDouble(upTo - j);
                periods += renewal[j];
                if (costs / periods < best.cost) {
                    best = new MinMax(upTo - j - 1, upTo, costs / periods);
                }
            }
        }
        return best;
    }

    /** Best (r, Q): with a larger lot the position takes the next cheapest level, as long as that lowers the mean. */
    static Lots lots(double rate, IntToDoubleFunction cost, double order) {
        int low = 0;
        while (cost.applyAsDouble(low + 1) < cost.applyAsDouble(low)) {
            low++;
        }
        int high = low;
        double sum = order * rate + cost.applyAsDouble(low);
        while (true) {
            double next = Math.min(cost.applyAsDouble(low - 1), cost.applyAsDouble(high + 1));
            int lot = high - low + 1;
            if (next >= sum / lot) {
                return new Lots(low - 1, lot, sum / lot);
            }
            sum += next;
            if (cost.applyAsDouble(low - 1) <= cost.applyAsDouble(high + 1)) {
                low--;
            } else {
                high++;
            }
        }
    }
}
