package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A comparison that is killed or interrupted and continued ends with the same bytes as one that nobody disturbs. */
@Timeout(600)
class CompareDeathTest {
    private static final int KILLS = Boolean.getBoolean("thorough") ? 50 : 4;
    private static final int REPLICATIONS = 40 * KILLS;
    /** More than are run until an interrupt. */
    private static final int MANY = 2000;

    private static final List<String> TABLES =
            List.of("runs.csv", "outcomes.csv", "annual.csv", "series.csv", "differences.csv", "best.csv");

    @TempDir
    Path temp;

    private Path journal;

    @BeforeEach
    void writeScenarios() throws IOException {
        journal = temp.resolve(".out.runs");
        Path example =
                Path.of("..", "scenarios", "example.yaml").toAbsolutePath().normalize();
        Files.copy(example, temp.resolve("base.yaml"));
        Files.writeString(temp.resolve("larger.yaml"), """
                liansim: 1
                title: { en: Larger, zh: 更大 }
                extends: base.yaml
                products: { METER: { output: 660 million yuan/year } }
                """);
    }

    @Test
    void shouldEndWithTheSameBytesHoweverOftenItIsKilled() throws IOException, InterruptedException {
        Random random = new Random(3);
        int begun = 0;
        for (int kill = 0; kill < KILLS && !Files.exists(temp.resolve("out")); kill++) {
            begun += killOnce(random) > 0 ? 1 : 0;
            tear(random);
        }
        assertTrue(begun > 1, "no process was killed after it had finished runs");
        int more = REPLICATIONS + 3;
        String[] last = command("out", more, "--resume", "--executor", "windowed");
        TestConsole console = new TestConsole(temp);
        assertEquals(0, console.run(last), console.err());
        assertTrue(
                console.err().matches("going on after [0-9]+ of " + 2 * more + " replications\nrunning .*\n"),
                console.err());
        assertSameAsUndisturbed(more);
        try (Stream<Path> files = Files.list(temp)) {
            assertEquals(
                    List.of("base.yaml", "fresh", "larger.yaml", "log", "out"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void shouldContinueAfterAnInterruptAndLeaveTheRowsAsTheyAre() throws IOException {
        assertEquals(130, interrupted(command("out", MANY)));
        List<String> before = Files.readAllLines(temp.resolve("out/runs.csv"));
        int replications = before.size() + 5;
        TestConsole console = new TestConsole(temp);
        assertEquals(0, console.run(command("out", replications, "--resume")), console.err());
        assertTrue(Files.readAllLines(temp.resolve("out/runs.csv")).containsAll(before));
        assertSameAsUndisturbed(replications);
    }

    @Test
    void shouldRefuseToContinueWithSomethingElse() throws IOException {
        assertEquals(130, interrupted(command("out", MANY)));
        long kept = length();
        assertRefused(
                1,
                "these results were begun with 'liansim development seed 1 check NONE of base larger', now it is 'liansim"
                        + " development seed 2 check NONE of base larger'.*",
                "--resume",
                "--seed",
                "2");
        Files.writeString(
                temp.resolve("larger.yaml"), Files.readString(temp.resolve("larger.yaml")) + "# one more line\n");
        assertRefused(
                1,
                temp.resolve("larger.yaml") + " was changed since these results were begun: its SHA-256 was"
                        + " [0-9a-f]{64}, now it is [0-9a-f]{64}; .*",
                "--resume");
        Files.move(temp.resolve("out"), temp.resolve("elsewhere"));
        assertRefused(
                2,
                "a comparison in " + temp.resolve("out") + " was begun and not finished; --resume continues it,"
                        + " --overwrite with --out begins again");
        assertEquals(kept, length());
        TestConsole console = new TestConsole(temp);
        assertEquals(0, console.run(command("out", 2, "--overwrite")), console.err());
        assertSameAsUndisturbed(2);
        assertTrue(Files.notExists(journal));
        assertRefused(1, temp.resolve("out") + " holds results already; .*", "--resume");
    }

    private void assertRefused(int code, String why, String... more) {
        TestConsole console = new TestConsole(temp);
        assertEquals(code, console.run(command("out", MANY, more)), console.err());
        assertTrue(console.err().matches("error: " + why + "\n"), console.err());
    }

    /** Kills a process some time after it has kept a run; returns the bytes of the journal. */
    private long killOnce(Random random) throws IOException, InterruptedException {
        long before = length();
        Process process = start();
        while (process.isAlive() && length() <= before + 1000) {
            Thread.sleep(5);
        }
        process.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        assertTrue(length() >= before || Files.exists(temp.resolve("out")), length() + " bytes after " + before);
        return length();
    }

    /** A run that was being written when the power went. */
    private void tear(Random random) throws IOException {
        if (length() > 1000 && random.nextBoolean()) {
            try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "rw")) {
                file.setLength(file.length() - 1 - random.nextInt(200));
            }
        }
    }

    /** Runs a command that is told to end when it has kept a run. */
    private int interrupted(String... command) {
        TestConsole console = new TestConsole(temp).interrupts(stop -> {
            Thread watcher = new Thread(() -> {
                try {
                    while (length() < 1000) {
                        Thread.sleep(1);
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                stop.run();
            });
            watcher.setDaemon(true);
            watcher.start();
            return () -> {};
        });
        return console.run(command);
    }

    private long length() {
        return journal.toFile().length();
    }

    private void assertSameAsUndisturbed(int replications) throws IOException {
        TestConsole console = new TestConsole(temp);
        assertEquals(0, console.run(command("fresh", replications)), console.err());
        for (String table : TABLES) {
            assertEquals(
                    Files.readString(temp.resolve("fresh").resolve(table)),
                    Files.readString(temp.resolve("out").resolve(table)));
        }
    }

    private static String[] command(String out, int replications, String... more) {
        List<String> command = new ArrayList<>(List.of("compare", "base.yaml", "--with", "larger.yaml"));
        command.addAll(List.of("--out", out, "--replications", Integer.toString(replications)));
        command.addAll(List.of(more));
        return command.toArray(String[]::new);
    }

    private Process start() throws IOException {
        String[] command = command("out", REPLICATIONS, "--resume", "--threads", "1");
        return CommandProcess.start(CommandProcess.command(List.of(command)), temp, "log");
    }
}
