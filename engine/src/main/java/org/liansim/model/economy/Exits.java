package org.liansim.model.economy;

import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.random.KeyedRandom;
import org.liansim.scenario.Parameter;

/**
 * Firms leave by chance, small ones more often than large ones of the same product and anchors never (Dunne, Roberts
 * and Samuelson 1989), and fail when they owe more than they own and have overdrawn their credit, both at the ends of
 * two quarters in a row (stock-based and flow-based insolvency together; Delli Gatti et al. 2005 let firms fail at
 * negative equity alone).
 */
final class Exits implements Mechanism {
    private static final int QUARTERS = 2;
    /** Bounds of a firm's hazard over the mean of its product (judgement). */
    private static final double MOST = 4;

    private final EconomyState state;
    private final Network network;
    /** Chance of each firm to leave in a month. */
    private final double[] hazard;

    private final long[] key;
    private final int[] distressed;

    Exits(EconomyState state) {
        this.state = state;
        network = state.plan.network;
        hazard = new double[network.firms];
        key = new long[network.firms];
        distressed = new int[network.firms];
        for (int i = 0; i < network.firms; i++) {
            key[i] = state.plan.key(state.replication, network.name[i], "exit");
        }
        setHazards();
    }

    /** Falls with size to a power, scaled to the given rate over the drawn firms of each product at the start. */
    private void setHazards() {
        double[] firms = new double[network.products()];
        double[] size = new double[network.products()];
        double[] sum = new double[network.products()];
        for (int i = 0; i < network.present; i++) {
            if (!state.plan.anchor[i]) {
                firms[network.product[i]]++;
                size[network.product[i]] += network.output[i];
            }
        }
        double power = -state.plan.of(Parameter.EXIT_SIZE);
        for (int i = 0; i < network.firms; i++) {
            int product = network.product[i];
            double mean = firms[product] > 0 ? size[product] / firms[product] : network.output[i];
            hazard[i] = mean > 0 && network.output[i] > 0
                    ? Math.min(MOST, StrictMath.pow(network.output[i] / mean, power))
                    : 1;
            sum[product] += i < network.present && !state.plan.anchor[i] ? hazard[i] : 0;
        }
        double rate = state.plan.of(Parameter.EXIT_RATE) / EconomyPlan.MONTHS;
        for (int i = 0; i < network.firms; i++) {
            int product = network.product[i];
            hazard[i] *= sum[product] > 0 ? rate * firms[product] / sum[product] : rate;
        }
    }

    @Override
    public void pass(State run) {
        run.pass(distressed);
    }

    @Override
    public void month(int month) {
        for (int i : state.known) {
            boolean exposed = state.conditions.present[i] && !state.plan.anchor[i];
            double chance = hazard[i] * state.controls.economy.exits[i];
            if (exposed && KeyedRandom.uniform(key[i], month) < chance) {
                leave(i);
            }
        }
    }

    @Override
    public void quarter(int month) {
        for (int i : state.known) {
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
