package org.liansim.model;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.network.Network;

/**
 * What the slow economy sets for the chains: how large, how productive and how successful each firm is. Only globals
 * write it, and a global that wrote it lets the chain model take it over. Without an economy capacities follow the trend
 * of demand, and nothing else moves.
 */
public final class Conditions implements Stateful {
    /** Installed capacity of each firm over its base-year capacity, at least 0; 1 at the start. */
    public final double[] capacity;
    /** Output that each firm's fixed staff is made for, over its base-year output at rest; 1 at the start. */
    public final double[] staff;
    /** Share of each firm's jobs that are filled, 0 to 1; it limits the capacity. */
    public final double[] staffing;
    /** Labour that a unit of output takes in each firm, over the base year's; 1 at the start. */
    public final double[] labour;
    /** Inputs that a unit of output takes in each firm, over the base year's; 1 at the start. */
    public final double[] inputs;
    /**
     * Factor on the final demand of each demand slot from market shares and trade cost; 1 at the start, and 0 for firms
     * that may enter.
     */
    public final double[] demand;
    /** Contract share of each link, in buyer order; the network's at the start, and 0 with a supplier that is not there. */
    public final double[] contract;
    /** Whether each firm is there; those that may enter are not at the start, and those that left never come back. */
    public final boolean[] present;

    /** {@link org.liansim.scenario.Stage} ordinal of each firm; the lowest for all at the start, without an economy. */
    public final byte[] stage;

    /** Conditions of the start. */
    public Conditions(Network network) {
        capacity = ones(network.firms);
        staff = ones(network.firms);
        staffing = ones(network.firms);
        labour = ones(network.firms);
        inputs = ones(network.firms);
        demand = ones(network.demandMarket.length);
        contract = network.linkShare.clone();
        stage = new byte[network.firms];
        present = new boolean[network.firms];
        Arrays.fill(present, 0, network.present, true);
        Arrays.fill(demand, network.demandStart[network.present], demand.length, 0);
    }

    @Override
    public void pass(State state) {
        state.part("conditions");
        state.pass(capacity, staff, staffing, labour, inputs, demand, contract);
        state.pass(present);
        state.pass(stage);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
