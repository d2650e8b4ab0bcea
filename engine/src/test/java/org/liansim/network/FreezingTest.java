package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.scenario.Product;

/** What holds of every frozen network, whatever it describes. */
class FreezingTest {
    private static final int SEEDS = 150;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldNotDependOnTheOrderOfCallsAndLists(boolean cyclic) throws IllegalAccessException {
        for (long seed = 0; seed < SEEDS; seed++) {
            Network plain = RandomNetworks.draft(seed, cyclic).freeze();
            Network shuffled = RandomNetworks.shuffled(seed, cyclic, seed + 1);
            for (Field field : Network.class.getFields()) {
                if (field.getName().equals("products")) {
                    assertEquals(ids(plain), ids(shuffled), "seed " + seed);
                } else {
                    assertSame(field.get(plain), field.get(shuffled), field.getName() + ", seed " + seed);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldHoldTheSameLinksInBothOrders(boolean cyclic) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Network network = RandomNetworks.draft(seed, cyclic).freeze();
            int links = network.linkSupplier.length;
            assertEquals(links, network.supplierStart[network.entities], "seed " + seed);
            boolean[] seen = new boolean[links];
            for (int supplier = 0; supplier < network.entities; supplier++) {
                int before = -1;
                for (int slot = network.supplierStart[supplier]; slot < network.supplierStart[supplier + 1]; slot++) {
                    int link = network.supplierLink[slot];
                    int buyer = network.supplierBuyer[slot];
                    String message = "link " + link + ", seed " + seed;
                    assertTrue(!seen[link], message);
                    seen[link] = true;
                    assertEquals(supplier, network.linkSupplier[link], message);
                    assertEquals(slot, network.linkSupplierSlot[link], message);
                    assertTrue(link >= network.linkStart[network.inputStart[buyer]], message);
                    assertTrue(link < network.linkStart[network.inputStart[buyer + 1]], message);
                    assertTrue(buyer > before, message);
                    before = buyer;
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldGroupInputsByFirmInTheOrderOfProducts(boolean cyclic) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Network network = RandomNetworks.draft(seed, cyclic).freeze();
            for (int firm = 0; firm < network.firms; firm++) {
                int recipe =
                        network.products.get(network.product[firm]).recipe().size();
                assertEquals(recipe, network.inputStart[firm + 1] - network.inputStart[firm], "seed " + seed);
                for (int input = network.inputStart[firm] + 1; input < network.inputStart[firm + 1]; input++) {
                    assertTrue(network.inputProduct[input - 1] < network.inputProduct[input], "seed " + seed);
                }
                for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                    assertLinksOfInput(network, input, "seed " + seed);
                }
            }
        }
    }

    private static void assertLinksOfInput(Network network, int input, String message) {
        boolean service = network.products.get(network.inputProduct[input]).service();
        double sum = 0;
        for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
            int supplier = network.linkSupplier[link];
            assertEquals(network.inputProduct[input], network.product[supplier], message);
            assertTrue(!service || supplier < network.firms, message);
            sum += network.linkShare[link];
        }
        if (service) {
            assertTrue(sum <= 1, message);
        } else {
            assertEquals(1, sum, 1e-15 * (1 + network.linkStart[input + 1] - network.linkStart[input]), message);
        }
    }

    private static List<String> ids(Network network) {
        return network.products.stream().map(Product::id).toList();
    }

    private static void assertSame(Object expected, Object actual, String message) {
        if (expected.getClass().isArray()) {
            int length = Array.getLength(expected);
            Object[] left = new Object[length];
            Object[] right = new Object[Array.getLength(actual)];
            for (int i = 0; i < length; i++) {
                left[i] = Array.get(expected, i);
            }
            for (int i = 0; i < right.length; i++) {
                right[i] = Array.get(actual, i);
            }
            assertArrayEquals(left, right, message);
        } else {
            assertEquals(expected, actual, message);
        }
    }
}
