package org.liansim.model.stock;

import org.liansim.scenario.StockPoint;
import org.liansim.scenario.StockPolicy;

/** A policy at work: says at each review what to order. */
@FunctionalInterface
interface OrderRule {
    /** Differences of the position below this are rounding, not goods [units]. */
    double GRAIN = 1e-9;

    /**
     * What to order, 0 for nothing; negative for a return.
     *
     * @param net stock less backlog
     * @param onOrder ordered and not received
     * @param demand what was asked for since the last review
     */
    double order(double net, double onOrder, double demand);

    /** The rule of a stock point. */
    static OrderRule of(StockPoint point, boolean periodic) {
        StockPolicy policy = point.policy();
        if (policy instanceof StockPolicy.MinMax rule) {
            return (net, onOrder, demand) ->
                    net + onOrder > rule.reorderPoint() + GRAIN ? 0 : rule.orderUpTo() - net - onOrder;
        }
        if (policy instanceof StockPolicy.Lots rule) {
            return (net, onOrder, demand) -> {
                double lacking = rule.reorderPoint() + GRAIN - net - onOrder;
                return lacking < 0 ? 0 : rule.lot() * (Math.floor(lacking / rule.lot()) + 1);
            };
        }
        if (policy instanceof StockPolicy.OrderUpTo rule) {
            Forecaster forecaster = Forecaster.of(rule.forecast());
            return (net, onOrder, demand) -> rule.cover() * forecaster.after(demand) - net - onOrder;
        }
        if (policy instanceof StockPolicy.AnchorAndAdjust rule) {
            return new AnchorAndAdjust(rule);
        }
        double level = policy instanceof StockPolicy.OneForOne rule ? rule.level() : Newsvendor.level(point, periodic);
        return (net, onOrder, demand) -> Math.max(0, level - net - onOrder);
    }

    /** The forecast at the start, 0 under a policy without one. */
    static double initialForecast(StockPolicy policy) {
        if (policy instanceof StockPolicy.OrderUpTo rule) {
            return rule.forecast().initial();
        }
        return policy instanceof StockPolicy.AnchorAndAdjust rule
                ? rule.forecast().initial()
                : 0;
    }
}
