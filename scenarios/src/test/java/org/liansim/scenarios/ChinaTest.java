package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liansim.network.CityNetwork;
import org.liansim.network.InputOutputTable;
import org.liansim.network.Network;
import org.liansim.network.SystemicRisk;

/** The input-output table of China for 2020, held against the results that are published with it. */
class ChinaTest {
    /** Half of the last of the three digits that the table prints. */
    private static final double PRINTED = 0.0005;

    /** Shares of imports are printed with four digits, coefficients with five: multipliers follow to a little less. */
    private static final double NEARLY_PRINTED = 0.001;

    private static InputOutputTable table;
    private static Network network;

    @BeforeAll
    static void read() throws IOException {
        table = InputOutputTable.read(Files.readString(Library.ROOT.resolve("china-2020/table.csv")), "table.csv");
        network = CityNetwork.of(Library.read("china-2020/china-2020.yaml")).freeze();
    }

    private static void assertRow(String row, double[] found, double tolerance) {
        double[] published = table.row(row);
        for (int sector = 0; sector < published.length; sector++) {
            assertEquals(
                    published[sector],
                    found[sector],
                    tolerance,
                    row + " of " + table.codes().get(sector));
        }
    }

    @Test
    void shouldEqualThePublishedOutputMultipliers() {
        assertRow("output_multiplier_total", table.outputMultipliers(), PRINTED);
    }

    @Test
    void shouldEqualThePublishedUpstreamness() {
        assertRow("upstreamness", table.upstreamness(), NEARLY_PRINTED);
    }

    /** One yuan of final demand for a sector, sent through the network of the scenario. */
    @Test
    void shouldEqualThePublishedDomesticMultipliersInTheNetwork() {
        double[] multipliers = new double[network.firms];
        for (int sector = 0; sector < network.firms; sector++) {
            double[] demand = new double[network.firms];
            demand[firm(sector)] = 1;
            multipliers[sector] = Arrays.stream(network.outputFor(demand)).sum();
        }
        assertRow("output_multiplier_domestic", multipliers, NEARLY_PRINTED);
    }

    @Test
    void shouldMakeThePublishedGrossOutput() {
        double[] published = table.row(InputOutputTable.GROSS_OUTPUT);
        for (int sector = 0; sector < published.length; sector++) {
            double output = network.output[firm(sector)] * 365 / 1e8;
            assertEquals(
                    published[sector],
                    output,
                    0.0005 * published[sector],
                    table.codes().get(sector));
        }
    }

    @Test
    void shouldLoseMoreThanItselfWithEverySector() {
        double total = Arrays.stream(network.output).sum();
        double[] index = SystemicRisk.of(network).ofAll(1);
        for (int firm = 0; firm < network.firms; firm++) {
            double own = network.output[firm] / total;
            assertTrue(index[firm] > own && index[firm] < 1, network.name[firm]);
        }
    }

    /** Firms are in the order of their names, sectors in that of the table. */
    private static int firm(int sector) {
        return Arrays.asList(network.name).indexOf(table.codes().get(sector));
    }
}
