package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands of the README of the scenarios give the answers that stand beside them there. */
class StockRunTest {
    /** Student's quantiles for nine degrees of freedom, 99 % over 95 %. */
    private static final double WIDER = 3.2498 / 2.2622;

    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void sitDown() {
        console = new TestConsole(temp);
    }

    @ParameterizedTest
    @CsvSource({
        "beer-game, cost, point:retailer, 46, 0",
        "beer-game, cost, point:wholesaler, 50, 0",
        "beer-game, cost, point:distributor, 54, 0",
        "beer-game, cost, point:factory, 54, 0",
        "beer-game, cost, chain, 204, 0",
        "bullwhip, amplification, point:retailer, 1.48, 0.005",
        "bullwhip, amplification, point:wholesaler, 2.92, 0.005",
        "bullwhip, amplification, point:factory, 5, 0.005",
        "serial-chain, cost-per-period, chain, 72.046741, 0.005",
        "store-rq, cost-per-period, chain, 107.92358, 0.005"
    })
    void shouldGiveTheKnownAnswer(String name, String outcome, String scope, double answer, double widest)
            throws IOException {
        assertEquals(0, console.run("run", "teaching/" + name, "--json", "--quiet"), console.err());
        JsonNode found = null;
        for (JsonNode row : new ObjectMapper().readTree(console.out()).path("outcomes")) {
            if (row.path("outcome").asString().equals(outcome)
                    && row.path("scope").asString().equals(scope)) {
                found = row;
            }
        }
        double half = found.path("half_width").asDouble(0) * WIDER;
        assertEquals(answer, found.path("mean").asDouble(), half);
        assertTrue(half <= widest * answer, "half width " + half + " of " + answer);
        String readme = Files.readString(Path.of("..", "scenarios", "README.md"));
        assertTrue(readme.contains("`liansim run teaching/" + name + "`"), "the README gives the command");
    }

    @Test
    void shouldPrintATableWithUnitsInBothLanguages() {
        assertEquals(0, console.run("run", "beer-game"));
        List<String> lines = console.out().lines().toList();
        assertEquals("The beer game: demand steps from 4 to 8 (36 periods)", lines.get(0));
        assertTrue(lines.get(2).matches(" +Cost +Cost +Stock +Backlog .*Amplification"), lines.get(2));
        assertTrue(lines.get(3).matches(" +money +money/period +units +units .*"), lines.get(3));
        assertTrue(lines.get(4).matches("retailer +46 +1\\.278 .*"), lines.get(4));
        assertTrue(lines.get(8).matches("All +204 .*"), lines.get(8));
        assertEquals("one replication: no interval", lines.get(9));
        assertEquals(0, console.run("run", "store-rq", "--lang", "zh", "--replications", "3", "--set", "periods=1000"));
        assertTrue(console.out().contains("库存降到三件就订五件的商店"), console.out());
        assertTrue(console.out().matches("(?s).*store +\\S+ ± \\S+ .*"), console.out());
        assertTrue(console.out().contains("共3次重复"), console.out());
    }

    @Test
    void shouldWriteTheSameTablesOnAnyNumberOfThreads() throws IOException {
        String[] short1 = {
            "run", "bullwhip", "--quiet", "--set", "periods=500", "--replications", "4", "--threads", "1", "--out", "a"
        };
        String[] short3 = {
            "run", "bullwhip", "--quiet", "--set", "periods=500", "--replications", "4", "--threads", "3", "--out", "b"
        };
        assertEquals(0, console.run(short1), console.err());
        assertEquals(0, console.run(short3), console.err());
        for (String table : List.of("runs.csv", "outcomes.csv")) {
            assertEquals(text("a", table), text("b", table));
        }
        assertTrue(text("a", "outcomes.csv").startsWith("strategy,replication,outcome,scope,value,unit\n"));
        assertEquals(5, text("a", "runs.csv").lines().count());
        JsonNode manifest = new ObjectMapper().readTree(text("a", "manifest.json"));
        assertEquals(4, manifest.at("/replications/done").asInt());
        assertEquals(
                "liansim run bullwhip --set periods=500 --seed 1 --replications 4",
                manifest.at("/reproduce").asString());
        assertTrue(manifest.at("/inputs/0/text").asString().contains("model: stock-points"));
        assertEquals(0, console.run("export", "a", "--format", "csv"), console.err());
        assertEquals(1, console.run("export", "a", "--format", "iamc"));
        assertTrue(console.err().contains("has no yearly means"), console.err());
    }

    @Test
    void shouldBeTracedAndChecked() {
        assertEquals(
                0, console.run("run", "beer-game", "--check", "full", "--trace", "t", "--out", "a"), console.err());
        assertEquals(0, console.run("run", "beer-game", "--trace", "u", "--out", "b"));
        assertEquals(0, console.run("verify-trace", "t", "u"), console.out());
    }

    @Test
    void shouldBeListedValidatedAndDescribed() throws IOException {
        assertEquals(0, console.run("list", "scenarios"));
        assertTrue(console.out().contains("teaching/serial-chain  "), console.out());
        assertEquals(0, console.run("validate", "beer-game", "example"));
        assertEquals("beer-game: no errors\nexample: no errors\n", console.out());
        assertEquals(0, console.run("describe", "store-rq"));
        assertTrue(console.out().contains("stock points"), console.out());
        assertEquals(2, console.run("compare", "beer-game", "--with", "bullwhip"));
        assertTrue(console.err().contains("is a study of stock points"), console.err());
        Files.writeString(
                temp.resolve("mine.yaml"),
                Files.readString(Path.of("..", "scenarios", "teaching", "store-rq.yaml"))
                        .replace("stock-points\n", "stock-point\n")
                        .replace("holding:", "holdng:"));
        assertEquals(2, console.run("validate", "mine.yaml"));
        assertTrue(console.out().contains("did you mean 'stock-points'?"), console.out());
        assertTrue(console.out().contains("did you mean 'holding'?"), console.out());
    }

    @Test
    void shouldKeepWhatIsFinishedWhenInterruptedAtOnce() {
        console.interrupts(stop -> {
            stop.run();
            return () -> {};
        });
        assertEquals(130, console.run("run", "beer-game", "--out", "a"));
        assertFalse(Files.exists(temp.resolve("a")));
    }

    private String text(String folder, String file) throws IOException {
        return Files.readString(temp.resolve(folder).resolve(file));
    }
}
