package org.liansim.scenario;

/** When a stock point orders how much. The stock position is stock + on order - backlog. */
public sealed interface StockPolicy {
    /**
     * Base stock policy: orders what the position lacks of a fixed level, one for one after each demand.
     *
     * @param level base stock level [units]
     */
    record OneForOne(double level) implements StockPolicy {}

    /**
     * Orders what the position lacks of S once it is at or below s.
     *
     * @param reorderPoint s [units]
     * @param orderUpTo S, above s [units]
     */
    record MinMax(double reorderPoint, double orderUpTo) implements StockPolicy {}

    /**
     * Orders whole lots of Q once the position is at or below r, as many as lift it above r.
     *
     * @param reorderPoint r [units]
     * @param lot Q, above 0 [units]
     */
    record Lots(double reorderPoint, double lot) implements StockPolicy {}

    /**
     * Orders what the position lacks of a multiple of a demand forecast. Orders may be negative: goods are then returned.
     *
     * @param cover periods of forecast demand that the level covers, lead and review together
     * @param forecast how demand is forecast
     * @param sharedDemand whether the forecast follows the customers' demand, passed on from point to point, instead of
     *     the orders received
     */
    record OrderUpTo(double cover, StockForecast forecast, boolean sharedDemand) implements StockPolicy {}

    /**
     * Orders the expected demand, plus a part of what the stock and the orders under way lack: the greater of 0 and
     * F + a (S - stock + backlog - b x on order), F by exponential smoothing.
     *
     * <p>J. D. Sterman, "Modeling managerial behavior: misperceptions of feedback in a dynamic decision making
     * experiment", Management Science 35 (1989) 321-339.
     *
     * @param target S [units]
     * @param stockWeight a, 0 to 1
     * @param pipelineWeight b, 0 to 1
     * @param forecast F
     * @param firstReview number of the review at which the rule takes over, counted from 0; before, the forecast is
     *     ordered
     */
    record AnchorAndAdjust(
            double target, double stockWeight, double pipelineWeight, StockForecast forecast, long firstReview)
            implements StockPolicy {}

    /** The base stock level that minimises the expected cost of one lead time's demand and one period's. */
    record Newsvendor() implements StockPolicy {}
}
