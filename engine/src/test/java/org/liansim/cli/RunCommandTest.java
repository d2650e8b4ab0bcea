package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.scenario.DisplayWidth;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RunCommandTest {
    private static final List<String> TABLES = List.of("runs.csv", "outcomes.csv", "annual.csv", "series.csv");

    @TempDir
    Path temp;

    private TestConsole console;

    @BeforeEach
    void sitDown() {
        console = new TestConsole(temp);
    }

    @Test
    void shouldPrintTheHeadlineTableAndNameTheResult() {
        assertEquals(0, console.run("run", "example"));
        String out = console.out();
        assertTrue(out.startsWith("Gas meters and their sensors (2023-01-01 – 2024-12-31)\n\n"), out);
        assertTrue(out.contains("Output"), out);
        assertTrue(out.contains("mean ± half width of the 95 % interval over 3 replications\n"), out);
        assertTrue(out.matches("(?s).*\nSensing +\\S+ ± \\S+ .*"), out);
        assertTrue(out.matches("(?s).*Events: [\\d,]+ \\(review [\\d,]+, .*global \\d+\\); .*"), out);
        assertTrue(out.endsWith("Results: " + temp.resolve("results/example-seed1") + "\n"), out);
        assertEquals("running 3 replications\n", console.err());
    }

    @Test
    void shouldPrintInChineseWithAlignedColumns() {
        assertEquals(0, console.run("run", "example", "--lang", "zh", "--replications", "1"));
        List<String> table = console.out()
                .lines()
                .filter(line -> line.matches(".*(总产出|亿元/年|传感器产业园 ).*"))
                .toList();
        assertEquals(3, table.size(), console.out());
        int[] widths = table.stream().mapToInt(DisplayWidth::of).toArray();
        assertEquals(widths[0], widths[1], console.out());
        assertEquals(widths[0], widths[2], console.out());
        assertTrue(console.out().contains("仅一次重复"), console.out());
    }

    @Test
    void shouldPrintOneJsonObject() {
        assertEquals(0, console.run("run", "example", "--json", "--quiet", "--replications", "2"));
        JsonNode json = new ObjectMapper().readTree(console.out());
        assertEquals(2, json.at("/replications/done").asInt());
        assertEquals("output", json.at("/outcomes/0/outcome").asString());
        assertTrue(json.at("/outcomes/0/mean").asDouble() > 1e8);
        assertTrue(json.at("/outcomes/0/half_width").asDouble() > 0);
        assertTrue(json.at("/events/review").asLong() > 0);
        assertEquals("", console.err());
    }

    @Test
    void shouldPrintOnlyTheFolderWhenQuiet() {
        assertEquals(0, console.run("run", "example", "--quiet", "--replications", "1"));
        assertEquals(temp.resolve("results/example-seed1") + "\n", console.out());
        assertEquals("", console.err());
    }

    @Test
    void shouldGiveEveryRunAFolderOfItsOwn() {
        String[] arguments = {"run", "example", "--quiet", "--replications", "1"};
        assertEquals(0, console.run(arguments));
        assertEquals(0, console.run(arguments));
        assertEquals(temp.resolve("results/example-seed1-2") + "\n", console.out());
    }

    @Test
    void shouldGiveTheSameTablesOnAnyNumberOfThreads() throws IOException {
        run("--out", "one", "--threads", "1");
        run("--out", "three", "--threads", "3");
        run("--out", "other", "--seed", "9");
        for (String table : TABLES) {
            assertEquals(text("one", table), text("three", table), table);
        }
        assertNotEquals(text("one", "outcomes.csv"), text("other", "outcomes.csv"));
    }

    @Test
    void shouldGiveTheSameTablesWithWindowsOfAnyLength() throws IOException {
        run("--out", "sequential", "--executor", "sequential");
        run("--out", "longest", "--executor", "windowed");
        run("--out", "shorter", "--executor", "windowed", "--window", "0.1 days");
        for (String table : TABLES) {
            assertEquals(text("sequential", table), text("longest", table), table);
            assertEquals(text("sequential", table), text("shorter", table), table);
        }
    }

    @Test
    void shouldRefuseWindowsOfNoLength() {
        assertEquals(2, console.run("run", "example", "--executor", "windowed", "--window", "0 days"));
        String reason = "--window: '0 days' must be more than 0 days; write it like --window '0.4 days'";
        assertEquals("error: " + reason, console.err().lines().findFirst().orElseThrow());
    }

    @Test
    void shouldOnlyWatchWhenItChecks() throws IOException {
        run("--out", "plain");
        run("--out", "checked", "--check", "full");
        assertEquals(text("plain", "outcomes.csv"), text("checked", "outcomes.csv"));
        assertNotEquals(text("plain", "runs.csv"), text("checked", "runs.csv"));
    }

    @Test
    void shouldLeaveTheFirstReplicationsAsTheyAreWhenMoreAreRun() throws IOException {
        run("--out", "two", "--replications", "2");
        run("--out", "four", "--replications", "4");
        for (String table : List.of("runs.csv", "outcomes.csv", "annual.csv")) {
            assertTrue(text("four", table).startsWith(text("two", table)), table);
        }
    }

    @Test
    void shouldBeReproducedByTheCommandInTheManifest() throws IOException {
        run("--out", "first", "--set", "parameters.patience=60 days", "--replications", "2");
        JsonNode manifest = new ObjectMapper().readTree(text("first", "manifest.json"));
        String command = manifest.at("/reproduce").asString();
        assertEquals("liansim run example --set 'parameters.patience=60 days' --seed 1 --replications 2", command);
        assertEquals("example", manifest.at("/scenario").asString());
        assertTrue(manifest.at("/inputs/0/text").asString().contains("Gas meters"));
        run("--set", "parameters.patience=60 days", "--seed", "1", "--replications", "2", "--out", "second");
        for (String table : TABLES) {
            assertEquals(text("first", table), text("second", table), table);
        }
    }

    @Test
    void shouldReplaceAResultOnlyWhenAsked() {
        String[] again = {"run", "example", "--out", "result", "--replications", "1"};
        assertEquals(0, console.run(again));
        assertEquals(1, console.run(again));
        assertTrue(console.err().endsWith("give --overwrite to replace them\n"), console.err());
        assertEquals(0, console.run("run", "example", "--out", "result", "--replications", "1", "--overwrite"));
    }

    @Test
    void shouldWriteATrace() throws IOException {
        run("--out", "result", "--trace", "events.trace", "--replications", "2");
        assertTrue(Files.size(temp.resolve("events.trace")) > 10_000);
        assertEquals(1, console.run("run", "example", "--trace", "no/where", "--out", "other"));
        assertEquals("error: cannot write the trace no/where: no such file or folder\n", console.err());
        assertFalse(Files.exists(temp.resolve("other")));
    }

    @Test
    void shouldWriteATraceOverATraceOnly() throws IOException {
        Files.writeString(temp.resolve("notes.txt"), "mine");
        assertEquals(1, console.run("run", "example", "--trace", "notes.txt", "--out", "result"));
        assertEquals(
                "error: cannot write the trace notes.txt: something else than a trace is there already; choose another"
                        + " name\n",
                console.err());
        assertEquals("mine", Files.readString(temp.resolve("notes.txt")));
        assertEquals(1, console.run("run", "example", "--trace", ".", "--out", "result"));
        assertFalse(Files.exists(temp.resolve("result")));
        run("--out", "one", "--trace", "events.trace", "--replications", "1");
        run("--out", "two", "--trace", "events.trace", "--replications", "1", "--seed", "9");
        assertEquals(0, console.run("verify-trace", "events.trace", "events.trace"));
    }

    @Test
    void shouldSayInOneLineThatAFolderCannotBeWritten() throws IOException {
        Files.writeString(temp.resolve("file"), "");
        assertEquals(1, console.run("run", "example", "--out", "file/result"));
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains("is in the way"), console.err());
    }

    @Test
    void shouldKeepWhatIsFinishedWhenInterrupted() throws IOException {
        console.interrupts(stop -> {
            Thread later = new Thread(() -> stopWhenSomethingIsDone(stop));
            later.start();
            return () -> {};
        });
        int code = console.run("run", "example", "--replications", "100000", "--threads", "2");
        assertEquals(130, code);
        assertTrue(console.err().matches("(?s).*interrupted: \\d+ of 100000 replications are kept\n"), console.err());
        JsonNode manifest = new ObjectMapper().readTree(text("results/example-seed1", "manifest.json"));
        int done = manifest.at("/replications/done").asInt();
        assertTrue(done > 0 && done < 100000, "done: " + done);
        assertEquals(1 + done, text("results/example-seed1", "runs.csv").lines().count());
    }

    @Test
    void shouldLeaveNothingWhenInterruptedAtOnce() throws IOException {
        console.interrupts(stop -> {
            stop.run();
            return () -> {};
        });
        assertEquals(130, console.run("run", "example"));
        assertTrue(console.err().endsWith("interrupted: 0 of 3 replications are kept\n"), console.err());
        try (Stream<Path> children = Files.list(temp)) {
            assertEquals(List.of(), children.toList());
        }
    }

    @Test
    void shouldShowABarOnATerminalOnly() {
        console.onATerminal().run("run", "example", "--replications", "1");
        assertTrue(console.err().contains("replications"), console.err());
        assertTrue(console.err().contains("\r"), console.err());
    }

    /** Waits until the tables of the unfinished folder grow, which the first finished replications make them do. */
    private void stopWhenSomethingIsDone(Runnable stop) {
        try {
            while (bytesWritten() == 0) {
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop.run();
    }

    private long bytesWritten() {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.filter(file -> file.endsWith("outcomes.csv"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private void run(String... options) {
        String[] arguments = Stream.concat(Stream.of("run", "example", "--quiet"), Stream.of(options))
                .toArray(String[]::new);
        assertEquals(0, console.run(arguments), console.err());
    }

    private String text(String folder, String file) throws IOException {
        return Files.readString(temp.resolve(folder).resolve(file));
    }
}
