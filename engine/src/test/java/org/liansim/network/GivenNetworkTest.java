package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SupplyTable;

/** A network that a scenario gives is the one that is run. */
class GivenNetworkTest {
    /** The firms and links of a drawn network, given as tables. */
    @Test
    void shouldEqualTheDrawnNetworkThatTheTablesTell() {
        Scenario city = new TestCity().scenario();
        Network drawn = CityNetwork.of(city).freeze();
        List<SupplyTable.Firm> firms = new ArrayList<>();
        List<SupplyTable.Link> links = new ArrayList<>();
        for (int firm = 0; firm < drawn.firms; firm++) {
            double[] sales = new double[3];
            for (int slot = drawn.demandStart[firm]; slot < drawn.demandStart[firm + 1]; slot++) {
                sales[drawn.marketAt(drawn.demandMarket[slot]).region().ordinal()] = drawn.demandBase[slot];
            }
            firms.add(new SupplyTable.Firm(
                    drawn.name[firm],
                    drawn.productAt(drawn.product[firm]).id(),
                    drawn.zones.get(drawn.zone[firm]),
                    drawn.weight[firm],
                    new SupplyTable.Sales(sales[0], sales[1], sales[2], drawn.capacity[firm])));
            for (int input = drawn.inputStart[firm]; input < drawn.inputStart[firm + 1]; input++) {
                for (int link = drawn.linkStart[input]; link < drawn.linkStart[input + 1]; link++) {
                    links.add(new SupplyTable.Link(
                            drawn.name[drawn.linkSupplier[link]], drawn.name[firm], drawn.linkShare[link]));
                }
            }
        }
        Network given = CityNetwork.of(city.with(new SupplyTable(firms, links))).freeze();
        assertArrayEquals(drawn.name, given.name);
        assertArrayEquals(drawn.linkSupplier, given.linkSupplier);
        assertArrayEquals(drawn.demandBase, given.demandBase);
        assertArrayEquals(drawn.capacity, given.capacity);
        for (int firm = 0; firm < drawn.firms; firm++) {
            assertEquals(drawn.output[firm], given.output[firm], 1e-12 * drawn.output[firm], drawn.name[firm]);
        }
    }
}
