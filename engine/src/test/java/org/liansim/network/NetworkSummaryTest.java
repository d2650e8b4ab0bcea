package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.liansim.network.NetworkSummary.Group;

class NetworkSummaryTest {
    @Test
    void shouldCountFirmsAndLinksOfTheCity() {
        Network network = new TestCity().network();
        NetworkSummary summary = NetworkSummary.of(network);
        // PHONE 6, BOARD 12, PANEL 4, SOFT 30, TOOL 8
        assertEquals(60, summary.firms());
        // suppliers drawn: 3 BOARD, 3 PANEL, 4 SOFT and 2 TOOL each
        int local = 6 * (3 + 3 + 4) + 12 * 2 + 4 * (4 + 2) + 30 * (3 + 4) + 8 * (3 + 4 + 2);
        assertEquals(local, summary.localLinks());
        // abroad and national: BOARD, PANEL, TOOL; of CHIP too
        assertEquals(8, summary.outsideSuppliers());
        int outside = 2 * (6 * 3 + 12 * 2 + 4 + 30 + 8 * 2);
        assertEquals(local + outside, summary.links());
        assertEquals(local / (60.0 * 59), summary.density(), 1e-15);
        assertEquals(local / 60.0, summary.buyers().mean(), 1e-12);
        assertEquals((local + outside) / 60.0, summary.suppliers().mean(), 1e-12);
        assertEquals(10 + 2 * 3, summary.suppliers().most());
        assertTrue(summary.loops().cyclic() >= 1);
        assertEquals(0, summary.loops().selfSuppliers());
    }

    @Test
    void shouldAddUpOverZonesAndClusters() {
        Network network = new TestCity().network();
        NetworkSummary summary = NetworkSummary.of(network);
        double output =
                summary.byZone().stream().mapToDouble(Group::outputYuanPerDay).sum();
        assertEquals((300e9 + 40e9 + 9e9 + 28e9 + 12e9) / 365, output, 1);
        Group digital = summary.byCluster().get(0);
        assertEquals("digital", digital.id());
        assertEquals(60, digital.firms());
        assertEquals(output, digital.outputYuanPerDay(), 1);
        assertEquals(40 + 45 + 20 + 1800 + 60, digital.realFirms(), 1e-9);
        assertEquals(output / 0.75, digital.capacityYuanPerDay(), 1);
    }

    @Test
    void shouldFindOneComponentAFirmWhereSupplyRunsOneWay() {
        for (long seed = 0; seed < 50; seed++) {
            NetworkSummary summary = NetworkSummary.of(RandomNetworks.acyclic(seed));
            assertEquals(new NetworkSummary.Loops(summary.firms(), 0, 1, 0), summary.loops(), "seed " + seed);
        }
    }
}
