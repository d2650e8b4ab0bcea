package org.liansim.scenario;

/**
 * What stock, backlog and orders cost a stock point, and what sales bring [money].
 *
 * @param levels costs of goods kept and owed, per unit and period
 * @param events costs per order placed and per delivery made
 * @param units costs and revenue per unit
 */
public record StockCosts(Levels levels, Events events, Units units) {
    /**
     * Costs per unit and period.
     *
     * @param holding of stock
     * @param transit of goods on their way to the next stock point
     * @param backlog of goods owed
     */
    public record Levels(double holding, double transit, double backlog) {}

    /**
     * Fixed costs.
     *
     * @param order per order placed
     * @param delivery per delivery to a customer or to the next stock point
     */
    public record Events(double order, double delivery) {}

    /**
     * Costs and revenue per unit.
     *
     * @param purchase price paid on receipt
     * @param lost cost of a unit asked for and not sold
     * @param price revenue of a unit sold, taken when it is handed over
     */
    public record Units(double purchase, double lost, double price) {}

    /** Costs of stock, of goods on their way, and of backlog only. */
    public static StockCosts levels(double holding, double transit, double backlog) {
        return new StockCosts(new Levels(holding, transit, backlog), new Events(0, 0), new Units(0, 0, 0));
    }

    /** The same with a fixed cost of each order. */
    public StockCosts withOrder(double order) {
        return new StockCosts(levels, new Events(order, events.delivery), units);
    }

    /** The same with a cost of each lost unit. */
    public StockCosts withLost(double lost) {
        return new StockCosts(levels, events, new Units(units.purchase, lost, units.price));
    }
}
