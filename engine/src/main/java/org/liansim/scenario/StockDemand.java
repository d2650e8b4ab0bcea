package org.liansim.scenario;

/**
 * What customers ask for. Random amounts are keyed by the point's name and the number of the period or customer.
 *
 * <p>Under periodic review demand comes once a period, at its demand step; under continuous review at any time.
 */
public sealed interface StockDemand {
    /** Nothing. */
    record None() implements StockDemand {}

    /**
     * Poisson demand: customers who each ask for one unit, or under periodic review their number in a period.
     *
     * @param rate mean [units/period]
     */
    record Poisson(double rate) implements StockDemand {}

    /**
     * Independent normal amounts, one a period; they may be negative. Periodic review only.
     *
     * @param mean mean [units/period]
     * @param sd standard deviation [units/period]
     */
    record Normal(double mean, double sd) implements StockDemand {}

    /**
     * First-order autoregressive normal amounts: D(t) = mean + correlation (D(t-1) - mean) + noise. Periodic review only.
     *
     * @param mean mean [units/period]
     * @param sd standard deviation of the demand, not of the noise [units/period]
     * @param correlation correlation of successive periods, above -1, below 1
     */
    record Autoregressive(double mean, double sd, double correlation) implements StockDemand {}

    /**
     * The same amount again and again, first at the start, which may change once.
     *
     * @param amount amount at first [units]
     * @param every periods from one to the next; 1 under periodic review
     * @param changed amount from the change on [units]
     * @param change number of the first occasion with the changed amount, counted from 0
     */
    record Regular(double amount, double every, double changed, long change) implements StockDemand {
        /** An amount that never changes. */
        public static Regular always(double amount, double every) {
            return new Regular(amount, every, amount, Long.MAX_VALUE);
        }
    }

    /**
     * A steady flow. Continuous review only.
     *
     * @param rate amount [units/period]
     */
    record Flow(double rate) implements StockDemand {}
}
