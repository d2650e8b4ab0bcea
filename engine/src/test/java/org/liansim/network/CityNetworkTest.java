package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Product;

class CityNetworkTest {
    @Test
    void shouldMakeTheOutputOfEveryProductWhateverLinksAreDrawn() {
        for (long seed = 0; seed < 50; seed++) {
            Network network = new TestCity().seed(seed).network();
            double[] output = new double[network.products.size()];
            for (int firm = 0; firm < network.firms; firm++) {
                output[network.product[firm]] += network.output[firm];
            }
            for (int product = 0; product < output.length; product++) {
                Product each = network.products.get(product);
                double expected = each.production().outputYuanPerYear() / 365;
                assertEquals(expected, output[product], 1e-9 * expected, each.id() + ", seed " + seed);
            }
        }
    }

    @Test
    void shouldDivideAnInputOverLocalNationalAndForeignSuppliers() {
        Network network = new TestCity().network();
        for (int firm = 0; firm < network.firms; firm++) {
            for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                Product product = network.products.get(network.inputProduct[input]);
                double[] share = new double[3];
                int local = 0;
                for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                    int supplier = network.linkSupplier[link];
                    share[network.region[supplier]] += network.linkShare[link];
                    local += supplier < network.firms ? 1 : 0;
                    assertNotEquals(firm, supplier, "no firm supplies itself");
                }
                Product.Supply supply = product.supply();
                double imported = product.service() ? 0 : supply.importShare();
                double national = product.service() ? 0 : 1 - supply.localShare() - imported;
                assertEquals(supply.localShare(), share[Region.LOCAL.ordinal()], 1e-12, product.id());
                assertEquals(national, share[Region.NATIONAL.ordinal()], 1e-12, product.id());
                assertEquals(imported, share[Region.ABROAD.ordinal()], 1e-12, product.id());
                assertEquals(supply.localShare() > 0 ? supply.suppliers() : 0, local, product.id());
            }
        }
    }

    @Test
    void shouldDivideOutsideDemandByRegion() {
        Network network = new TestCity().network();
        double[] sold = new double[3];
        for (int slot = 0; slot < network.demandMarket.length; slot++) {
            Market market = network.markets.get(network.demandMarket[slot]);
            if (market.name().startsWith("PHONE@")) {
                sold[market.region().ordinal()] += network.demandBase[slot];
            }
        }
        assertEquals(0, sold[Region.LOCAL.ordinal()]);
        assertEquals(0.2 * 300e9 / 365, sold[Region.NATIONAL.ordinal()], 1);
        assertEquals(0.8 * 300e9 / 365, sold[Region.ABROAD.ordinal()], 1);
    }

    @Test
    void shouldDrawTheSameNetworkForTheSameSeedOnly() {
        assertEquals(links(new TestCity().seed(7)), links(new TestCity().seed(7)));
        assertNotEquals(links(new TestCity().seed(7)), links(new TestCity().seed(8)));
    }

    @Test
    void shouldLeaveOtherDrawsAloneWhenAProductIsAdded() {
        TestCity city = new TestCity();
        TreeSet<String> before = links(city);
        city.add("LENS").outputYuanPerYear(2e9).supply(0.2, 0.1, 2).firms(5, 9, List.of(), zones("airport"));
        city.recipe("LENS", "TOOL", 0.1).recipe("PANEL", "LENS", 0.02, "POWER", 0.05, "SOFT", 0.03, "TOOL", 0.1);
        TreeSet<String> after = links(city);
        assertTrue(after.size() > before.size());
        after.removeIf(link -> link.contains("LENS"));
        assertEquals(before, after);
    }

    @Test
    void shouldPreferSuppliersOfTheSameZone() {
        double indifferent = sameZoneShare(1);
        assertTrue(sameZoneShare(10) > indifferent + 0.15, () -> "indifferent " + indifferent);
    }

    @Test
    void shouldPreferLargeSuppliers() {
        double indifferent = meanSupplierOutput(0);
        assertTrue(meanSupplierOutput(2) > 1.2 * indifferent, () -> "indifferent " + indifferent);
    }

    @Test
    void shouldBuyOutsideWhenTheOnlyMakerIsTheBuyer() {
        TestCity city = new TestCity();
        city.add("TOOL").firms(1, 1, List.of(), zones("airport"));
        Network network = city.network();
        int firm = List.of(network.name).indexOf("TOOL/01");
        assertEquals(12e9 / 365, network.output[firm], 1e-9 * 12e9 / 365);
    }

    @Test
    void shouldRefuseACityThatUsesMoreThanItMakes() {
        TestCity city = new TestCity();
        city.add("BOARD").outputYuanPerYear(5e9);
        assertRefused(city, "use 11.", "BOARD");
    }

    @Test
    void shouldRefuseALocalShareThatNobodyMakes() {
        TestCity city = new TestCity();
        city.add("CHIP").supply(0.1, 0.8, 1);
        assertRefused(city, "CHIP", "none makes it");
    }

    private static void assertRefused(TestCity city, String... words) {
        InvalidNetworkException error =
                assertThrows(InvalidNetworkException.class, () -> CityNetwork.of(city.scenario()));
        for (String word : words) {
            assertTrue(error.getMessage().contains(word), error.getMessage());
        }
    }

    private static TreeMap<String, Double> zones(String zone) {
        TreeMap<String, Double> zones = new TreeMap<>();
        zones.put(zone, 1.0);
        return zones;
    }

    private static TreeSet<String> links(TestCity city) {
        Network network = city.network();
        TreeSet<String> links = new TreeSet<>();
        for (int supplier = 0; supplier < network.entities; supplier++) {
            for (int slot = network.supplierStart[supplier]; slot < network.supplierStart[supplier + 1]; slot++) {
                String buyer = network.name[network.supplierBuyer[slot]];
                double share = network.linkShare[network.supplierLink[slot]];
                links.add(network.name[supplier] + ">" + buyer + " " + share);
            }
        }
        return links;
    }

    private static double sameZoneShare(double nearness) {
        Network network =
                new TestCity().parameter(Parameter.SUPPLIER_NEARNESS, nearness).network();
        int local = 0;
        int same = 0;
        for (int supplier = 0; supplier < network.firms; supplier++) {
            for (int slot = network.supplierStart[supplier]; slot < network.supplierStart[supplier + 1]; slot++) {
                local++;
                same += network.zone[supplier] == network.zone[network.supplierBuyer[slot]] ? 1 : 0;
            }
        }
        return (double) same / local;
    }

    private static double meanSupplierOutput(double attachment) {
        Network network = new TestCity()
                .parameter(Parameter.SUPPLIER_ATTACHMENT, attachment)
                .network();
        double sum = 0;
        int links = 0;
        for (int supplier = 0; supplier < network.firms; supplier++) {
            for (int slot = network.supplierStart[supplier]; slot < network.supplierStart[supplier + 1]; slot++) {
                sum += network.output[supplier];
                links++;
            }
        }
        return sum / links;
    }
}
