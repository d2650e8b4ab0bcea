package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Supervision;
import org.liansim.run.StockPoints;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.yaml.ScenarioSchema;
import org.liansim.scenario.yaml.StockReader;

/** The textbook studies give the known answers that they name. */
class TeachingTest {
    private static final Path FOLDER = Path.of("teaching");
    /** Student's quantile for 99 % and ten replications. */
    private static final double QUANTILE = 3.2498;

    @Test
    void shouldPlayTheBeerGameAtThePublishedCosts() {
        double[] costs = outcomes("beer-game").get(0).stream()
                .mapToDouble(each -> each.bill().cost())
                .toArray();
        assertArrayEquals(new double[] {46, 50, 54, 54}, costs);
    }

    @Test
    void shouldCostWhatTheoryOfSerialLinesSays() {
        shouldContain(72.046741, 0.005, outcomes("serial-chain"), TeachingTest::cost);
    }

    @Test
    void shouldCostWhatTheoryOfLotsSays() {
        shouldContain(107.9235806, 0.005, outcomes("store-rq"), TeachingTest::cost);
    }

    @Test
    void shouldSwingAsChenAndOthersSay() {
        List<List<StockPoints.Outcome>> runs = outcomes("bullwhip");
        double[] expected = {1.48, 2.92, 5};
        for (int row = 0; row < expected.length; row++) {
            int stage = row;
            shouldContain(
                    expected[row],
                    0.005,
                    runs,
                    run -> run.get(stage).books().orderSizes().variance()
                            / run.get(0).books().demands().variance());
        }
    }

    @Test
    void shouldTellStudiesOfStockPointsFromScenarios() {
        StockReader reader = new StockReader(Optional.empty());
        assertTrue(reader.reads(FOLDER.resolve("beer-game.yaml")));
        assertFalse(reader.reads(Path.of("example.yaml")));
    }

    @Test
    void shouldBeTheSchemaThatTheReaderUses() throws IOException {
        Path file = Path.of("stock-points.schema.json");
        if (Boolean.getBoolean("schema.renew")) {
            Files.writeString(file, ScenarioSchema.stockPointsText());
        }
        assertEquals(
                ScenarioSchema.stockPointsText(),
                Files.readString(file),
                "write it again with: ./mvnw -pl scenarios -am test -Dtest=TeachingTest -Dschema.renew=true");
    }

    private static double cost(List<StockPoints.Outcome> run) {
        return run.stream()
                .mapToDouble(each -> each.bill().cost() / each.books().time())
                .sum();
    }

    private static List<List<StockPoints.Outcome>> outcomes(String name) {
        StockChain chain = new StockReader(Optional.empty())
                .read(FOLDER.resolve(name + ".yaml"), List.of())
                .chain();
        List<List<StockPoints.Outcome>> all = new ArrayList<>();
        for (int replication = 1; replication <= chain.sampling().replications(); replication++) {
            all.add(new StockPoints(chain).run(replication, Supervision.NONE).outcomes());
        }
        return all;
    }

    /** The 99 % interval over ten replications contains a value, and is at most a share of it to each side. */
    private static void shouldContain(
            double expected,
            double widest,
            List<List<StockPoints.Outcome>> runs,
            ToDoubleFunction<List<StockPoints.Outcome>> value) {
        assertEquals(10, runs.size());
        double[] values = runs.stream().mapToDouble(value).toArray();
        double mean = 0;
        double squares = 0;
        for (double each : values) {
            mean += each / values.length;
        }
        for (double each : values) {
            squares += (each - mean) * (each - mean);
        }
        double half = QUANTILE * Math.sqrt(squares / (values.length - 1) / values.length);
        assertEquals(expected, mean, half);
        assertTrue(half <= widest * expected, "half-width " + half + " of " + expected);
    }
}
