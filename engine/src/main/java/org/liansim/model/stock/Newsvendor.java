package org.liansim.model.stock;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.liansim.scenario.StockDemand;
import org.liansim.scenario.StockPoint;

/**
 * The base stock level at which one more unit is as likely to be kept as its cost is to be worth it: the quantile of the
 * demand over lead and review at backlog cost / (backlog cost + holding cost).
 *
 * <p>P. H. Zipkin, Foundations of Inventory Management (2000), section 6.5.
 */
public final class Newsvendor {
    private static final int MOST_STEPS = 100_000;

    private Newsvendor() {}

    /**
     * Level for a stock point with Poisson or normal demand and an outside supplier.
     *
     * @param periodic whether a review period is covered besides the lead
     */
    public static double level(StockPoint point, boolean periodic) {
        double periods = point.supply().leadPeriods() + (periodic ? 1 : 0);
        double backlog = point.costs().levels().backlog();
        double ratio = backlog / (backlog + point.costs().levels().holding());
        StockDemand demand = point.market().demand();
        if (demand instanceof StockDemand.Normal normal) {
            return normal(normal.mean() * periods, normal.sd() * Math.sqrt(periods), ratio);
        }
        if (demand instanceof StockDemand.Poisson poisson) {
            return poisson(poisson.rate() * periods, ratio);
        }
        throw new IllegalArgumentException("Stock point '" + point.id()
                + "' has neither Poisson nor normal demand, so that no newsvendor level is known for it.");
    }

    /** Quantile of a normal demand at the critical ratio, between 0 and 1. */
    public static double normal(double mean, double sd, double ratio) {
        return new NormalDistribution(null, mean, sd).inverseCumulativeProbability(ratio);
    }

    /** Least whole level at which a Poisson demand is covered with at least the critical ratio, between 0 and 1. */
    public static int poisson(double mean, double ratio) {
        return new PoissonDistribution(null, mean, PoissonDistribution.DEFAULT_EPSILON, MOST_STEPS)
                .inverseCumulativeProbability(ratio);
    }
}
