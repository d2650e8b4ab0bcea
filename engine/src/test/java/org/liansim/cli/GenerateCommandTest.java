package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks made up on the command line, plain and compressed, and what can be done with them. */
class GenerateCommandTest {
    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void sitDown() {
        console = new TestConsole(temp);
    }

    private int generate(String... more) {
        List<String> words = new ArrayList<>(List.of("generate", "--firms", "300", "--links", "1500"));
        words.addAll(List.of(more));
        return console.run(words.toArray(String[]::new));
    }

    @Test
    void shouldMakeAScenarioOfTheSizeAsked() throws IOException {
        assertEquals(0, generate("--out", "made"), console.err());
        assertTrue(console.out().contains("Next: liansim run made/made.yaml"), console.out());
        List<String> firms = Files.readAllLines(temp.resolve("made/firms.csv"));
        List<String> links = Files.readAllLines(temp.resolve("made/links.csv"));
        assertEquals("name,product,zone,local", firms.get(0));
        assertEquals(301, firms.size());
        assertEquals("supplier,buyer,value", links.get(0));
        assertTrue(links.size() > 1200 && links.size() <= 1501, links.size() + " lines");
        assertEquals(0, console.run("validate", "made/made.yaml"), console.out() + console.err());
    }

    @Test
    void shouldMakeTheSameFromTheSameSeedOnly() throws IOException {
        assertEquals(0, generate("--out", "one", "--seed", "5", "--quiet"), console.err());
        assertEquals("", console.out());
        assertEquals(0, generate("--out", "same", "--seed", "5"));
        assertEquals(0, generate("--out", "other", "--seed", "6"));
        byte[] one = Files.readAllBytes(temp.resolve("one/links.csv"));
        assertArrayEquals(one, Files.readAllBytes(temp.resolve("same/links.csv")));
        assertFalse(Arrays.equals(one, Files.readAllBytes(temp.resolve("other/links.csv"))));
    }

    @Test
    void shouldCompressTheSameTablesAndRunThemAlike() throws IOException {
        assertEquals(0, generate("--out", "nation"), console.err());
        assertEquals(0, generate("--out", "packed/nation", "--gzip", "--json"), console.err());
        assertTrue(console.out().contains("\"suppliers_tail\""), console.out());
        for (String table : List.of("firms.csv", "links.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(temp.resolve("nation").resolve(table)),
                    unpacked(temp.resolve("packed/nation").resolve(table + ".gz")));
        }
        assertEquals(0, console.run("network", "nation/nation.yaml", "--json"), console.err());
        String network = console.out();
        assertEquals(0, console.run("network", "packed/nation/nation.yaml", "--json"), console.err());
        assertEquals(network, console.out());
        run("nation/nation.yaml", "result");
        run("packed/nation/nation.yaml", "other");
        assertArrayEquals(
                Files.readAllBytes(temp.resolve("result/outcomes.csv")),
                Files.readAllBytes(temp.resolve("other/outcomes.csv")));
    }

    @Test
    void shouldAddAShockToTheCapacityOfAllFirms() throws IOException {
        assertEquals(0, generate("--out", "calm"), console.err());
        assertEquals(0, generate("--out", "shaken", "--shock"), console.err());
        for (String table : List.of("firms.csv", "links.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(temp.resolve("calm").resolve(table)),
                    Files.readAllBytes(temp.resolve("shaken").resolve(table)));
        }
        assertEquals(0, console.run("validate", "shaken/shaken.yaml"), console.out() + console.err());
        double calm = utilisation("calm");
        assertEquals(calm, 0.95 * utilisation("shaken"), 0.01 * calm, "the month from the 32nd day");
    }

    private double utilisation(String nation) throws IOException {
        assertEquals(
                0,
                console.run(
                        "run", nation + "/" + nation + ".yaml", "--out", "of-" + nation, "--set", "horizon=70 days"));
        return Files.readAllLines(temp.resolve("of-" + nation + "/series.csv")).stream()
                .filter(line -> line.contains(",2024-02-01,utilisation,city,"))
                .mapToDouble(line -> Double.parseDouble(line.split(",")[5]))
                .sum();
    }

    private void run(String scenario, String out) {
        assertEquals(0, console.run("run", scenario, "--out", out, "--set", "horizon=40 days"), console.err());
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    @Test
    void shouldTellWhatIsWrongInACompressedTable() throws IOException {
        assertEquals(0, generate("--out", "nation", "--gzip"), console.err());
        Path links = temp.resolve("nation/links.csv.gz");
        byte[] whole = Files.readAllBytes(links);
        Files.write(links, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(2, console.run("run", "nation/nation.yaml"));
        assertTrue(console.err().contains("links.csv.gz' is not a gzip file"), console.err());
        Files.writeString(links, "supplier,buyer,value\n");
        assertEquals(2, console.run("validate", "nation/nation.yaml"));
        assertTrue((console.out() + console.err()).contains("is not a gzip file"), console.out() + console.err());
    }

    @ParameterizedTest
    @CsvSource({
        "39, 100, 39 firms are too few for 20 products",
        "300, 500, 500 links are too few; one for each input of each firm makes 600",
    })
    void shouldRefuseSizesThatMakeNoNetwork(int firms, int links, String message) {
        int exit = console.run("generate", "--firms", "" + firms, "--links", "" + links, "--out", "made");
        assertEquals(2, exit, console.err());
        assertTrue(console.err().contains(message), console.err());
        assertFalse(Files.exists(temp.resolve("made")));
    }

    @Test
    void shouldNotWriteOverWhatIsThere() throws IOException {
        Files.createDirectory(temp.resolve("made"));
        Files.writeString(temp.resolve("made/notes.txt"), "mine");
        assertEquals(2, generate("--out", "made"));
        assertEquals("mine", Files.readString(temp.resolve("made/notes.txt")));
        assertFalse(Files.exists(temp.resolve("made/firms.csv")));
    }
}
