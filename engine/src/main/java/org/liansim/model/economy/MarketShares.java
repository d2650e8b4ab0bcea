package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.network.Region;
import org.liansim.scenario.Parameter;

/**
 * Shares of the firms in final markets against the outside world: each firm's demand moves towards {@code (p t)^-sigma
 * q^eta f^phi} with its relative price p, the cost t of reaching the market, relative quality q and relative fill rate f
 * (constant elasticity of substitution, Armington 1969), with a time constant of years. In the city's own market, of which
 * local firms hold a known share, a share of 1 is never exceeded.
 */
final class MarketShares implements Mechanism {
    private final EconomyState state;
    private final Network network;
    private final Appeal appeal;
    private final double elasticity;
    private final double adjustment;
    /** Share of the market that the local firms hold in the base year, by demand slot; 0 where it is small. */
    private final double[] held;
    /** Each firm's share against the outside world, by demand slot, over the base year's. */
    private final double[] share;

    MarketShares(EconomyState state, Appeal appeal) {
        this.state = state;
        this.appeal = appeal;
        network = state.plan.network;
        elasticity = state.plan.of(Parameter.MARKET_ELASTICITY);
        adjustment = state.plan.monthly(Parameter.SHARE_ADJUSTMENT);
        held = new double[network.demandMarket.length];
        share = new double[held.length];
        Arrays.fill(share, 1);
        for (int i = 0; i < network.firms; i++) {
            for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                boolean local = network.marketAt(network.demandMarket[slot]).region() == Region.LOCAL;
                held[slot] =
                        local ? network.productAt(network.product[i]).supply().localShare() : 0;
            }
        }
    }

    @Override
    public void pass(State run) {
        run.pass(share);
    }

    @Override
    public void month(int month) {
        for (int i : state.known) {
            if (!state.conditions.present[i]) {
                Arrays.fill(state.conditions.demand, network.demandStart[i], network.demandStart[i + 1], 0);
                continue;
            }
            double fromHome = StrictMath.exp(appeal.of(i));
            for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                double cost = state.controls.economy.tradeCost[slot];
                double pull = cost == 1 ? fromHome : StrictMath.exp(appeal.of(i) - elasticity * StrictMath.log(cost));
                double target = pull / (1 + held[slot] * (pull - 1));
                share[slot] += adjustment * (target - share[slot]);
                state.conditions.demand[slot] = state.claim[slot] * share[slot];
            }
        }
    }

    @Override
    public void enter(int i) {
        Arrays.fill(share, network.demandStart[i], network.demandStart[i + 1], 1);
    }
}
