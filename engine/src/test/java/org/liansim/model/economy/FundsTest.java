package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Stage;
import org.liansim.validation.Claim;
import org.liansim.validation.Validation;

/** Funds that can deploy 120 million yuan over 10 years and wait 5 years for an exit, and two firms, one twice as large. */
class FundsTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Published effects");

    private static final double MONTHLY = 1e6;

    private final StillChains chains = new StillChains(network());
    private final EconomyState state = chains.state(Map.of(
            Parameter.FUNDS_MANAGED, 480e6,
            Parameter.FUNDS_REALISED, 0.25,
            Parameter.FUNDS_PERIOD, 3650.0,
            Parameter.FUNDS_EXIT, 1825.0,
            Parameter.EQUITY_RESEARCH, 0.5,
            Parameter.EXIT_RATE, 0.0));
    private final int large = chains.firm("large");
    private final int small = chains.firm("small");
    private Funds funds;

    @BeforeEach
    void start() {
        Arrays.fill(state.stage, (byte) Stage.HIGH_TECH.ordinal());
        funds = new Funds(state);
    }

    private static Network network() {
        NetworkDraft draft =
                StillChains.draft(new TestProduct("METER").cluster("sensing").product());
        draft.firm("large", "METER", "park", 1);
        draft.firm("small", "METER", "park", 1);
        draft.demand("large", Region.NATIONAL, 2e6);
        draft.demand("small", Region.NATIONAL, 1e6);
        return draft.freeze();
    }

    @Test
    void shouldInvestEvenlyOverThePeriodBySize() {
        StillChains.pass(state, 120, funds);
        assertEquals(120 * MONTHLY * 2 / 3, state.equityRaised[large], 1);
        assertEquals(120 * MONTHLY / 3, state.equityRaised[small], 1);
    }

    @Test
    void shouldLookForFirmsByStage() {
        state.stage[small] = (byte) Stage.START_UP.ordinal();
        StillChains.pass(state, 1, funds);
        assertEquals(
                6.0, state.equityRaised[large] / state.equityRaised[small], 1e-9, "twice the size, thrice the focus");
    }

    @Test
    void shouldSellStakesAsFastAsItBuysThem() {
        StillChains.pass(state, 60, funds);
        assertEquals(0, state.books.net(state.books.funds(), Flow.EQUITY), 1, "what comes back is invested again");
    }

    @Test
    void shouldBringPrivateMoneyToPublicEquityAndSpendItOnResearch() {
        double public30 = 30e6;
        chains.controls.economy.equity[0] = public30 / (365.0 / 12);
        chains.controls.economy.exitYears[0] = 5;
        StillChains.pass(state, 1, funds);
        double raised = state.equityRaised[large] + state.equityRaised[small];
        VALIDATION.record(
                "E13",
                "input: private equity that a yuan of public equity brings",
                "0.88 to 0.93 (government venture capital in China, SSRN 3221997)",
                Claim.exact(0.9, (raised - MONTHLY) / public30 - 1, 1e-9));
        double researched = state.funded[large] + state.funded[small];
        assertEquals(0.5 * 1.9 * public30 / 24 * 12, researched, 1, "over two years");
        assertEquals(-public30, state.books.net(state.books.government(0), Flow.EQUITY), 1);
    }

    @Test
    void shouldBringPrivateMoneyToWhatThePublicPaysAlone() {
        double offered = 30e6;
        chains.controls.economy.equity[0] = offered / (365.0 / 12);
        chains.controls.economy.publicShare[0] = 0.2;
        chains.controls.economy.exitYears[0] = 5;
        StillChains.pass(state, 1, funds);
        double raised = state.equityRaised[large] + state.equityRaised[small];
        assertEquals(MONTHLY + (1 + 0.9 * 0.2) * offered, raised, 1);
        assertEquals(-0.2 * offered, state.books.net(state.books.government(0), Flow.EQUITY), 1);
    }

    @Test
    void shouldSellThePublicStakeOverTheYearsOfTheOffer() {
        double public30 = 30e6;
        chains.controls.economy.equity[0] = public30 / (365.0 / 12);
        chains.controls.economy.exitYears[0] = 5;
        StillChains.pass(state, 1, funds);
        chains.controls.economy.equity[0] = 0;
        StillChains.pass(state, 2, 61, funds);
        double left = public30 * Math.pow(1 - 1 / 60.0, 60);
        assertEquals(-left, state.books.net(state.books.government(0), Flow.EQUITY), 1);
    }

    @Test
    void shouldGiveRoundsOfTheSizeOfferedToThoseWhoseTurnItIs() {
        chains.controls.economy.equity[0] = 10e6 / (365.0 / 12);
        chains.controls.economy.ticket[0] = 20e6;
        chains.controls.economy.exitYears[0] = 5;
        double before = MONTHLY;
        StillChains.pass(state, 1, funds);
        assertEquals(before, state.equityRaised[large] + state.equityRaised[small], 1, "not enough for a round");
        StillChains.pass(state, 2, 2, funds);
        assertEquals(2 * MONTHLY * 2 / 3 + 1.9 * 20e6, state.equityRaised[large], 1);
        assertEquals(2 * MONTHLY / 3, state.equityRaised[small], 1);
    }
}
