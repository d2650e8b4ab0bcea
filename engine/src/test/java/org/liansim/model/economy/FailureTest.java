package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Parameter;

/** An insolvent firm fails, its accounts are settled, and its buyers turn to others. */
class FailureTest {
    private static final double RECOVERY = 0.3;

    private final StillChains chains = new StillChains(network());
    private final EconomyState state = chains.state(Map.of(Parameter.EXIT_RATE, 0.0, Parameter.RECOVERY, RECOVERY));
    private final Exits exits = new Exits(state);
    private final Settlement settlement = new Settlement(state);
    private final int first = chains.firm("first");
    private final int second = chains.firm("second");

    /** A buyer of sensors with local suppliers of 0.3 and 0.2 and the rest from outside. */
    private static Network network() {
        TestProduct meters =
                new TestProduct("METER").recipe(List.of(new Ingredient("SENSOR", 0.4, Criticality.IMPORTANT)), 0.6);
        NetworkDraft draft = StillChains.draft(meters.product(), new TestProduct("SENSOR").product());
        draft.firm("meters", "METER", "park", 1);
        draft.firm("first", "SENSOR", "park", 3);
        draft.firm("second", "SENSOR", "park", 1);
        draft.link("first", "meters", 0.3);
        draft.link("second", "meters", 0.2);
        draft.link(draft.outside("SENSOR", Region.NATIONAL), "meters", 0.5);
        draft.demand("meters", Region.NATIONAL, 1e6);
        draft.demand("first", Region.NATIONAL, 1e6);
        draft.demand("second", Region.NATIONAL, 3e6);
        return draft.freeze();
    }

    /** Owes more than it owns, and more than its credit. */
    private void ruin() {
        chains.amounts.get(Measure.CASH)[first] = -10 * state.equipment(first);
    }

    @Test
    void shouldFailAtTheEndOfTheSecondQuarterInARow() {
        ruin();
        StillChains.pass(state, 5, exits);
        assertTrue(chains.conditions.present[first]);
        StillChains.pass(state, 6, 6, exits);
        assertFalse(chains.conditions.present[first]);
        assertEquals(3, state.left[first], "all real firms that it stands for");
        assertTrue(chains.conditions.present[second]);
    }

    @Test
    void shouldGoOnWhenItRecoversInBetween() {
        ruin();
        StillChains.pass(state, 3, exits);
        chains.amounts.get(Measure.CASH)[first] = 0;
        StillChains.pass(state, 4, 6, exits);
        ruin();
        StillChains.pass(state, 7, 9, exits);
        assertTrue(chains.conditions.present[first]);
    }

    @Test
    void shouldGoOnWhenItIsPoorButPays() {
        chains.amounts.get(Measure.CASH)[first] = -state.equipment(first) - 1;
        chains.controls.economy.credit[first] = 10;
        StillChains.pass(state, 24, exits);
        assertTrue(chains.conditions.present[first], "over-indebted, but within its credit");
    }

    @Test
    void shouldLeaveBanksWithWhatItCannotPay() {
        ruin();
        Books books = state.books;
        double loan = 1e6;
        books.pay(books.banks(), first, Flow.LOAN, loan);
        state.debt[first] = loan;
        double owed = -state.cash(first) + loan;
        StillChains.pass(state, 7, settlement, exits);
        assertEquals(0, state.cash(first), 1e-6);
        assertEquals(0, state.debt[first]);
        double sold = RECOVERY * state.equipment(first);
        assertEquals(sold - owed, books.net(books.banks(), Flow.SETTLEMENT), 1e-6);
        assertEquals(0, books.net(books.banks(), Flow.LOAN), 1e-6);
        assertEquals(-sold, books.net(books.national(), Flow.SETTLEMENT), 1e-6);
    }

    @Test
    void shouldBeReplacedByTheOtherLocalSupplierAndInItsMarkets() {
        ruin();
        Claims claims = new Claims(state);
        StillChains.pass(state, 6, exits, claims);
        Network network = chains.network;
        for (int link = 0; link < network.linkSupplier.length; link++) {
            int supplier = network.linkSupplier[link];
            double share = supplier == first ? 0 : 0.5;
            assertEquals(share, state.contract[link], 1e-12, network.name[supplier]);
        }
        assertEquals(0, state.claim[network.demandStart[first]]);
        assertEquals(4 / 3.0, state.claim[network.demandStart[second]], 1e-12, "all of 4 million a day");
    }
}
