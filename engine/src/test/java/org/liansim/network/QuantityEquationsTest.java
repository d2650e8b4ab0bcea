package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;

class QuantityEquationsTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSolveTheQuantityEquations(boolean cyclic) {
        for (long seed = 0; seed < 300; seed++) {
            Network network = RandomNetworks.draft(seed, cyclic).freeze();
            double[] right = new double[network.entities];
            for (int firm = 0; firm < network.firms; firm++) {
                for (int slot = network.demandStart[firm]; slot < network.demandStart[firm + 1]; slot++) {
                    right[firm] += network.demandBase[slot];
                }
                for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                    for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                        right[network.linkSupplier[link]] +=
                                network.linkShare[link] * network.inputShare[input] * network.output[firm];
                    }
                }
            }
            for (int firm = 0; firm < network.firms; firm++) {
                double output = network.output[firm];
                assertEquals(output, right[firm], 1e-13 * output, network.name[firm] + ", seed " + seed);
            }
        }
    }

    @Test
    void shouldSumTheGeometricSeriesOfALoop() {
        NetworkDraft draft = loop(0.5, 0.4);
        Network network = draft.freeze();
        // x1 = 100 + 0.4 x2, x2 = 0.5 x1
        assertEquals(125, network.output[0], 1e-12);
        assertEquals(62.5, network.output[1], 1e-12);
    }

    @Test
    void shouldSolveAFirmThatSuppliesItself() {
        Product steel = good("STEEL", 0.2, "STEEL");
        NetworkDraft draft = new NetworkDraft(List.of(steel), List.of("z"), List.of());
        draft.firm("mill", "STEEL", "z", 1);
        draft.link("mill", "mill", 1);
        draft.demand("mill", Region.LOCAL, 80);
        assertEquals(100, draft.freeze().output[0], 1e-12);
    }

    @Test
    void shouldRefuseALoopThatUsesAllItMakes() {
        for (double share : new double[] {1, 0.999999999999}) {
            InvalidNetworkException error = assertThrows(
                    InvalidNetworkException.class, () -> loop(1, share).freeze());
            assertTrue(error.getMessage().contains("does not converge"), error.getMessage());
        }
    }

    @Test
    void shouldRefuseALoopThatUsesMoreThanItMakes() {
        List<Ingredient> both = List.of(
                new Ingredient("ONE", 0.8, Criticality.CRITICAL), new Ingredient("TWO", 0.8, Criticality.CRITICAL));
        List<Product> products = List.of(
                new TestProduct("ONE").recipe(both, 0).product(),
                new TestProduct("TWO").recipe(both, 0).product());
        NetworkDraft draft = new NetworkDraft(products, List.of("z"), List.of());
        draft.firm("1", "ONE", "z", 1);
        draft.firm("2", "TWO", "z", 1);
        for (String buyer : List.of("1", "2")) {
            draft.link("1", buyer, 1);
            draft.link("2", buyer, 1);
        }
        draft.demand("1", Region.NATIONAL, 100);
        assertThrows(InvalidNetworkException.class, draft::freeze);
    }

    @Test
    void shouldRefuseAFirmThatEatsItsOutput() {
        Product steel = good("STEEL", 1, "STEEL");
        NetworkDraft draft = new NetworkDraft(List.of(steel), List.of("z"), List.of());
        draft.firm("mill", "STEEL", "z", 1);
        draft.link("mill", "mill", 1);
        draft.demand("mill", Region.LOCAL, 80);
        assertThrows(InvalidNetworkException.class, draft::freeze);
    }

    /** Firm 1 sells 100 a day outside and buys from firm 2, which buys from firm 1. */
    private static NetworkDraft loop(double shareOfTwo, double shareOfOne) {
        List<Product> products = List.of(good("ONE", shareOfTwo, "TWO"), good("TWO", shareOfOne, "ONE"));
        NetworkDraft draft = new NetworkDraft(products, List.of("z"), List.of());
        draft.firm("1", "ONE", "z", 1);
        draft.firm("2", "TWO", "z", 1);
        draft.link("2", "1", 1);
        draft.link("1", "2", 1);
        draft.demand("1", Region.NATIONAL, 100);
        return draft;
    }

    private static Product good(String id, double share, String input) {
        return new TestProduct(id)
                .recipe(List.of(new Ingredient(input, share, Criticality.CRITICAL)), 1 - share)
                .product();
    }
}
