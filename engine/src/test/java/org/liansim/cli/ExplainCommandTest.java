package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A result explains its shocks from what it holds itself. */
class ExplainCommandTest {
    private static final String FIRE = """
            liansim: 1
            extends: example.yaml
            title: { en: A fire, zh: 火灾 }
            shocks:
              fire:
                type: outage
                target: { product: SENSOR }
                start: 2023-05-02
                duration: 180 days
                level: 0 %
                source: test
            """;

    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void run() throws IOException {
        console = new TestConsole(temp);
        Files.writeString(temp.resolve("fire.yaml"), FIRE);
        String[] run = {"run", "fire.yaml", "--quiet", "--out", "fire", "--set", "shocks.fire.level=10 %"};
        assertEquals(0, console.run(run), console.err());
        Files.delete(temp.resolve("fire.yaml"));
    }

    @Test
    void shouldTellTheLossAndTheTrailInBothLanguages() {
        assertEquals(0, console.run("explain", "fire", "--quiet"), console.err());
        String out = console.out();
        assertTrue(out.startsWith("A fire\n\nShocks\n  fire (outage) 2023-05-02 – 2023-10-28: "), out);
        assertTrue(out.contains("Lost output"), out);
        assertTrue(
                out.matches("(?s).*\nSensor park +\\S+ ± \\S+ +\\S+ ± \\S+ +\\S+ ± \\S+ from 2023-\\S+ .* days.*"),
                out);
        assertTrue(out.matches("(?s).*\n  SENSOR/\\d+: hit; \\S+ (million|bn) yuan behind since 2023-05-.*"), out);
        assertTrue(out.contains(": short of "), out);
        assertEquals(0, console.run("explain", "fire", "--quiet", "--lang", "zh"), console.err());
        assertTrue(console.out().startsWith("火灾\n\n冲击\n"), console.out());
        assertTrue(console.out().contains("：") && console.out().contains(": 直接冲击; 落后"), console.out());
    }

    @Test
    void shouldGiveEverythingAsJson() throws IOException {
        assertEquals(0, console.run("explain", "fire", "--json", "--quiet", "--replications", "2"), console.err());
        JsonNode json = new ObjectMapper().readTree(console.out());
        assertEquals(2, json.at("/replications").asInt());
        assertEquals("outage", json.at("/shocks/0/type").asString());
        assertEquals("city", json.at("/losses/0/scope").asString());
        assertTrue(json.at("/losses/0/lost_yuan/mean").asDouble() > 1e6, console.out());
        assertTrue(json.at("/losses/0/days_to_recover/mean").asDouble() > 7, console.out());
        JsonNode root = json.at("/trail/0");
        assertEquals("hit", root.at("/cause").asString());
        assertEquals("SENSOR", root.at("/product").asString());
        assertEquals("METER", root.at("/children/0/product").asString());
        assertEquals("starved", root.at("/children/0/cause").asString());
        double loss = json.at("/losses/0/lost_yuan/mean").asDouble();
        assertTrue(root.at("/behind_yuan").asDouble() < 2 * loss, "no firm is further behind than all lose together");
    }

    @Test
    void shouldKeepTheOutputWithoutTheShocksAndDrawTheTriangle() throws IOException {
        assertEquals(0, console.run("plot", "fire"), console.err());
        assertFalse(console.out().contains("shock-"), console.out());
        assertEquals(0, console.run("explain", "fire", "--keep", "--json", "--quiet", "--lang", "zh"), console.err());
        double lost = 0;
        int weeks = 0;
        for (String line : Files.readAllLines(temp.resolve("fire/shock-output.csv"))) {
            String[] cells = line.split(",");
            if (cells[2].equals("city")) {
                weeks++;
                lost += Math.max(0, Double.parseDouble(cells[4]) - Double.parseDouble(cells[3])) * 7 / 365;
            }
        }
        assertEquals(3 * 105, weeks, "three replications of two years");
        assertEquals(loss(), lost / 3, loss() * 0.01, "the last week has fewer than 7 days");
        assertEquals(0, console.run("plot", "fire"), console.err());
        assertTrue(console.out().contains("shock-fire-city"), console.out());
        String page = Files.readString(temp.resolve("fire/report.html"));
        assertTrue(page.contains("各周产出占无冲击的同一次重复产出的百分比（3次重复）"), "the report says against what");
    }

    @Test
    void shouldUseTheOverridesOfTheRun() throws IOException {
        Files.writeString(temp.resolve("fire.yaml"), FIRE);
        assertEquals(0, console.run("run", "fire.yaml", "--quiet", "--out", "still"), console.err());
        assertEquals(0, console.run("explain", "still", "--json", "--quiet", "--replications", "1"));
        double still = loss();
        assertEquals(0, console.run("explain", "fire", "--json", "--quiet", "--replications", "1"));
        assertTrue(loss() < still, loss() + " with a tenth left, " + still + " with nothing");
    }

    @Test
    void shouldRefuseWhatItCannotExplain() throws IOException {
        assertEquals(0, console.run("run", "example", "--quiet", "--out", "calm"));
        assertEquals(2, console.run("explain", "calm"));
        assertTrue(console.err().contains("a run without shocks"), console.err());
        assertEquals(0, console.run("run", "beer-game", "--quiet", "--out", "beer"));
        assertEquals(2, console.run("explain", "beer"));
        assertTrue(console.err().contains("a study of stock points"), console.err());
        assertEquals(1, console.run("explain", "nowhere"));
        assertTrue(console.err().contains("is no result folder"), console.err());
        assertEquals(2, console.run("explain", "fire", "--replications", "99"));
        assertTrue(console.err().contains("--replications is 99, must be from 1 to 3"), console.err());
    }

    @Test
    void shouldRefuseAChangedResultOrOneOfAnotherVersion() throws IOException {
        Path manifest = temp.resolve("fire/manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replace("duration: 180 days", "duration: 181 days"));
        assertEquals(1, console.run("explain", "fire"));
        assertTrue(console.err().contains("was changed after the run"), console.err());
        Files.writeString(manifest, text.replace("\"liansim\" : \"development\"", "\"liansim\" : \"0.0.1\""));
        assertEquals(1, console.run("explain", "fire"));
        assertTrue(console.err().contains("was made by LianSim 0.0.1, this is development"), console.err());
        assertEquals(1, console.err().lines().count(), console.err());
        Files.writeString(manifest, text.replace("\"run\"", "\"rune\""));
        assertEquals(1, console.run("explain", "fire"));
        assertTrue(console.err().contains("records a command line that is none"), console.err());
    }

    private double loss() throws IOException {
        return new ObjectMapper()
                .readTree(console.out())
                .at("/losses/0/lost_yuan/mean")
                .asDouble();
    }
}
