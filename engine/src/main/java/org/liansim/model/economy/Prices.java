package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.network.Network;
import org.liansim.network.Region;
import org.liansim.scenario.Parameter;

/**
 * Unit costs and prices: a unit costs what it takes of inputs, at their suppliers' prices, and of wages, and the price
 * moves towards a constant markup on that (normal-cost pricing, Hall and Hitch 1939; prices of a network, Acemoglu et al.
 * 2012). An entrant asks that at once. What outside suppliers ask follows the price controls; all else is relative to the
 * outside world.
 */
final class Prices implements Mechanism {
    private static final int REGIONS = Region.values().length;

    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    private final double adjustment;
    /** Unit cost of each firm over its price, in the base year and now. */
    private final double[] usual;

    private final double[] cost;
    /** Price of each input, a mean over its suppliers. */
    private final double[] inputPrice;

    Prices(EconomyState state) {
        this.state = state;
        plan = state.plan;
        network = plan.network;
        adjustment = plan.monthly(Parameter.PRICE_ADJUSTMENT);
        cost = new double[network.firms];
        usual = new double[network.firms];
        inputPrice = new double[network.inputProduct.length];
        Arrays.setAll(inputPrice, k -> inputPrice(k, state.contract));
        for (int i = 0; i < network.firms; i++) {
            usual[i] = cost(i);
        }
    }

    @Override
    public void month(int month) {
        state.live.look();
        for (int i : state.known) {
            setInputPrices(i, state.enters(i, month) ? state.contract : state.conditions.contract);
            cost[i] = cost(i);
        }
        for (int i : state.known) {
            if (state.conditions.present[i]) {
                double part = state.enters(i, month) ? 1 : adjustment;
                state.price[i] += part * (cost[i] / usual[i] - state.price[i]);
            }
        }
    }

    private void setInputPrices(int i, double[] shares) {
        for (int k = network.inputStart[i]; k < state.inputEnd(i); k++) {
            if (state.live.has(k)) {
                inputPrice[k] = inputPrice(k, shares);
            }
        }
    }

    /** What a unit of a firm's output costs in inputs and wages, over its base-year price. */
    private double cost(int i) {
        double sum = plan.wageShare[i] * state.wage[network.zone[i]] * state.labour(i);
        double inputs = state.inputs(i);
        for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
            sum += inputs * network.inputShare[k] * inputPrice[k];
        }
        return sum;
    }

    private double inputPrice(int k, double[] shares) {
        int product = network.inputProduct[k] * REGIONS;
        double price = 0;
        double elsewhere = 1;
        for (int at = network.linkStart[k]; at < state.links.end[k]; at++) {
            int link = state.links.link[at];
            int supplier = network.linkSupplier[link];
            double share = shares[link];
            elsewhere -= share;
            price += share
                    * (supplier < network.firms
                            ? state.price[supplier]
                            : state.controls.price[product + network.region[supplier]]);
        }
        return price + Math.max(0, elsewhere) * state.controls.price[product + Region.NATIONAL.ordinal()];
    }
}
