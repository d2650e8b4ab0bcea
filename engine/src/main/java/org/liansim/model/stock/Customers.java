package org.liansim.model.stock;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.liansim.random.KeyedRandom;
import org.liansim.random.Quantiles;
import org.liansim.scenario.StockDemand;

/** Customers as they come, one after another. */
abstract class Customers {
    /** Periods from the start or the customer before to a customer, counted from 0. */
    abstract double gap(long number);

    /** What a customer asks for; called once for each, in their order. */
    abstract double amount(long number);

    /**
     * Customers of a demand that is neither nothing nor a flow.
     *
     * @param key key of the random numbers
     */
    static Customers of(StockDemand demand, boolean periodic, long key) {
        if (demand instanceof StockDemand.Poisson poisson) {
            return periodic ? new PoissonAmounts(poisson.rate(), key) : new PoissonArrivals(poisson.rate(), key);
        }
        if (demand instanceof StockDemand.Normal normal) {
            return new NormalAmounts(new StockDemand.Autoregressive(normal.mean(), normal.sd(), 0), key);
        }
        if (demand instanceof StockDemand.Autoregressive process) {
            return new NormalAmounts(process, key);
        }
        return new Same((StockDemand.Regular) demand);
    }

    private static double everyPeriod(long number) {
        return number == 0 ? 0 : 1;
    }

    private static final class PoissonArrivals extends Customers {
        private final Quantiles gaps;
        private final long key;

        PoissonArrivals(double rate, long key) {
            gaps = Quantiles.exponential(1 / rate);
            this.key = key;
        }

        @Override
        double gap(long number) {
            return gaps.drawn(key, number);
        }

        @Override
        double amount(long number) {
            return 1;
        }
    }

    /** Poisson numbers by inversion. */
    private static final class PoissonAmounts extends Customers {
        private static final int MOST_STEPS = 100_000;

        private final double[] cumulative;
        private final long key;

        PoissonAmounts(double rate, long key) {
            PoissonDistribution distribution =
                    new PoissonDistribution(null, rate, PoissonDistribution.DEFAULT_EPSILON, MOST_STEPS);
            cumulative = new double[(int) (rate + 12 * Math.sqrt(rate) + 24)];
            for (int amount = 0; amount < cumulative.length; amount++) {
                cumulative[amount] = distribution.cumulativeProbability(amount);
            }
            this.key = key;
        }

        @Override
        double gap(long number) {
            return everyPeriod(number);
        }

        @Override
        double amount(long number) {
            double u = KeyedRandom.uniform(key, number);
            int amount = 0;
            while (amount < cumulative.length && cumulative[amount] < u) {
                amount++;
            }
            return amount;
        }
    }

    private static final class NormalAmounts extends Customers {
        private final StockDemand.Autoregressive process;
        private final Quantiles noise;
        private final long key;
        private double off;

        NormalAmounts(StockDemand.Autoregressive process, long key) {
            this.process = process;
            this.key = key;
            noise = Quantiles.normal(0, process.sd());
        }

        @Override
        double gap(long number) {
            return everyPeriod(number);
        }

        @Override
        double amount(long number) {
            double fresh = noise.drawn(key, number);
            double correlation = process.correlation();
            off = number == 0 ? fresh : correlation * off + Math.sqrt(1 - correlation * correlation) * fresh;
            return process.mean() + off;
        }
    }

    private static final class Same extends Customers {
        private final StockDemand.Regular demand;

        Same(StockDemand.Regular demand) {
            this.demand = demand;
        }

        @Override
        double gap(long number) {
            return number == 0 ? 0 : demand.every();
        }

        @Override
        double amount(long number) {
            return number < demand.change() ? demand.amount() : demand.changed();
        }
    }
}
