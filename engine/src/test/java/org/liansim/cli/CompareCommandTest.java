package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CompareCommandTest {
    @TempDir
    Path temp;

    private TestConsole console;

    /** A scenario with a larger industry, one that is the same, and one of another time. */
    @BeforeEach
    void writeScenarios() throws IOException {
        console = new TestConsole(temp);
        Path example =
                Path.of("..", "scenarios", "example.yaml").toAbsolutePath().normalize();
        Files.copy(example, temp.resolve("base.yaml"));
        extend("larger", "products: { METER: { output: 660 million yuan/year } }");
        extend("same", "");
        extend("longer", "horizon: 3 years");
    }

    @Test
    void shouldPrintATableForEveryStrategy() {
        assertEquals(0, console.run("compare", "base.yaml", "--with", "larger.yaml", "same.yaml"), console.err());
        String out = console.out();
        assertTrue(out.contains("Against the baseline 'base': larger"), out);
        assertTrue(out.matches("(?s).*\nOutput +bn yuan/year .*"), out);
        assertTrue(out.contains("no difference shown"), out);
        assertTrue(out.contains("Paired differences over 3 replications"), out);
        assertTrue(out.endsWith("Results: " + temp.resolve("results/base-compared-seed1") + "\n"), out);
        assertEquals("running 9 replications\n", console.err());
    }

    @Test
    void shouldPrintInChinese() {
        assertEquals(0, console.run("compare", "base.yaml", "--with", "same.yaml", "--lang", "zh"), console.err());
        assertTrue(console.out().contains("未显示差异"), console.out());
    }

    @Test
    void shouldFindNothingBetweenAScenarioAndItself() {
        JsonNode json = json("same.yaml");
        assertFalse(json.at("/differences").isEmpty());
        for (JsonNode row : json.at("/differences")) {
            boolean defined = !row.at("/difference").isNull();
            assertEquals(0, row.at("/difference").asDouble(0), row.toString());
            assertEquals(defined ? 1 : 0, row.at("/p").asDouble(0), row.toString());
            assertEquals("no difference shown", row.at("/verdict").asString());
        }
    }

    @Test
    void shouldFindThatALargerIndustryMakesMore() {
        JsonNode json = json("larger.yaml", "--replications", "8");
        assertEquals(8, json.at("/treatments/1/done").asInt());
        JsonNode output = json.at("/differences/0");
        assertEquals("output", output.at("/outcome").asString());
        assertEquals("city", output.at("/scope").asString());
        assertEquals(8, output.at("/pairs").asInt());
        assertEquals("better", output.at("/verdict").asString());
        double difference = output.at("/difference").asDouble();
        assertTrue(difference > 3e7 && difference < 1.5e8, output.toString());
        assertTrue(output.at("/interval/0").asDouble() < difference, output.toString());
        assertTrue(output.at("/variance_reduction").asDouble() > 1, output.toString());
    }

    @Test
    void shouldWriteTheRowsOfTheTreatmentsOneAfterAnother() throws IOException {
        String[] options = {"--quiet", "--out"};
        assertEquals(0, console.run("compare", "base.yaml", "--with", "larger.yaml", options[0], options[1], "all"));
        assertEquals(temp.resolve("all") + "\n", console.out());
        assertEquals(0, console.run("run", "base.yaml", options[0], options[1], "first"));
        assertEquals(0, console.run("run", "larger.yaml", options[0], options[1], "second"));
        for (String table : List.of("runs.csv", "outcomes.csv", "annual.csv", "series.csv")) {
            String second = Files.readString(temp.resolve("second").resolve(table));
            String rows = second.substring(second.indexOf('\n') + 1);
            assertEquals(
                    Files.readString(temp.resolve("first").resolve(table)) + rows,
                    Files.readString(temp.resolve("all").resolve(table)),
                    table);
        }
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(temp.resolve("all/manifest.json")));
        assertEquals("larger", manifest.at("/treatments/1/strategy").asString());
        assertEquals(6, manifest.at("/replications/asked").asInt());
        assertEquals(
                "liansim compare base.yaml --with larger.yaml --seed 1 --replications 3",
                manifest.at("/reproduce").asString());
    }

    @Test
    void shouldWriteTheDifferencesAndWhoIsBest() throws IOException {
        assertEquals(
                0,
                console.run("compare", "base.yaml", "--with", "larger.yaml", "--replications", "6", "--out", "all"),
                console.err());
        assertTrue(console.out().contains("Output       best:         larger"), console.out());
        List<String> rows = Files.readAllLines(temp.resolve("all/differences.csv"));
        assertTrue(rows.get(0).startsWith("treatment,base,outcome,scope,n,base_mean,mean_difference,half_width,lower"));
        String[] cells = rows.get(1).split(",");
        assertEquals(
                List.of("larger", "base", "output", "city", "6"), List.of(cells).subList(0, 5));
        double mean = Double.parseDouble(cells[6]);
        double half = Double.parseDouble(cells[7]);
        assertEquals(Double.parseDouble(cells[8]), mean - half, 1e-6 * mean);
        assertTrue(rows.stream().anyMatch(row -> row.contains(",no difference shown,")));
        List<String> best = Files.readAllLines(temp.resolve("all/best.csv"));
        assertTrue(best.stream().anyMatch(row -> row.startsWith("larger,output,city,") && row.contains(",best,")));
        assertTrue(best.stream().anyMatch(row -> row.startsWith("base,output,city,") && row.contains(",not best,")));
    }

    @Test
    void shouldStopWhenThePrecisionIsReached() throws IOException {
        String[] loose = {"compare", "base.yaml", "--with", "larger.yaml", "--precision", "output=50%", "--out", "one"};
        assertEquals(0, console.run(loose), console.err());
        assertTrue(console.err().contains("stopped after 10 replications"), console.err());
        assertEquals(21, Files.readAllLines(temp.resolve("one/runs.csv")).size());
        String[] alone = {"compare", "base.yaml", "--with", "larger.yaml", "--replications", "10", "--out", "two"};
        assertEquals(0, console.run(alone), console.err());
        for (String table : List.of("runs.csv", "outcomes.csv", "series.csv", "differences.csv")) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            temp.resolve("one").resolve(table),
                            temp.resolve("two").resolve(table)));
        }
        String[] most = {
            "compare", "base.yaml", "--with", "larger.yaml", "--precision", "output=1", "--replications", "11"
        };
        assertEquals(0, console.run(most), console.err());
        assertTrue(console.err().contains("not reached after 11 replications"), console.err());
    }

    @Test
    void shouldRefuseAWrongPrecision() {
        String[] start = {"compare", "base.yaml", "--with", "same.yaml", "--precision"};
        for (String[] wrong : new String[][] {
            {"outputs=1%", "did you mean 'output'?"},
            {"output@cluster:metres=1%", "unknown scope 'cluster:metres'"},
            {"output=0", "'0' is not a half width"},
            {"output", "write OUTCOME=HALFWIDTH"}
        }) {
            List<String> arguments = new ArrayList<>(List.of(start));
            arguments.add(wrong[0]);
            assertEquals(2, console.run(arguments.toArray(String[]::new)));
            assertTrue(console.err().contains(wrong[1]), console.err());
        }
        assertFalse(Files.exists(temp.resolve("results")));
    }

    @Test
    void shouldRefuseWhatCannotBeCompared() {
        assertEquals(2, console.run("compare", "base.yaml", "--with", "longer.yaml"));
        assertTrue(console.err().contains("only the same time can be compared"), console.err());
        assertEquals(2, console.run("compare", "base.yaml", "--with", "same.yaml", "same.yaml"));
        assertTrue(console.err().contains("two of the scenarios are called 'same'"), console.err());
        assertEquals(2, console.run("compare", "base.yaml"));
        assertTrue(console.err().contains("--with"), console.err());
    }

    @Test
    void shouldLeaveNothingWhenInterruptedAtOnce() {
        console.interrupts(stop -> {
            stop.run();
            return () -> {};
        });
        assertEquals(130, console.run("compare", "base.yaml", "--with", "same.yaml"));
        assertFalse(Files.exists(temp.resolve("results")));
    }

    private JsonNode json(String other, String... more) {
        List<String> arguments = new ArrayList<>(List.of("compare", "base.yaml", "--with", other));
        arguments.addAll(List.of("--json", "--quiet"));
        arguments.addAll(List.of(more));
        assertEquals(0, console.run(arguments.toArray(String[]::new)), console.err());
        return new ObjectMapper().readTree(console.out());
    }

    private void extend(String name, String line) throws IOException {
        String text = "liansim: 1\ntitle: { en: " + name + ", zh: " + name + " }\nextends: base.yaml\n" + line + "\n";
        Files.writeString(temp.resolve(name + ".yaml"), text);
    }
}
