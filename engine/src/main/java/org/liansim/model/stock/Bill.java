package org.liansim.model.stock;

/**
 * Costs of a stock point, by kind [money].
 *
 * @param levels costs of goods kept and owed
 * @param events fixed costs
 * @param units costs and revenue by unit
 */
public record Bill(Levels levels, Events events, Units units) {
    /**
     * Costs of goods kept and owed.
     *
     * @param holding of stock
     * @param transit of goods on their way to the next point
     * @param backlog of goods owed
     */
    public record Levels(double holding, double transit, double backlog) {}

    /**
     * Fixed costs.
     *
     * @param order of orders placed
     * @param delivery of deliveries made
     */
    public record Events(double order, double delivery) {}

    /**
     * Costs and revenue by unit.
     *
     * @param purchase of goods received
     * @param lost of lost sales
     * @param revenue of goods sold
     */
    public record Units(double purchase, double lost, double revenue) {}

    /** All costs, without revenue. */
    public double cost() {
        return levels.holding
                + levels.transit
                + levels.backlog
                + events.order
                + events.delivery
                + units.purchase
                + units.lost;
    }

    /** Revenue less all costs. */
    public double profit() {
        return units.revenue - cost();
    }
}
