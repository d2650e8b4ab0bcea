package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Parameter;
import org.liansim.validation.Claim;
import org.liansim.validation.Validation;

/** One buyer of sensors, with two local suppliers of 0.3 and 0.2 and one outside of 0.5. */
class SourcingTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Published effects");

    private static final double DAYS = 500;
    private static final double USE = 0.4e6;

    private final StillChains chains = new StillChains(network());
    private final EconomyState state =
            chains.state(Map.of(Parameter.CONTRACT_ADJUSTMENT, DAYS, Parameter.MARKET_ELASTICITY, 4.0));
    private final Appeal appeal = new Appeal(state);
    private final Potential potential = new Potential(state);
    private final Sourcing sourcing = new Sourcing(state, new Outlook(state), appeal, potential);
    private final int first = chains.firm("first");
    private final int second = chains.firm("second");
    private final double[] share = new double[3];

    private static Network network() {
        TestProduct meters =
                new TestProduct("METER").recipe(List.of(new Ingredient("SENSOR", 0.4, Criticality.IMPORTANT)), 0.6);
        NetworkDraft draft = StillChains.draft(
                meters.product(), new TestProduct("SENSOR").utilisation(0.8).product());
        draft.firm("meters", "METER", "park", 1);
        draft.firm("first", "SENSOR", "park", 1);
        draft.firm("second", "SENSOR", "park", 1);
        draft.link("first", "meters", 0.3);
        draft.link("second", "meters", 0.2);
        draft.link(draft.outside("SENSOR", Region.NATIONAL), "meters", 0.5);
        draft.demand("meters", Region.NATIONAL, 1e6);
        draft.demand("first", Region.NATIONAL, 1e6);
        draft.demand("second", Region.NATIONAL, 1e6);
        return draft.freeze();
    }

    @BeforeEach
    void shouldBeginAtTheContracts() {
        read();
        assertEquals(0.3, share[0]);
        assertEquals(0.2, share[1]);
        assertEquals(0.5, share[2]);
    }

    /** The contract shares of the first, the second and the outside supplier now. */
    private void read() {
        for (int link = 0; link < chains.network.linkSupplier.length; link++) {
            int supplier = chains.network.linkSupplier[link];
            share[supplier == first ? 0 : supplier == second ? 1 : 2] = chains.conditions.contract[link];
        }
    }

    private void pass(int months) {
        StillChains.pass(state, months, potential, appeal, sourcing);
        read();
        assertEquals(1, share[0] + share[1] + share[2], 1e-12);
    }

    @Test
    void shouldMoveTheOddsOfTheCheaperSupplierByItsAppeal() {
        state.price[first] = 0.95;
        chains.conditions.capacity[first] = 10;
        pass(20);
        double odds = Math.pow(0.95, -4 * StillChains.closed(DAYS, 20));
        assertEquals(0.3 / 0.2 * odds, share[0] / share[1], 1e-12);
        assertEquals(0.3 / 0.5 * odds, share[0] / share[2], 1e-12);
    }

    @Test
    void shouldBeHalfWayThereAfterAsLongAsALinkLastsByHalf() {
        EconomyState usual = chains.state(Map.of());
        Potential orders = new Potential(usual);
        Appeal pull = new Appeal(usual);
        Sourcing links = new Sourcing(usual, new Outlook(usual), pull, orders);
        usual.price[first] = 0.95;
        chains.conditions.capacity[first] = 10;
        StillChains.pass(usual, 1, orders, pull, links);
        read();
        double gained = StrictMath.log(share[0] / share[1] / 1.5) / StrictMath.log(StrictMath.pow(0.95, -4));
        VALIDATION.record(
                "E14",
                "input: months until a link has gone half the way to its new share",
                "half-life of a link 13 months (Hungary, arXiv 2503.20594)",
                Claim.exact(13, StrictMath.log(0.5) / StrictMath.log(1 - gained), 0.05));
    }

    @Test
    void shouldLetAnEntrantChooseAtOnce() {
        state.price[first] = 0.95;
        chains.conditions.capacity[first] = 10;
        chains.conditions.capacity[second] = 10;
        chains.controls.economy.localShare[0] = 0.2;
        state.born[chains.firm("meters")] = 1;
        pass(1);
        double attraction = 0.3 * Math.pow(0.95, -4);
        double local = (attraction + 0.2) / (attraction + 0.7);
        assertEquals(attraction / (attraction + 0.7) * (1 + 0.2 / local), share[0], 1e-12);
        assertEquals(1 - local - 0.2, share[2], 1e-12);
    }

    @Test
    void shouldBeThereInHalfTheTimeAtHalfTheCostOfSearch() {
        state.price[first] = 0.95;
        chains.conditions.capacity[first] = 10;
        chains.controls.economy.searchCost[0] = 0.5;
        pass(20);
        double odds = Math.pow(0.95, -4 * StillChains.closed(DAYS / 2, 20));
        assertEquals(0.3 / 0.2 * odds, share[0] / share[1], 1e-12);
        assertEquals(0.3 / 0.5 * odds, share[0] / share[2], 1e-12);
    }

    @Test
    void shouldMovePointsInHalfTheTimeAtHalfTheCostOfSearch() {
        chains.conditions.capacity[first] = 10;
        chains.conditions.capacity[second] = 10;
        chains.controls.economy.searchCost[0] = 0.5;
        chains.controls.economy.localShare[0] = 0.2;
        pass(20);
        assertEquals(0.3 + 0.6 * 0.2 * StillChains.closed(DAYS / 2, 20), share[0], 1e-12);
    }

    @Test
    void shouldMovePointsToLocalSuppliersInProportion() {
        chains.conditions.capacity[first] = 10;
        chains.conditions.capacity[second] = 10;
        chains.controls.economy.localShare[0] = 0.2;
        pass(20);
        double points = 0.2 * StillChains.closed(DAYS, 20);
        assertEquals(0.3 + 0.6 * points, share[0], 1e-12);
        assertEquals(0.2 + 0.4 * points, share[1], 1e-12);
        chains.controls.economy.localShare[0] = 0;
        pass(600);
        assertEquals(0.5, share[2], 1e-9);
    }

    @Test
    void shouldMoveNoMoreThanSuppliersHaveRoomFor() {
        chains.controls.economy.localShare[0] = 0.5;
        chains.conditions.capacity[first] = 0.86;
        chains.conditions.capacity[second] = 10;
        for (int month = 1; month <= 2000; month++) {
            StillChains.pass(state, month, month, potential, appeal, sourcing);
            read();
            state.level[first] = 1 + (share[0] - 0.3) * USE / chains.network.output[first];
        }
        double room = 0.95 * 0.86 * chains.network.capacity[first] - chains.network.output[first];
        assertTrue(room > 0 && room < 0.3 * USE, "more is asked than there is room for");
        assertEquals(0.3 + room / USE, share[0], 1e-6);
        assertEquals(0.4, share[1], 1e-6);
    }

    @Test
    void shouldNeverBuyMoreThanAllFromLocalSuppliers() {
        chains.conditions.capacity[first] = 10;
        chains.conditions.capacity[second] = 10;
        chains.controls.economy.localShare[0] = 0.5;
        pass(600);
        assertEquals(1, share[0] + share[1], 1e-9, "levers moved all of it");
        state.price[first] = 0.8;
        state.price[second] = 0.8;
        StillChains.pass(state, 601, 601, potential, appeal, sourcing);
        read();
        assertEquals(1, share[0] + share[1] + share[2], 1e-12, "shares that rise by themselves take the place");
    }

    @Test
    void shouldSendOutsideWhatASupplierCannotTake() {
        chains.conditions.capacity[first] = 0.4;
        pass(1);
        double taken = 0.95 * 0.4 / 0.8;
        assertEquals(0.3 * taken, share[0], 1e-9);
        assertEquals(0.2, share[1], 1e-12);
        assertEquals(taken, chains.conditions.demand[chains.network.demandStart[first]], 1e-9);
    }

    @Test
    void shouldComeBackByFivePercentAMonthWhenThereIsCapacityAgain() {
        chains.conditions.capacity[first] = 0.4;
        pass(1);
        chains.conditions.demand[chains.network.demandStart[first]] = 1;
        chains.conditions.capacity[first] = 10;
        StillChains.pass(state, 2, 4, potential, appeal, sourcing);
        read();
        assertEquals(0.3 * 0.95 * 0.4 / 0.8 * Math.pow(1.05, 3), share[0], 1e-9);
    }
}
