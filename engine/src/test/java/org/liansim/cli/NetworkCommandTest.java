package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks analysed and made from tables on the command line. */
class NetworkCommandTest {
    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void sitDown() {
        console = new TestConsole(temp);
    }

    @Test
    void shouldRankFirmsBySystemicRisk() {
        assertEquals(0, console.run("network", "example"), console.err());
        assertTrue(console.out().contains("Systemic risk"), console.out());
        assertTrue(console.out().contains("first-meter"), console.out());
        assertEquals(0, console.run("network", "example", "--lang", "zh", "--top", "1"));
        assertTrue(console.out().contains("系统性风险"), console.out());
        assertEquals(
                2,
                console.out().lines().filter(line -> line.startsWith("  1  ")).count());
        assertEquals(
                0,
                console.out().lines().filter(line -> line.startsWith("  2  ")).count());
    }

    @Test
    void shouldGiveTheSameBytesOnAnyThreads() {
        assertEquals(0, console.run("network", "example", "--json", "--threads", "1"));
        String one = console.out();
        assertEquals(0, console.run("network", "example", "--json", "--threads", "3"));
        assertEquals(one, console.out());
        assertTrue(one.contains("\"systemic_risk\""), one);
    }

    @Test
    void shouldShowOnATerminalHowFarItIs() {
        assertEquals(0, console.onATerminal().run("network", "example"), console.err());
        assertTrue(console.err().contains("firms"), console.err());
        assertEquals(0, console.run("network", "example", "--quiet"), console.err());
        assertEquals("", console.err());
    }

    @Test
    void shouldShowWhoLosesWhenAFirmStops() {
        assertEquals(0, console.run("network", "example", "--shock", "first-meter"));
        assertTrue(console.out().startsWith("When first-meter stops, "), console.out());
        assertEquals(0, console.run("network", "example", "--shock", "first-meter", "--json"));
        assertTrue(console.out().contains("\"upstream\""), console.out());
    }

    @ParameterizedTest
    @CsvSource({"graphml, <graphml", "gexf, <gexf", "dot, digraph"})
    void shouldHandTheNetworkOn(String format, String sign) throws IOException {
        assertEquals(0, console.run("network", "example", "--export", format, "--out", "net." + format));
        assertEquals("net." + format + "\n", console.out());
        assertTrue(Files.readString(temp.resolve("net." + format)).contains(sign));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "network example --shock first-metre | no firm 'first-metre'; did you mean 'first-meter'?",
                "network example --shock first | no firm 'first'; did you mean 'first-meter'?",
                "network example --shock nobody-at-all | --json shows the names",
                "network example --top 0 | --top is 0, must be at least 1",
                "network example --threads 0 | --threads is 0",
                "network example --tolerance 0 | --tolerance is 0.0, must be above 0 and below 1",
                "network example --export gexf | --export needs --out",
                "network example --out x | --out needs --export",
                "network example --export gml --out x | 'gml' is none of graphml, gexf, dot",
                "network example --export dot --out x --shock y | do not go together",
                "network exampel | did you mean 'example'?",
                "import-io nothing.csv --out x | there is no file 'nothing.csv'",
                "import-io table.csv --out . | is not empty",
                "import-io table.csv --out x --services Q | the table has no sector 'Q'",
                "import-io few.csv --out x | few.csv:3:1: error: row 'B' has 2 cells",
            })
    void shouldAnswerAMistakeWithTwoAndOneReason(String arguments, String reason) throws IOException {
        table();
        Files.writeString(temp.resolve("few.csv"), "code,A,B\nA,0.1,0.2\nB,0.1\ngross_output_100m_yuan,5,5\n");
        assertEquals(2, console.run(arguments.split(" ")));
        assertTrue(console.err().contains(reason), console.err());
        assertEquals("", console.out());
    }

    @Test
    void shouldMakeAScenarioOfATableThatRuns() throws IOException {
        table();
        assertEquals(0, console.run("import-io", "table.csv", "--out", "made", "--services", "b"), console.err());
        assertEquals("Made made with 2 firms. Next: liansim run made/made.yaml\n", console.out());
        assertEquals(
                "name,product,zone,local,export\neast/a,EAST_A,east,21000000,0\nb,B,all,10200000,0\n",
                Files.readString(temp.resolve("made/firms.csv")));
        assertEquals(
                0,
                console.run("run", "made/made.yaml", "--replications", "1", "--check", "audit", "--out", "result"),
                console.err());
        assertEquals(0, console.run("network", "made/made.yaml", "--json"), console.err());
        assertTrue(console.out().contains("\"largest_component\" : 2"), console.out());
    }

    @Test
    void shouldMakeTheShippedScenarioOfItsTable() throws IOException {
        Path shipped = Path.of("..", "scenarios", "china-2020").toAbsolutePath().normalize();
        String source = "input-output table of China 2020, 153 sectors aggregated to 29, National Bureau of Statistics"
                + " (github.com/Carol-seven/ionet)";
        assertEquals(
                0,
                console.run(
                        "import-io",
                        shipped.resolve("table.csv").toString(),
                        "--out=china-2020",
                        "--start=2020-01-01",
                        "--title=China 2020, 29 sectors",
                        "--title-zh=中国2020年，29部门",
                        "--source=" + source),
                console.err());
        for (String file : new String[] {"china-2020.yaml", "firms.csv", "links.csv"}) {
            assertEquals(
                    Files.readString(shipped.resolve(file)),
                    Files.readString(temp.resolve("china-2020").resolve(file)),
                    file);
        }
    }

    @Test
    void shouldEndWithTwoOnWrongTables() throws IOException {
        table();
        assertEquals(0, console.run("import-io", "table.csv", "--out", "made"), console.err());
        Files.writeString(temp.resolve("made/links.csv"), "supplier,buyer,share\neast/a,c,1\n");
        assertEquals(2, console.run("run", "made/made.yaml"));
        assertTrue(console.err().contains("made/links.csv:2:8: error: unknown buyer 'c'"), console.err());
    }

    /** Two sectors with outputs of 30 and 15 million yuan a day, of which they leave 21 and 10.2 million for final use. */
    private void table() throws IOException {
        Files.writeString(
                temp.resolve("table.csv"),
                "code,east/a,b\neast/a,0.2,0.2\nb,0.06,0.2\ngross_output_100m_yuan,109.5,54.75\nlabour,0.4,0.3\n");
    }
}
