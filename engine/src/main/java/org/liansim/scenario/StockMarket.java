package org.liansim.scenario;

/**
 * Customers of a stock point.
 *
 * @param demand what they ask for
 * @param lostSales whether what is not in stock is lost; otherwise they wait
 */
public record StockMarket(StockDemand demand, boolean lostSales) {
    /** No customers: the point supplies another one. */
    public static final StockMarket NONE = new StockMarket(new StockDemand.None(), false);

    /** Customers who wait. */
    public static StockMarket waiting(StockDemand demand) {
        return new StockMarket(demand, false);
    }

    /** Customers who do not wait. */
    public static StockMarket leaving(StockDemand demand) {
        return new StockMarket(demand, true);
    }
}
