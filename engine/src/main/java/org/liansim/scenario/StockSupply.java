package org.liansim.scenario;

import java.util.Optional;

/**
 * Where a stock point buys, and what it has at the start.
 *
 * @param supplier id of the stock point that delivers; empty for an outside supplier with all goods in stock
 * @param leadPeriods time from the order to its receipt when the supplier has the goods; whole periods under periodic
 *     review
 * @param orderPeriods periods until the supplier knows of the order, not part of the lead; under periodic review it then
 *     arrives right after the reviews of that period
 * @param stock stock at the start [units]
 * @param outages when an outside supplier is off; empty for never
 */
public record StockSupply(
        String supplier, double leadPeriods, int orderPeriods, double stock, Optional<Outages> outages) {

    /**
     * A supplier that is on and off by turns, for exponential times, and holds what is ordered while it is off.
     *
     * @param meanOn mean time on [periods]
     * @param meanOff mean time off [periods]
     */
    public record Outages(double meanOn, double meanOff) {}

    /** An outside supplier that is always on. */
    public static StockSupply outside(double leadPeriods, double stock) {
        return new StockSupply("", leadPeriods, 0, stock, Optional.empty());
    }

    /** Another stock point, which knows of an order at once. */
    public static StockSupply from(String supplier, double leadPeriods, double stock) {
        return new StockSupply(supplier, leadPeriods, 0, stock, Optional.empty());
    }
}
