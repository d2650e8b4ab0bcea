package org.liansim.model.economy;

import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameter;

/**
 * How attractive each firm is to buyers, against the outside world: {@code -sigma ln p + eta ln q + phi ln(f / f0)} with
 * its relative price, quality and fill rate. Buyers compare the fill rate f of the past year with that of the years before,
 * f0, which they have come to expect.
 */
final class Appeal implements Mechanism {
    private static final double YEAR = 1.0 / 12;
    /** Share of the newest month in the fill rate that buyers expect: five years (judgement). */
    private static final double EXPECTED = YEAR / 5;

    private static final double LEAST_FILL = 0.05;

    private final EconomyState state;
    private final Network network;
    private final double price;
    private final double quality;
    private final double fill;
    private final double[] recent;
    private final double[] expected;
    private final double[] appeal;

    Appeal(EconomyState state) {
        this.state = state;
        network = state.plan.network;
        price = state.plan.of(Parameter.MARKET_ELASTICITY);
        quality = state.plan.of(Parameter.QUALITY_ELASTICITY);
        fill = state.plan.of(Parameter.FILL_ELASTICITY);
        recent = new double[network.firms];
        expected = new double[network.firms];
        appeal = new double[network.firms];
    }

    /** Logarithm of a firm's attraction over that of the base year; of no meaning while it is not there. */
    double of(int i) {
        return appeal[i];
    }

    @Override
    public void pass(State run) {
        run.pass(recent, expected, appeal);
    }

    @Override
    public void month(int month) {
        for (int i : state.known) {
            if (!state.conditions.present[i]) {
                continue;
            }
            double due = state.activity.of(i, Measure.DUE);
            if (due > 0) {
                double rate = Math.max(LEAST_FILL, state.activity.of(i, Measure.ON_TIME) / due);
                recent[i] = recent[i] == 0 ? rate : recent[i] + YEAR * (rate - recent[i]);
                expected[i] = expected[i] == 0 ? rate : expected[i] + EXPECTED * (rate - expected[i]);
            }
            double served = recent[i] == expected[i] ? 0 : fill * StrictMath.log(recent[i] / expected[i]);
            double good = state.quality[i] * state.controls.economy.quality[i];
            appeal[i] = served - price * StrictMath.log(state.price[i]) + quality * StrictMath.log(good);
        }
    }
}
