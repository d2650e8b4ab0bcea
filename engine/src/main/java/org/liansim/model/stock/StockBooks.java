package org.liansim.model.stock;

import org.liansim.scenario.StockCosts;

/** What happened at a stock point since the books were opened. */
public final class StockBooks {
    double time;
    double stockTime;
    double backlogTime;
    double transitTime;
    double inStockTime;
    long orders;
    double ordered;
    double received;
    long deliveries;
    double sold;
    double demanded;
    double served;
    double lost;
    final Moments orderSizes = new Moments();
    final Moments demands = new Moments();

    StockBooks() {}

    /** Books the state at the end of a period or, under continuous review, over a time in which it did not change. */
    void charge(double net, double periods) {
        time += periods;
        if (net > 0) {
            stockTime += net * periods;
            inStockTime += periods;
        } else {
            backlogTime -= net * periods;
        }
    }

    /** Books a time over which net stock falls evenly by {@code fall}, at most to 0 or from at most 0. */
    void chargeFall(double net, double fall, double periods) {
        charge(net, periods);
        if (net > 0) {
            stockTime -= fall / 2 * periods;
        } else {
            backlogTime += fall / 2 * periods;
        }
    }

    /** Length of time that the books cover [periods]. */
    public double time() {
        return time;
    }

    /** Mean stock on hand [units]. */
    public double meanStock() {
        return stockTime / time;
    }

    /** Mean backlog [units]. */
    public double meanBacklog() {
        return backlogTime / time;
    }

    /** Share of time with goods in stock: the ready rate. */
    public double readyRate() {
        return inStockTime / time;
    }

    /** Share of the customers' demand that was met at once. */
    public double fillRate() {
        return served / demanded;
    }

    /** Number of orders placed. */
    public long orders() {
        return orders;
    }

    /** Amount ordered, less returns [units]. */
    public double ordered() {
        return ordered;
    }

    /** Amount received [units]. */
    public double received() {
        return received;
    }

    /** Number of deliveries made. */
    public long deliveries() {
        return deliveries;
    }

    /** Amount handed over to customers or sent to the next point [units]. */
    public double sold() {
        return sold;
    }

    /** Amount that was asked for [units]. */
    public double demanded() {
        return demanded;
    }

    /** Amount that was asked for and not sold [units]. */
    public double lost() {
        return lost;
    }

    /** Orders of the reviews; a review without an order counts as 0. */
    public Moments orderSizes() {
        return orderSizes;
    }

    /** What was asked for between reviews. */
    public Moments demands() {
        return demands;
    }

    /** What all this cost. */
    public Bill bill(StockCosts costs) {
        return new Bill(
                new Bill.Levels(
                        costs.levels().holding() * stockTime,
                        costs.levels().transit() * transitTime,
                        costs.levels().backlog() * backlogTime),
                new Bill.Events(costs.events().order() * orders, costs.events().delivery() * deliveries),
                new Bill.Units(
                        costs.units().purchase() * received,
                        costs.units().lost() * lost,
                        costs.units().price() * sold));
    }
}
