package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;

class FirmPositionTest {
    @Test
    void shouldCountTheStepsOfAChain() {
        NetworkDraft draft = new NetworkDraft(
                List.of(new TestProduct("ORE").product(), product("STEEL", "ORE"), product("CAR", "STEEL")),
                List.of("z"),
                List.of());
        draft.firm("1-mine", "ORE", "z", 1);
        draft.firm("2-mill", "STEEL", "z", 1);
        draft.firm("3-car", "CAR", "z", 1);
        draft.link("1-mine", "2-mill", 1);
        draft.link("2-mill", "3-car", 1);
        draft.demand("3-car", Region.NATIONAL, 100);
        assertEquals(
                List.of(
                        new FirmPosition("1-mine", 3, 0, false),
                        new FirmPosition("2-mill", 2, 0.5, true),
                        new FirmPosition("3-car", 1, 0, false)),
                FirmPosition.of(draft.freeze()));
    }

    /** With sales s_ij = A'_ij x_j / x_i, upstreamness obeys U_i = 1 + sum_j s_ij U_j. */
    @Test
    void shouldObeyTheRecursionOfUpstreamness() {
        for (long seed = 0; seed < 100; seed++) {
            Network network = RandomNetworks.cyclic(seed);
            List<FirmPosition> positions = FirmPosition.of(network);
            double[] expected = new double[network.entities];
            for (int firm = 0; firm < network.firms; firm++) {
                for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                    for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                        expected[network.linkSupplier[link]] += network.linkShare[link]
                                * network.inputShare[input]
                                * network.output[firm]
                                * positions.get(firm).upstreamness();
                    }
                }
            }
            for (int firm = 0; firm < network.firms; firm++) {
                double upstreamness = positions.get(firm).upstreamness();
                assertEquals(1 + expected[firm] / network.output[firm], upstreamness, 1e-12 * upstreamness);
            }
        }
    }

    @Test
    void shouldFindTheSameBetweennessFromAllStarts() {
        for (long seed = 0; seed < 40; seed++) {
            Network network = RandomNetworks.cyclic(seed);
            double[] found = ShortChains.betweenness(network, network.present);
            double[] expected = FirmPosition.of(network).stream()
                    .mapToDouble(FirmPosition::betweenness)
                    .toArray();
            assertArrayEquals(expected, found, 1e-12, "seed " + seed);
        }
    }

    /** Chains from a quarter of the firms: the estimate is without bias, and its error is of sampling. */
    @Test
    void shouldEstimateBetweennessFromSomeStarts() {
        Network network = RandomNetworks.ofSize(1, 1_000);
        double[] exact = ShortChains.betweenness(network, 1_000);
        double[] estimate = ShortChains.betweenness(network, 250);
        double sum = Arrays.stream(exact).sum();
        assertEquals(1, Arrays.stream(estimate).sum() / sum, 0.1);
        int first = IntStream.range(0, 1_000)
                .reduce((one, other) -> exact[one] >= exact[other] ? one : other)
                .getAsInt();
        assertEquals(1, estimate[first] / exact[first], 0.2);
    }

    @Test
    void shouldNameTheFirmsWithoutWhichTheNetworkFallsApart() {
        int cutPoints = 0;
        for (long seed = 0; seed < 60; seed++) {
            for (Network network : List.of(RandomNetworks.acyclic(seed), RandomNetworks.cyclic(seed))) {
                List<FirmPosition> positions = FirmPosition.of(network);
                int parts = parts(network, -1);
                for (int firm = 0; firm < network.firms; firm++) {
                    boolean cuts = parts(network, firm) > parts;
                    assertEquals(cuts, positions.get(firm).cutPoint(), network.name[firm] + ", seed " + seed);
                    cutPoints += cuts ? 1 : 0;
                }
            }
        }
        assertTrue(cutPoints > 0);
    }

    @Test
    void shouldFollowAChainOfAnyLength() {
        int firms = 20_000;
        NetworkDraft draft = new NetworkDraft(List.of(product("A", "A")), List.of("z"), List.of());
        for (int firm = 0; firm < firms; firm++) {
            String name = String.format("%05d", firm);
            draft.firm(name, "A", "z", 1);
            draft.link(firm == 0 ? draft.outside("A", Region.NATIONAL) : String.format("%05d", firm - 1), name, 1);
            draft.demand(name, Region.NATIONAL, 1);
        }
        boolean[] isCut = CutPoints.of(draft.freeze());
        for (int firm = 0; firm < firms; firm++) {
            assertEquals(firm > 0 && firm < firms - 1, isCut[firm], "firm " + firm);
        }
    }

    /** Parts of the network of local links without one firm, counted by spreading labels. */
    private static int parts(Network network, int without) {
        int[] label = new int[network.firms];
        for (int firm = 0; firm < network.firms; firm++) {
            label[firm] = firm;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int supplier = 0; supplier < network.firms; supplier++) {
                for (int slot = network.supplierStart[supplier]; slot < network.supplierStart[supplier + 1]; slot++) {
                    int buyer = network.supplierBuyer[slot];
                    if (supplier != without && buyer != without && label[supplier] != label[buyer]) {
                        int least = Math.min(label[supplier], label[buyer]);
                        label[supplier] = least;
                        label[buyer] = least;
                        changed = true;
                    }
                }
            }
        }
        int parts = 0;
        for (int firm = 0; firm < network.firms; firm++) {
            parts += firm != without && label[firm] == firm ? 1 : 0;
        }
        return parts;
    }

    private static Product product(String id, String input) {
        return new TestProduct(id)
                .recipe(List.of(new Ingredient(input, 0.5, Criticality.CRITICAL)), 0.5)
                .product();
    }
}
