package org.liansim.scenario;

import java.util.List;

/**
 * A study of inventory theory: stock points, most of them in a line from the last supplier to the customers.
 *
 * @param id name of the study
 * @param title name in both languages
 * @param sampling seed and number of replications
 * @param clock units of time, and how often stocks are reviewed
 * @param wholeUnits whether goods come in whole units: orders are then rounded to the nearest one
 * @param points the stock points; no point supplies more than one other
 */
public record StockChain(
        String id, Text title, Scenario.Sampling sampling, Clock clock, boolean wholeUnits, List<StockPoint> points) {

    /** When stocks are reviewed. */
    public enum Review {
        /** At once after every demand and order. */
        CONTINUOUS,
        /** Once a period. */
        PERIODIC
    }

    /** What happens within a period under periodic review; each step takes a quarter of the period. */
    public enum Step {
        /** Deliveries arrive. */
        RECEIVE,
        /** Stocks are reviewed and orders placed, the points nearest to the customers first. */
        REVIEW,
        /** Customers buy. */
        DEMAND,
        /** Costs are charged on the stocks and backlogs as they stand. */
        COST
    }

    /**
     * Time.
     *
     * @param ticks length of a period [ticks]; all rates, leads and costs are per period
     * @param periods simulated periods
     * @param warmUp periods that are simulated before them and leave no trace in the outcomes
     * @param review continuous or periodic
     * @param sequence the four steps of a period in their order; of no meaning under continuous review
     */
    public record Clock(long ticks, long periods, long warmUp, Review review, List<Step> sequence) {
        /** Receive, review, demand, cost. */
        public static final List<Step> USUAL = List.of(Step.RECEIVE, Step.REVIEW, Step.DEMAND, Step.COST);
    }
}
