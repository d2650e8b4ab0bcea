package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameter;

/** Shares against the outside world go to p^-4 q^2 (f / f0)^0.5, closing their gap exponentially. */
class MarketSharesTest {
    private static final double DAYS = 1000;
    private static final double HELD = 0.4;

    private final StillChains chains = new StillChains(network());
    private final EconomyState state = chains.state(Map.of(
            Parameter.SHARE_ADJUSTMENT, DAYS,
            Parameter.MARKET_ELASTICITY, 4.0,
            Parameter.QUALITY_ELASTICITY, 2.0,
            Parameter.FILL_ELASTICITY, 0.5));
    private final Appeal appeal = new Appeal(state);
    private final MarketShares shares = new MarketShares(state, appeal);
    private final int local = slot(Region.LOCAL);
    private final int abroad = slot(Region.ABROAD);

    private static Network network() {
        NetworkDraft draft =
                StillChains.draft(new TestProduct("METER").supply(HELD, 0.1, 1).product());
        draft.firm("meters", "METER", "park", 1);
        draft.demand("meters", Region.LOCAL, 1e6);
        draft.demand("meters", Region.ABROAD, 1e6);
        return draft.freeze();
    }

    private int slot(Region region) {
        Network network = chains.network;
        return network.marketAt(network.demandMarket[0]).region() == region ? 0 : 1;
    }

    @Test
    void shouldGainWhereTheFirmIsCheaper() {
        state.price[0] = 0.9;
        StillChains.pass(state, 30, appeal, shares);
        double target = Math.pow(0.9, -4);
        assertEquals(1 + (target - 1) * StillChains.closed(DAYS, 30), chains.conditions.demand[abroad], 1e-12);
    }

    @Test
    void shouldGainWithQualityAndACheaperWay() {
        state.quality[0] = 1.1;
        chains.controls.economy.quality[0] = 1.05;
        chains.controls.economy.tradeCost[abroad] = 0.97;
        StillChains.pass(state, 2000, appeal, shares);
        double quality = Math.pow(1.1 * 1.05, 2);
        assertEquals(quality * Math.pow(0.97, -4), chains.conditions.demand[abroad], 1e-9);
        assertEquals(quality / (1 + HELD * (quality - 1)), chains.conditions.demand[local], 1e-9);
    }

    @Test
    void shouldNeverHoldMoreThanAllOfTheLocalMarket() {
        state.price[0] = 1e-3;
        StillChains.pass(state, 5000, appeal, shares);
        assertEquals(1 / HELD, chains.conditions.demand[local], 1e-6);
    }

    /** The fill rate halves after three years: the past year comes to it at once, the expectation of five years later. */
    @Test
    void shouldLoseWhenItDeliversWorseThanItUsedTo() {
        double[] due = chains.amounts.get(Measure.DUE);
        double[] onTime = chains.amounts.get(Measure.ON_TIME);
        double recent = 1;
        double expected = 1;
        for (int month = 1; month <= 60; month++) {
            double rate = month <= 36 ? 1 : 0.5;
            due[0] += 100;
            onTime[0] += 100 * rate;
            StillChains.pass(state, month, month, appeal, shares);
            recent += (rate - recent) / 12;
            expected += (rate - expected) / 60;
        }
        assertEquals(0.5 * Math.log(recent / expected), appeal.of(0), 1e-12);
    }

    @Test
    void shouldStayToTheBitWhereNothingChanges() {
        StillChains.pass(state, 240, appeal, shares);
        assertEquals(1, chains.conditions.demand[local]);
        assertEquals(1, chains.conditions.demand[abroad]);
    }
}
