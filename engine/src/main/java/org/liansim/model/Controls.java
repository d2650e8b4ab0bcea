package org.liansim.model;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.network.Network;

/**
 * What levers and shocks act on. Only globals write them, and a global that wrote them lets the model take them over.
 * Outside suppliers are entities, of which firms are the first; cells of firms in arrays by entity are not read.
 */
public final class Controls implements Stateful {
    /** Factor on the capacity of each firm, at least 0. */
    public final double[] capacity;
    /** Limit of each firm's output over its output at rest, at least 0; infinite in the baseline. */
    public final double[] ceiling;
    /** Share of each firm's stocks that is destroyed when the controls are taken over, 0 to 1; 0 in the baseline. */
    public final double[] destroyed;
    /** Factor on the demand of each demand slot, at least 0. */
    public final double[] demand;
    /** Share of each demand slot's goods that cannot leave, 0 to 1; 0 in the baseline. */
    public final double[] shutOut;
    /** Factor on the standard deviation of the time that each firm's deliveries take, 0 to 1; 1 in the baseline. */
    public final double[] deliverySpread;
    /** Whether buyers may not order from each outside supplier, by entity. */
    public final boolean[] banned;
    /** Share of each outside supplier's goods that cannot arrive, by entity, 0 to 1; 0 in the baseline. */
    public final double[] heldUp;
    /** Days that each outside supplier takes longer, by entity, at least 0; 0 in the baseline. */
    public final double[] delay;
    /** Limit of each outside supplier's deliveries over its flow at rest, by entity; infinite in the baseline. */
    public final double[] limit;
    /** Factor on the price of what is bought outside, by product row x 3 + region ordinal. */
    public final double[] price;
    /** Factor on the speed at which damage of shocks is repaired in each zone; 1 in the baseline. */
    public final double[] response;
    /** What levers act on in the slow economy. */
    public final EconomyControls economy;

    /** Neutral controls. */
    public Controls(Network network) {
        capacity = new double[network.firms];
        ceiling = new double[network.firms];
        destroyed = new double[network.firms];
        demand = new double[network.demandMarket.length];
        shutOut = new double[network.demandMarket.length];
        deliverySpread = new double[network.firms];
        banned = new boolean[network.entities];
        heldUp = new double[network.entities];
        delay = new double[network.entities];
        limit = new double[network.entities];
        price = new double[network.products() * 3];
        response = new double[network.zones.size()];
        economy = new EconomyControls(network);
        reset();
    }

    @Override
    public void pass(State state) {
        state.part("controls");
        state.pass(
                capacity, ceiling, destroyed, demand, shutOut, deliverySpread, heldUp, delay, limit, price, response);
        state.pass(banned);
        economy.pass(state);
    }

    /** Sets every control back to the baseline. */
    public void reset() {
        resetChains();
        economy.reset();
    }

    /** Sets back to the baseline what acts in the middle of a month too: all but what the slow economy alone looks at. */
    public void resetChains() {
        Arrays.fill(capacity, 1);
        Arrays.fill(ceiling, Double.POSITIVE_INFINITY);
        Arrays.fill(destroyed, 0);
        Arrays.fill(demand, 1);
        Arrays.fill(shutOut, 0);
        Arrays.fill(deliverySpread, 1);
        Arrays.fill(banned, false);
        Arrays.fill(heldUp, 0);
        Arrays.fill(delay, 0);
        Arrays.fill(limit, Double.POSITIVE_INFINITY);
        Arrays.fill(price, 1);
        Arrays.fill(response, 1);
        Arrays.fill(economy.administration, 1);
    }
}
