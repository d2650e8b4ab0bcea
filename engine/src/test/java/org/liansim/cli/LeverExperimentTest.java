package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Levers as factors of an experiment, and what each of them did. */
class LeverExperimentTest {
    private static final String LEVERS = """
            liansim: 1
            extends: example.yaml
            title: { en: Levers, zh: 政策工具 }
            economy: on
            levers:
              lending:
                type: invest-project
                target: { product: METER }
                start: 2023-02-01
                permanent: true
                cost: 3 million yuan
                payer: city
                source: invented
              research:
                type: rnd-incentive
                start: 2023-01-01
                permanent: true
                source: invented
            """;

    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void writeLevers() throws IOException {
        console = new TestConsole(temp);
        Files.writeString(temp.resolve("levers.yaml"), LEVERS);
    }

    @Test
    void shouldTakeTheRangesOfLeversFromTheirTypes() throws IOException {
        Files.writeString(temp.resolve("study.yaml"), """
                liansim: 1
                title: { en: Study, zh: 研究 }
                base: levers.yaml
                replications: 1
                outcomes: [value-added]
                design: { type: full-factorial }
                factors:
                  intensity: { set: levers.research.intensity }
                  rate: { set: levers.research.rate }
                """);
        assertEquals(0, console.run("experiment", "study.yaml", "--out", "out", "--quiet"), console.err());
        List<String> design = Files.readAllLines(temp.resolve("out/design.csv"));
        assertEquals(5, design.size());
        assertEquals("1,base,0,0", design.get(1));
        assertTrue(design.get(4).matches("4,base,1,0?[.0-9]+"), design.get(4));
        JsonNode manifest = new ObjectMapper().readTree(Files.readString(temp.resolve("out/manifest.json")));
        assertNotEquals("", manifest.at("/factors/1/source/en").asString());
        assertNotEquals("", manifest.at("/factors/1/source/zh").asString());
    }

    @Test
    void shouldTellWhichLeverIsProbablyMeant() throws IOException {
        String study = """
                liansim: 1
                title: { en: Study, zh: 研究 }
                base: levers.yaml
                replications: 1
                outcomes: [value-added]
                """;
        for (String wrong : List.of(
                "design: { type: one-at-a-time }\nfactors: { a: { set: levers.reserch.intensity } }",
                "design: { type: one-at-a-time }\nfactors: { a: { set: levers.reserch.rate, from: 0, to: 1 } }",
                "treatments: { base: {}, half: { set: { levers.reserch.intensity: 50 % } } }")) {
            Files.writeString(temp.resolve("wrong.yaml"), study + wrong + "\n");
            assertEquals(2, console.run("experiment", "wrong.yaml", "--out", "out"), console.err());
            assertTrue(console.err().contains("wrong.yaml:"), console.err());
            assertTrue(console.err().contains("did you mean 'research'?"), console.err());
        }
    }

    @Test
    void shouldShareTheWholeEffectOutToTheLevers() throws IOException {
        String[] run = {"run", "levers.yaml", "--quiet", "--out", "with", "--replications", "2"};
        assertEquals(0, console.run(run), console.err());
        assertEquals(0, console.run("explain", "with", "--quiet", "--json"), console.err());
        JsonNode rows = new ObjectMapper().readTree(console.out()).at("/levers");
        double shares = 0;
        for (JsonNode row : rows) {
            if (row.at("/outcome").asString().equals("output")) {
                shares += row.at("/share/mean").asDouble();
                assertEquals(
                        row.at("/share/mean").asDouble(),
                        row.at("/alone/mean").asDouble()
                                + row.at("/interaction/mean").asDouble(),
                        1e-3);
            }
        }
        double whole = output("with") - without();
        assertNotEquals(0, whole);
        assertEquals(whole, shares, 1e-6 * Math.abs(whole));
        assertEquals(0, console.run("explain", "with", "--quiet", "--levers"), console.err());
        assertTrue(console.out().contains("by all levers together"), console.out());
        assertTrue(console.out().contains("  research"), console.out());
        assertEquals(0, console.run("explain", "with", "--quiet", "--json", "--by", "zone"), console.err());
        double byZone = 0;
        for (JsonNode row : new ObjectMapper().readTree(console.out()).at("/levers")) {
            byZone += row.at("/outcome").asString().equals("output")
                    ? row.at("/share/mean").asDouble()
                    : 0;
        }
        assertEquals(whole, byZone, 1e-6 * Math.abs(whole));
        assertFalse(Files.exists(temp.resolve("with/attribution.csv")));
        assertEquals(0, console.run("explain", "with", "--quiet", "--levers", "--keep"), console.err());
        List<String> kept = Files.readAllLines(temp.resolve("with/attribution.csv"));
        assertTrue(kept.stream().anyMatch(row -> row.startsWith("output,lever,research,")), kept.toString());
        assertEquals(whole, shares(kept), 1e-6 * Math.abs(whole));
        assertEquals(0, console.run("plot", "with", "--figure", "attribution-output"), console.err());
        assertEquals(0, console.run("explain", "with", "--quiet", "--levers", "--keep"), console.err());
    }

    /** Sum of the levers' shares of output. */
    private static double shares(List<String> rows) {
        return rows.stream()
                .map(row -> row.split(","))
                .filter(cells -> cells[0].equals("output") && !cells[2].isEmpty())
                .mapToDouble(cells -> Double.parseDouble(cells[3]))
                .sum();
    }

    private double without() throws IOException {
        Files.writeString(
                temp.resolve("none.yaml"),
                "liansim: 1\nextends: example.yaml\ntitle: { en: None, zh: 无 }\neconomy: on\n");
        String[] run = {"run", "none.yaml", "--quiet", "--out", "without", "--replications", "2"};
        assertEquals(0, console.run(run), console.err());
        return output("without");
    }

    /** Mean output of the city. */
    private double output(String folder) throws IOException {
        return Files.readAllLines(temp.resolve(folder).resolve("outcomes.csv")).stream()
                .map(row -> row.split(","))
                .filter(cells -> cells[2].equals("output") && cells[3].equals("city"))
                .mapToDouble(cells -> Double.parseDouble(cells[4]))
                .average()
                .orElseThrow();
    }
}
