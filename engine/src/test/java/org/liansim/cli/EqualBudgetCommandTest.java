package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Strategies at equal budget: the same mean present value of public outlay, whatever it depends on. */
class EqualBudgetCommandTest {
    private static final String BUDGET = "30 million yuan";

    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void writeStrategies() throws IOException {
        console = new TestConsole(temp);
        write("base", "");
        write("parks", """
                levers:
                  parks: { type: livability, start: 2023-02-01, permanent: true, success: 60 %,
                           cost: 40 million yuan, payer: city, source: invented }
                """);
        write("ladder", """
                levers:
                  ladder: { type: firm-cultivation, start: 2023-01-01, permanent: true, graduation: 2,
                            grant: 1 million yuan, running_cost: 2 million yuan/year, payer: park, source: invented }
                """);
        write("steered", """
                levers:
                  lines: { type: infra-capacity, start: 2023-01-01, permanent: true,
                           running_cost: 9 million yuan/year, payer: park, source: invented }
                  review: { type: target-review, start: 2023-01-01, duration: 700 days, kpi: output, aim: 1100000000,
                            levers: lines, gain: 3, source: invented }
                """);
    }

    private void write(String name, String levers) throws IOException {
        String text = "liansim: 1\nextends: example.yaml\ntitle: { en: " + name + ", zh: 比较 }\neconomy: on\n" + levers;
        Files.writeString(temp.resolve(name + ".yaml"), text);
    }

    private void compare() {
        String[] command = {
            "compare",
            "base.yaml",
            "--with",
            "parks.yaml",
            "ladder.yaml",
            "steered.yaml",
            "--equal-budget=" + BUDGET,
            "--replications",
            "6",
            "--out",
            "out"
        };
        assertEquals(0, console.run(command), console.err());
    }

    @Test
    void shouldCostTheSameWithinOnePercent() throws IOException {
        compare();
        for (String strategy : new String[] {"parks", "ladder", "steered"}) {
            assertEquals(30e6, mean(strategy, "public-cost-present"), 0.01 * 30e6, strategy);
        }
        assertEquals(0, mean("base", "public-cost-present"));
        assertTrue(mean("ladder", "graduations") > 0, "grants are paid");
    }

    @Test
    void shouldKeepTheFactorsInTheManifest() throws IOException {
        compare();
        JsonNode treatments = new ObjectMapper()
                .readTree(Files.readString(temp.resolve("out/manifest.json")))
                .at("/treatments");
        assertTrue(treatments.at("/0/lever_scale").isMissingNode(), "the baseline has no levers");
        for (int at = 1; at <= 3; at++) {
            double factor = treatments.at("/" + at + "/lever_scale").asDouble();
            assertTrue(factor > 0.1 && factor < 20, treatments.toString());
            assertNotEquals(1, factor);
        }
    }

    @Test
    void shouldRefuseABudgetThatAStrategyCannotReach() throws IOException {
        write("capped", """
                budgets: { city: { per_year: 1 million yuan/year, source: invented } }
                levers:
                  parks: { type: livability, start: 2023-02-01, permanent: true,
                           cost: 40 million yuan, payer: city, source: invented }
                """);
        String[] command = {"compare", "base.yaml", "--with", "capped.yaml", "--equal-budget=" + BUDGET};
        assertEquals(2, console.run(command));
        assertTrue(console.err().contains("'capped' cannot be made to cost 30 million yuan"), console.err());
    }

    /** Mean of an outcome of the city over the replications of a treatment. */
    private double mean(String treatment, String outcome) throws IOException {
        return Files.readAllLines(temp.resolve("out/outcomes.csv")).stream()
                .map(row -> row.split(","))
                .filter(cells -> cells[0].equals(treatment) && cells[2].equals(outcome) && cells[3].equals("city"))
                .mapToDouble(cells -> Double.parseDouble(cells[4]))
                .average()
                .orElseThrow();
    }
}
