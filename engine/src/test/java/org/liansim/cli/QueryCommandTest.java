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

class QueryCommandTest {
    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void runTheExample() {
        console = new TestConsole(temp);
        assertEquals(0, console.run("run", "example", "--out", "one", "--quiet"), console.err());
    }

    @Test
    void shouldAnswerInSql() throws IOException {
        assertEquals(
                0,
                console.run(
                        "query",
                        "one",
                        "--csv",
                        "select replication, value from outcomes where outcome = 'output' and scope = 'city'"
                                + " order by replication"),
                console.err());
        List<String> rows = Files.readAllLines(temp.resolve("one/outcomes.csv"));
        StringBuilder expected = new StringBuilder("replication,value\n");
        rows.stream()
                .map(row -> row.split(","))
                .filter(cells -> cells[2].equals("output") && cells[3].equals("city"))
                .forEach(cells ->
                        expected.append(cells[1]).append(',').append(cells[4]).append('\n'));
        assertEquals(expected.toString(), console.out());
    }

    @Test
    void shouldKnowNumbersFromTextsAndDates() {
        String types = "select typeof(seed), typeof(events), typeof(status), typeof(replication) from runs limit 1";
        assertEquals(0, console.run("query", "one", "--csv", types), console.err());
        assertEquals(
                "BIGINT,BIGINT,VARCHAR,INTEGER", console.out().lines().toList().get(1));
        assertEquals(0, console.run("query", "one", "--csv", "select max(year(date)) from series"), console.err());
        assertEquals("2024", console.out().lines().toList().get(1));
    }

    @Test
    void shouldAnswerAsATableAndAsJson() {
        String count = "select count(*) as runs, null as nothing from runs";
        assertEquals(0, console.run("query", "one", count));
        assertEquals("runs  nothing\n3\n", console.out());
        assertEquals(0, console.run("query", "one", count, "--json"));
        assertTrue(console.out().contains("\"runs\" : 3"), console.out());
        assertTrue(console.out().contains("\"nothing\" : null"), console.out());
    }

    @Test
    void shouldReachNothingButTheTables() {
        Path stolen = temp.resolve("stolen.csv");
        for (String sql : List.of(
                "copy runs to '" + stolen + "'",
                "select * from read_text('" + temp.resolve("one/manifest.json") + "')",
                "attach '" + temp.resolve("other.db") + "' as other",
                "set enable_external_access = true")) {
            assertEquals(1, console.run("query", "one", sql), sql);
            assertTrue(console.err().startsWith("error: the query failed: "), console.err());
            assertEquals(1, console.err().lines().count(), console.err());
        }
        assertFalse(Files.exists(stolen));
    }

    @Test
    void shouldTellAWrongQuery() {
        assertEquals(1, console.run("query", "one", "select valu from outcomes"));
        assertTrue(console.err().contains("valu"), console.err());
        assertEquals(1, console.run("query", "nowhere", "select 1"));
        assertTrue(console.err().contains("is no result folder"), console.err());
    }

    @Test
    void shouldTakeSettingsForTexts() throws IOException {
        Files.writeString(temp.resolve("larger.yaml"), """
                liansim: 1
                title: { en: Larger, zh: 更大 }
                extends: example.yaml
                products: { METER: { output: 660 million yuan/year } }
                """);
        String[] compare = {"compare", "example.yaml", "--with", "larger.yaml", "--out", "two", "--parquet"};
        assertEquals(0, console.run(compare), console.err());
        assertTrue(Files.exists(temp.resolve("two/settings.parquet")));
        assertEquals(0, console.run("query", "two", "--csv", "select value from settings"), console.err());
        assertEquals("value\n660 million yuan/year\n", console.out());
    }

    @Test
    void shouldQueryAnExperimentAndExportItAsParquet() throws IOException {
        Files.writeString(temp.resolve("study.yaml"), """
                liansim: 1
                title: { en: Study, zh: 研究 }
                base: example.yaml
                set: { horizon: 1 year }
                replications: 2
                outcomes: [output]
                design: { type: one-at-a-time }
                factors: { patience: {} }
                """);
        assertEquals(0, console.run("experiment", "study.yaml", "--out", "all", "--quiet"), console.err());
        String sql = "select typeof(treatment), typeof(output), typeof(patience), count(*) from runs join design using"
                + " (treatment) group by all";
        assertEquals(0, console.run("query", "all", "--csv", sql), console.err());
        assertEquals("BIGINT,DOUBLE,VARCHAR,6", console.out().lines().toList().get(1));
        assertEquals(0, console.run("export", "all", "--format", "parquet"), console.err());
        assertTrue(Files.exists(temp.resolve("all-parquet/runs.parquet")));
        assertTrue(Files.exists(temp.resolve("all-parquet/design.parquet")));
    }
}
