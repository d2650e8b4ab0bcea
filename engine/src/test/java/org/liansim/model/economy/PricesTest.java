package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Parameter;

/**
 * A price moves to the markup of the base year times unit cost. A sensor costs wages alone, a tenth of which saved lowers
 * its price by a tenth; a meter costs wages of 0.3 and sensors of 0.4, half of them from outside.
 */
class PricesTest {
    private static final double DAYS = 200;

    private final StillChains chains = new StillChains(network());
    private final EconomyState state = chains.state(Map.of(Parameter.PRICE_ADJUSTMENT, DAYS));
    private final int sensor = chains.firm("sensors");
    private final int meter = chains.firm("meters");

    private static Network network() {
        TestProduct meters =
                new TestProduct("METER").recipe(List.of(new Ingredient("SENSOR", 0.4, Criticality.IMPORTANT)), 0.6);
        NetworkDraft draft = StillChains.draft(meters.product(), new TestProduct("SENSOR").product());
        draft.firm("meters", "METER", "park", 1);
        draft.firm("sensors", "SENSOR", "park", 1);
        draft.link("sensors", "meters", 0.5);
        draft.link(draft.outside("SENSOR", Region.NATIONAL), "meters", 0.5);
        draft.demand("meters", Region.NATIONAL, 1e6);
        return draft.freeze();
    }

    @Test
    void shouldFollowProductivityExponentially() {
        Prices prices = new Prices(state);
        state.productivity[sensor] = 1 / 0.9;
        StillChains.pass(state, 7, prices);
        assertEquals(1 - 0.1 * StillChains.closed(DAYS, 7), state.price[sensor], 1e-12);
    }

    @Test
    void shouldPassTheCostOfInputsOn() {
        Prices prices = new Prices(state);
        state.productivity[sensor] = 1 / 0.9;
        StillChains.pass(state, 400, prices);
        assertEquals(0.9, state.price[sensor], 1e-9);
        assertEquals((0.3 + 0.2 * 0.9 + 0.2) / 0.7, state.price[meter], 1e-9);
    }

    @Test
    void shouldLetAnEntrantAskItsCostAtOnce() {
        Prices prices = new Prices(state);
        state.price[sensor] = 0.9;
        state.born[meter] = 1;
        StillChains.pass(state, 1, prices);
        assertEquals((0.3 + 0.2 * 0.9 + 0.2) / 0.7, state.price[meter], 1e-12);
    }

    @Test
    void shouldFallByWhatAUnitTakesLess() {
        Prices prices = new Prices(state);
        chains.controls.economy.yields[meter] = 1.25;
        StillChains.pass(state, 400, prices);
        assertEquals(1 / 1.25, state.price[meter], 1e-9);
        assertEquals(1, state.price[sensor]);
    }

    @Test
    void shouldFollowWagesAndOutsidePrices() {
        Prices prices = new Prices(state);
        state.wage[0] = 1.1;
        chains.controls.price[chains.network.product[sensor] * 3 + Region.NATIONAL.ordinal()] = 1.5;
        StillChains.pass(state, 400, prices);
        assertEquals(1.1, state.price[sensor], 1e-9);
        assertEquals((0.3 * 1.1 + 0.2 * 1.1 + 0.2 * 1.5) / 0.7, state.price[meter], 1e-9);
    }

    @Test
    void shouldStayAtOneToTheBitWhereNothingChanges() {
        StillChains.pass(state, 240, new Prices(state));
        assertEquals(1, state.price[sensor]);
        assertEquals(1, state.price[meter]);
    }
}
