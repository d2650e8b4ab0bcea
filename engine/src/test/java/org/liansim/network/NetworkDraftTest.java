package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;

class NetworkDraftTest {
    private static final Product CAR = new TestProduct("CAR")
            .utilisation(0.8)
            .recipe(
                    List.of(
                            new Ingredient("GLASS", 0, Criticality.CRITICAL),
                            new Ingredient("STEEL", 0.4, Criticality.CRITICAL),
                            new Ingredient("POWER", 0.1, Criticality.IMPORTANT)),
                    0.5)
            .product();
    private static final Product STEEL = new TestProduct("STEEL").product();
    private static final Product GLASS = new TestProduct("GLASS").product();
    private static final Product POWER = new TestProduct("POWER").service(true).product();

    @Test
    void shouldNumberFirmsByNameAndThenOutsideSuppliers() {
        Network network = draft().freeze();
        assertArrayEquals(new String[] {"car", "mill", "abroad/STEEL", "national/STEEL"}, network.name);
        assertEquals(2, network.firms);
        assertArrayEquals(new int[] {1, 0, -1, -1}, network.zone);
        assertArrayEquals(new byte[] {0, 0, 2, 1}, network.region);
        assertEquals(List.of("east", "west"), network.zones);
    }

    @Test
    void shouldTakeInputsFromTheRecipeInTheOrderOfProducts() {
        Network network = draft().freeze();
        assertArrayEquals(new int[] {0, 2, 2}, network.inputStart);
        assertEquals("POWER", network.products.get(network.inputProduct[0]).id());
        assertEquals("STEEL", network.products.get(network.inputProduct[1]).id());
        assertArrayEquals(new double[] {0.1, 0.4}, network.inputShare);
        assertArrayEquals(new byte[] {1, 0}, network.inputCriticality);
        assertArrayEquals(new int[] {0, 0, 3}, network.linkStart);
        assertArrayEquals(new double[] {0.5, 0.2, 0.3}, network.linkShare, 1e-16);
    }

    @Test
    void shouldKeepMarketsWithDemandOnly() {
        NetworkDraft draft = draft();
        draft.demand("mill", Region.LOCAL, 30);
        Network network = draft.freeze();
        assertEquals(
                List.of(
                        new Market("CAR@abroad", 0, Region.ABROAD),
                        new Market("CAR@national", 0, Region.NATIONAL),
                        new Market("STEEL@local", 3, Region.LOCAL)),
                network.markets);
        assertArrayEquals(new int[] {0, 2, 3}, network.demandStart);
        assertArrayEquals(new double[] {20, 80, 30}, network.demandBase);
    }

    @Test
    void shouldHaveCapacityForUtilisationAtRest() {
        assertArrayEquals(new double[] {125, 20 / 0.75}, draft().freeze().capacity, 1e-12);
    }

    @Test
    void shouldHaveCapacityForThePeakSeason() {
        Product seasonal = new TestProduct("STEEL")
                .season(0.5, 0.6, 0.8, 1, 1, 1, 1, 1, 1, 1, 1.1, 2)
                .product();
        NetworkDraft draft = new NetworkDraft(List.of(seasonal), List.of("east"), List.of());
        draft.firm("mill", "STEEL", "east", 1);
        draft.demand("mill", Region.LOCAL, 100);
        assertEquals(210, draft.freeze().capacity[0], 1e-12);
    }

    @Test
    void shouldKeepACapacityThatIsGiven() {
        NetworkDraft draft = draft();
        draft.capacity("mill", 20.5);
        assertArrayEquals(new double[] {125, 20.5}, draft.freeze().capacity, 1e-12);
    }

    @Test
    void shouldFreezeANetworkWithoutFirms() {
        Network network = new NetworkDraft(List.of(), List.of(), List.of()).freeze();
        assertEquals(0, network.entities);
        assertArrayEquals(new int[] {0}, network.supplierStart);
        assertEquals(List.of(), NetworkChecks.of(network));
        assertEquals(0, NetworkSummary.of(network).firms());
        assertEquals(List.of(), FirmPosition.of(network));
    }

    @Test
    void shouldBringRoundedSharesToSumToOne() {
        NetworkDraft draft = new NetworkDraft(List.of(STEEL, GLASS, POWER, CAR), List.of("east"), List.of());
        draft.firm("car", "CAR", "east", 1);
        for (String mill : List.of("mill-1", "mill-2", "mill-3")) {
            draft.firm(mill, "STEEL", "east", 1);
            draft.link(mill, "car", 0.3333333333);
        }
        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, draft.freeze().linkShare, 1e-16);
    }

    @Test
    void shouldRefuseContradictions() {
        refused("Firm car is given twice", draft -> draft.firm("car", "CAR", "east", 1));
        refused("Firm abroad/STEEL is given twice", draft -> draft.firm("abroad/STEEL", "CAR", "east", 1));
        refused("makes HORSE, which is no known product", draft -> draft.firm("x", "HORSE", "east", 1));
        refused("zone south, which is not among [east, west]", draft -> draft.firm("x", "CAR", "south", 1));
        refused("Weight of firm x is 0.0", draft -> draft.firm("x", "CAR", "east", 0));
        refused("A firm's name is empty", draft -> draft.firm(" ", "CAR", "east", 1));
        refused("national/POWER is of a service", draft -> draft.outside("POWER", Region.NATIONAL));
        refused("local/STEEL cannot be local", draft -> draft.outside("STEEL", Region.LOCAL));
        refused("national/HORSE is of no known product", draft -> draft.outside("HORSE", Region.NATIONAL));
        refused("from mill to car is 0.0", draft -> draft.link("mill", "car", 0));
        refused("from mill to car is given twice", draft -> draft.link("mill", "car", 0.1));
        refused("from forge to car has an unknown supplier", draft -> draft.link("forge", "car", 0.1));
        refused("from mill to forge has an unknown buyer", draft -> draft.link("mill", "forge", 0.1));
        refused("ends at an outside supplier", draft -> draft.link("mill", "abroad/STEEL", 0.1));
        refused("carries CAR, which is not in the buyer's recipe", draft -> draft.link("car", "mill", 0.1));
        refused("Demand for firm mill (local) is NaN", draft -> draft.demand("mill", Region.LOCAL, Double.NaN));
        refused("Demand for firm car (abroad) is given twice", draft -> draft.demand("car", Region.ABROAD, 1));
        refused("Demand is given for forge", draft -> draft.demand("forge", Region.LOCAL, 1));
        refused("Capacity of firm mill is 19.0 yuan/day, below its output", draft -> draft.capacity("mill", 19));
        refused("Capacity is given for forge", draft -> draft.capacity("forge", 19));
    }

    @Test
    void shouldRefuseContractSharesThatDoNotAddUp() {
        refused("links of firm car-2 for STEEL have shares that sum to 0.0, must be 1", draft -> {
            draft.firm("car-2", "CAR", "east", 1);
        });
        refused("links of firm car-2 for STEEL have shares that sum to 0.9, must be 1", draft -> {
            draft.firm("car-2", "CAR", "east", 1);
            draft.link("mill", "car-2", 0.9);
        });
        refused("links of firm car for POWER have shares that sum to 1.5, must be at most 1", draft -> {
            for (String plant : List.of("plant-1", "plant-2")) {
                draft.firm(plant, "POWER", "east", 1);
                draft.link(plant, "car", 0.75);
            }
        });
    }

    @Test
    void shouldRefuseProductsThatDoNotFitTogether() {
        assertRefused("Product CAR is given twice", List.of(CAR, STEEL, POWER, GLASS, CAR));
        assertRefused("Input GLASS of CAR is no known product", List.of(CAR, STEEL, POWER));
        assertRefused(
                "cluster heavy, which is not among []",
                List.of(new TestProduct("X").cluster("heavy").product()));
        Ingredient steel = new Ingredient("STEEL", 0.4, Criticality.CRITICAL);
        Product twice =
                new TestProduct("CAR").recipe(List.of(steel, steel), 0.2).product();
        assertRefused("Input STEEL of CAR is given twice", List.of(STEEL, twice));
        Ingredient negative = new Ingredient("STEEL", -0.4, Criticality.CRITICAL);
        Product mad = new TestProduct("CAR").recipe(List.of(negative), 1.4).product();
        assertRefused("Input STEEL of CAR has share -0.4", List.of(STEEL, mad));
    }

    private static NetworkDraft draft() {
        NetworkDraft draft = new NetworkDraft(List.of(STEEL, GLASS, POWER, CAR), List.of("west", "east"), List.of());
        draft.firm("mill", "STEEL", "east", 1);
        draft.firm("car", "CAR", "west", 1);
        draft.link(draft.outside("STEEL", Region.NATIONAL), "car", 0.3);
        draft.link(draft.outside("STEEL", Region.ABROAD), "car", 0.2);
        draft.link("mill", "car", 0.5);
        draft.demand("car", Region.NATIONAL, 80);
        draft.demand("car", Region.ABROAD, 20);
        draft.demand("car", Region.LOCAL, 0);
        return draft;
    }

    private static void refused(String message, Consumer<NetworkDraft> call) {
        NetworkDraft draft = draft();
        InvalidNetworkException error = assertThrows(
                InvalidNetworkException.class,
                () -> {
                    call.accept(draft);
                    draft.freeze();
                },
                message);
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }

    private static void assertRefused(String message, List<Product> products) {
        InvalidNetworkException error = assertThrows(
                InvalidNetworkException.class,
                () -> new NetworkDraft(products, List.of("east"), List.of()).freeze(),
                message);
        assertTrue(error.getMessage().contains(message), error.getMessage());
    }
}
