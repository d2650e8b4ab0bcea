package org.liansim.model.economy;

import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.random.KeyedRandom;
import org.liansim.scenario.Parameter;

/**
 * Firms leave by chance, at a constant hazard that spares anchors (Gibrat's law holds for exits of grown firms; Sutton
 * 1997), and fail when they owe more than they own and have overdrawn their credit, both at the ends of two quarters in a
 * row (stock-based and flow-based insolvency together; Delli Gatti et al. 2005 let firms fail at negative equity alone).
 */
final class Exits implements Mechanism {
    private static final int QUARTERS = 2;

    private final EconomyState state;
    private final Network network;
    private final double hazard;
    private final long[] key;
    private final int[] distressed;

    Exits(EconomyState state) {
        this.state = state;
        network = state.plan.network;
        hazard = state.plan.of(Parameter.EXIT_RATE) / EconomyPlan.MONTHS;
        key = new long[network.firms];
        distressed = new int[network.firms];
        for (int i = 0; i < network.firms; i++) {
            key[i] = state.plan.key(state.replication, network.name[i], "exit");
        }
    }

    @Override
    public void month(int month) {
        for (int i = 0; i < network.firms; i++) {
            boolean exposed = state.conditions.present[i] && !state.plan.anchor[i];
            double chance = hazard * state.controls.economy.exits[i];
            if (exposed && KeyedRandom.uniform(key[i], month) < chance) {
                leave(i);
            }
        }
    }

    @Override
    public void quarter(int month) {
        for (int i = 0; i < network.firms; i++) {
            boolean fails = state.conditions.present[i] && state.liquidity(i) < 0 && equity(i) < 0;
            distressed[i] = fails ? distressed[i] + 1 : 0;
            if (distressed[i] == QUARTERS) {
                leave(i);
            }
        }
    }

    /** What a firm owns less what it owes [yuan]. */
    private double equity(int i) {
        double stocks = state.chains.of(i, Measure.FINISHED_STOCK)
                + state.chains.of(i, Measure.WORK_IN_PROCESS)
                + state.chains.of(i, Measure.INPUT_STOCK);
        return state.cash(i) - state.debt[i] + stocks + state.equipment(i);
    }

    private void leave(int i) {
        state.conditions.present[i] = false;
        state.left[i] += network.weight[i];
    }
}
