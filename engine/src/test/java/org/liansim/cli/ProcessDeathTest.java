package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.result.ResultFolder;

/** Whatever happens to the process of a run, its result folder is whole or is not there. */
@Timeout(300)
class ProcessDeathTest {
    private static final int KILLS = Boolean.getBoolean("thorough") ? 50 : 6;
    private static final int KILLED = 128 + 9;
    private static final int INTERRUPTED = 130;

    @TempDir
    Path temp;

    @Test
    void shouldLeaveAWholeResultOrNoneWhenKilled() throws IOException, InterruptedException {
        long seed = 17;
        Random random = new Random(seed);
        int whole = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = run("result" + kill % 2, 20 + random.nextInt(400), "--overwrite");
            awaitAny(process, "outcomes.csv");
            process.waitFor(random.nextInt(700), TimeUnit.MILLISECONDS);
            kill(process);
            for (String name : List.of("result0", "result1")) {
                if (Files.exists(temp.resolve(name))) {
                    assertFalse(ResultFolder.open(temp.resolve(name)).manifest().isEmpty(), "seed " + seed);
                    whole++;
                }
            }
        }
        for (String name : List.of("result0", "result1")) {
            Process process = run(name, 2, "--overwrite");
            assertTrue(process.waitFor(120, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue(), log(name));
            ResultFolder.open(temp.resolve(name));
        }
        assertEquals(List.of("result0", "result0.log", "result1", "result1.log"), names(), whole + " whole results");
    }

    @Test
    void shouldPutBackAResultThatWasAboutToBeReplaced() throws IOException {
        assertEquals(0, new TestConsole(temp).run("run", "example", "--out", "result"));
        Files.move(temp.resolve("result"), temp.resolve(".result.old-1-0"));
        Files.createDirectory(temp.resolve(".result.part-1-0"));
        TestConsole console = new TestConsole(temp);
        assertEquals(1, console.run("run", "example", "--out", "result"));
        assertTrue(console.err().contains("result holds results already"), console.err());
        ResultFolder.open(temp.resolve("result"));
        assertEquals(List.of("result"), names());
    }

    @Test
    void shouldLetOneOfTwoRunsHaveTheFolder() throws IOException, InterruptedException {
        Process first = run("result", 100_000);
        awaitAny(first, "outcomes.csv");
        TestConsole second = new TestConsole(temp);
        assertEquals(1, second.run("run", "example", "--out", "result", "--seed", "7"));
        assertEquals(
                "error: " + temp.resolve("result") + " is being written by another run; choose another folder\n",
                second.err());
        interrupt(first);
        assertEquals(INTERRUPTED, first.exitValue(), log("result"));
        ResultFolder.open(temp.resolve("result"));
        assertEquals(List.of("result", "result.log"), names());
    }

    @Test
    void shouldLetOneOfManyRunsThatStartTogetherHaveTheFolder() throws IOException, InterruptedException {
        List<Process> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            runs.add(start(List.of(), "log" + i, "result", 20 + i));
        }
        TreeMap<Integer, Integer> exits = new TreeMap<>();
        for (Process process : runs) {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS));
            exits.merge(process.exitValue(), 1, Integer::sum);
        }
        assertEquals("{0=1, 1=2}", exits.toString());
        ResultFolder.open(temp.resolve("result"));
        assertEquals(List.of("log0", "log1", "log2", "result"), names());
    }

    @Test
    void shouldKeepWhatIsFinishedOnCtrlC() throws IOException, InterruptedException {
        Process process = run("result", 100_000, "--trace", "trace");
        awaitAny(process, "outcomes.csv");
        interrupt(process);
        assertEquals(INTERRUPTED, process.exitValue(), log("result"));
        assertTrue(log("result").matches("(?s).*interrupted: \\d+ of 100000 replications are kept.*"), log("result"));
        ResultFolder.open(temp.resolve("result"));
        assertTrue(Files.readString(temp.resolve("result/runs.csv")).contains("\nexample,1,1,done,"));
        assertEquals(List.of("result", "result.log", "trace"), names());
        assertEquals(0, new TestConsole(temp).run("verify-trace", "trace", "trace"));
    }

    @Test
    void shouldLeaveNothingOnCtrlCBeforeAnythingIsFinished() throws IOException, InterruptedException {
        Process process = start(List.of(), "log", "result", 100_000, "--set", "horizon=100 years");
        while (process.isAlive() && names().size() < 3) {
            Thread.sleep(5);
        }
        interrupt(process);
        assertEquals(INTERRUPTED, process.exitValue(), Files.readString(temp.resolve("log")));
        if (!Files.exists(temp.resolve("result"))) {
            assertEquals(List.of("log"), names());
        }
    }

    @Test
    void shouldLeaveNothingWhenTheDiskTakesNoMore() throws IOException, InterruptedException {
        List<String> limited = List.of("bash", "-c", "ulimit -f 200; exec \"$@\"", "limited");
        Process process = start(limited, "log", "result", 3000);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        String log = Files.readString(temp.resolve("log"));
        assertEquals(1, process.exitValue(), log);
        assertTrue(log.contains("error: cannot write results to " + temp.resolve("result") + ": File too large"), log);
        assertEquals(List.of("log"), names());
    }

    @Test
    void shouldSayThatAFolderCannotBeWritten() {
        for (String folder : List.of("/proc/result", "/dev/null/result")) {
            TestConsole console = new TestConsole(temp);
            assertEquals(1, console.run("run", "example", "--out", folder));
            assertTrue(console.err().matches("error: cannot write to " + folder + ": .+\n"), console.err());
            assertEquals("", console.out());
        }
    }

    private Process run(String out, int replications, String... more) throws IOException {
        return start(List.of(), out + ".log", out, replications, more);
    }

    private Process start(List<String> before, String log, String out, int replications, String... more)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        String scenario =
                Path.of("..", "scenarios", "example.yaml").toAbsolutePath().toString();
        command.addAll(CommandProcess.command(
                List.of("run", scenario, "--replications", Integer.toString(replications), "--out", out)));
        command.addAll(List.of(more));
        return CommandProcess.start(command, temp, log);
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertTrue(process.exitValue() == KILLED || process.exitValue() == 0, "exit " + process.exitValue());
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }

    /** Waits until the run has stored something, or is over. */
    private void awaitAny(Process process, String file) throws InterruptedException {
        while (process.isAlive() && bytes(file) == 0) {
            Thread.sleep(5);
        }
    }

    private long bytes(String name) {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.filter(file -> file.toString().contains(".part-") && file.endsWith(name))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private String log(String name) throws IOException {
        return Files.readString(temp.resolve(name + ".log"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> children = Files.list(temp)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
