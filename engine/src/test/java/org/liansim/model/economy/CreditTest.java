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

/** A firm of a million yuan a day, whose banks lend 100 days of it and nothing on equipment, at 12 % a year. */
class CreditTest {
    private static final double LIMIT = 100e6;

    private final StillChains chains = new StillChains(network());
    private final EconomyState state = chains.state(Map.of(
            Parameter.CREDIT_LINE, 100 / 365.0,
            Parameter.COLLATERAL, 0.0,
            Parameter.LINKED_CREDIT, 0.5,
            Parameter.LENDING_RATE, 0.12,
            Parameter.CASH_RESERVE, 30.0));
    private final Credit credit = new Credit(state, new Outlook(state));

    private static Network network() {
        NetworkDraft draft = StillChains.draft(new TestProduct("METER").product());
        draft.firm("meters", "METER", "park", 1);
        draft.demand("meters", Region.NATIONAL, 1e6);
        return draft.freeze();
    }

    private void setCash(double yuan) {
        chains.amounts.get(Measure.CASH)[0] = yuan;
    }

    @Test
    void shouldLendWhatIsLackingForInterest() {
        setCash(-40e6);
        StillChains.pass(state, 1, credit);
        assertEquals(40e6, state.debt[0]);
        assertEquals(0, state.cash(0), 1e-6);
        StillChains.pass(state, 2, 2, credit);
        assertEquals(40e6 * 1.01, state.debt[0], 1e-6, "interest is borrowed too");
        assertEquals(40e6 * 0.01, state.books.net(state.books.banks(), Flow.INTEREST), 1e-6);
    }

    @Test
    void shouldLendNoMoreThanTheLimit() {
        setCash(-1e9);
        StillChains.pass(state, 5, credit);
        assertEquals(LIMIT, state.debt[0], 1e-6);
        assertEquals(LIMIT, state.credit(0), 1e-6);
    }

    @Test
    void shouldRaiseTheLimitByLeversAndLinkedEquity() {
        chains.controls.economy.credit[0] = 1.5;
        state.publicEquity[0] = 20e6;
        setCash(-1e9);
        StillChains.pass(state, 1, credit);
        assertEquals(1.5 * LIMIT + 0.5 * 20e6, state.debt[0], 1e-6);
    }

    @Test
    void shouldBePaidBackFromWhatExceedsTheReserve() {
        setCash(-40e6);
        StillChains.pass(state, 1, credit);
        setCash(10e6);
        StillChains.pass(state, 2, 2, credit);
        double interest = 0.4e6;
        assertEquals(40e6 - (50e6 - interest - 30e6), state.debt[0], 1e-6);
        assertEquals(30e6, state.cash(0), 1e-6);
    }

    @Test
    void shouldCostLessWithASubsidyButNeverLessThanNothing() {
        setCash(-40e6);
        chains.controls.economy.interest[0] = -0.06;
        StillChains.pass(state, 2, credit);
        assertEquals(40e6 * 0.005, state.books.net(state.books.banks(), Flow.INTEREST), 1e-6);
        chains.controls.economy.interest[0] = -0.5;
        StillChains.pass(state, 3, 3, credit);
        assertEquals(40e6 * 0.005, state.books.net(state.books.banks(), Flow.INTEREST), 1e-6);
    }
}
