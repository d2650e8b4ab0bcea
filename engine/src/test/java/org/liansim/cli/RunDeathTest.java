package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run with checkpoints whose process is killed at any moment and taken up ends with the same bytes as one that nobody
 * disturbs.
 */
@Timeout(300)
class RunDeathTest {
    private static final int KILLS = Boolean.getBoolean("thorough") ? 25 : 4;
    private static final List<String> TABLES = List.of("runs.csv", "outcomes.csv", "series.csv", "annual.csv");

    @TempDir
    Path temp;

    @BeforeEach
    void copyScenario() throws IOException {
        for (String file : List.of("example.yaml", "example-policy.yaml")) {
            Files.copy(Path.of("..", "scenarios", file).toAbsolutePath().normalize(), temp.resolve(file));
        }
    }

    @Test
    void shouldEndWithTheSameBytesHoweverOftenItIsKilled() throws IOException, InterruptedException {
        long seed = 5;
        Random random = new Random(seed);
        killOnce(random, List.of());
        for (int kill = 1; kill < KILLS && !checkpoints().isEmpty(); kill++) {
            killOnce(random, List.of("--resume", "--executor", kill % 2 == 0 ? "sequential" : "windowed"));
        }
        TestConsole last = new TestConsole(temp);
        assertEquals(0, last.run(command("out", "--resume")), last.err());
        assertTrue(last.err().matches("(?s).*going on from [1-3] checkpoints?\n.*"), last.err());
        assertSameAsUndisturbed("out");
        assertEquals(List.of("example-policy.yaml", "example.yaml", "fresh", "log", "out"), names());
    }

    @Test
    void shouldBeginAnewWhatIsDamagedAndRefuseWhatIsForeign() throws IOException, InterruptedException {
        killOnce(new Random(6), List.of());
        List<Path> files = checkpoints();
        byte[] whole = Files.readAllBytes(files.get(0));

        TestConsole again = new TestConsole(temp);
        assertEquals(2, again.run(command("out")));
        assertEquals(
                "error: a run in " + temp.resolve("out")
                        + " was begun and not finished; --resume continues it, --overwrite with --out begins again\n",
                again.err());

        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 4;
        byte[][] damaged = {
            Arrays.copyOf(whole, whole.length / 2), changed, "no checkpoint".getBytes(StandardCharsets.UTF_8)
        };
        Path others = Files.createDirectory(temp.resolve(".damaged.checkpoints"));
        for (int i = 0; i < damaged.length; i++) {
            Files.write(others.resolve("replication-" + (i + 1) + ".checkpoint"), damaged[i]);
        }
        Files.write(others.resolve("replication-1.checkpoint.part"), whole);
        TestConsole console = new TestConsole(temp);
        assertEquals(0, console.run(command("damaged", "--resume")), console.err());
        String sum =
                " is cut off or was changed: its checksum is not that of its content; its replication begins anew\n";
        assertTrue(
                console.err()
                        .startsWith("warning: " + others + "/replication-1.checkpoint" + sum
                                + "warning: " + others + "/replication-2.checkpoint" + sum
                                + "warning: " + others
                                + "/replication-3.checkpoint is no checkpoint; its replication begins"
                                + " anew\ngoing on from 0 checkpoints\n"),
                console.err());
        assertSameAsUndisturbed("damaged");
        assertFalse(Files.exists(others));

        Files.write(files.get(0), withFormat(whole, 99));
        assertRefused("error: cannot go on from " + files.get(0)
                + ", which has format 99 of another LianSim, this one has format 1\n");
        Files.write(files.get(0), whole);
        assertRefused(
                "error: cannot go on from " + files.get(0)
                        + ": these results were begun with 'liansim development seed 4 set horizon=60 years check NONE', now"
                        + " it is 'liansim development seed 4 set horizon=60 years check AUDIT'; choose another folder, or"
                        + " run it again from the start\n",
                "--check",
                "audit");
        assertRefused("error: --trace cannot be given with --resume", "--trace", "trace");
        Files.writeString(
                temp.resolve("example.yaml"), Files.readString(temp.resolve("example.yaml")) + "# one more line\n");
        assertRefused("error: cannot go on from " + files.get(0) + ": " + temp.resolve("example.yaml")
                + " was changed since these results were begun: its SHA-256 was ");
    }

    private void assertRefused(String why, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--resume"));
        arguments.addAll(List.of(more));
        TestConsole console = new TestConsole(temp);
        assertEquals(2, console.run(command("out", arguments.toArray(String[]::new))), console.err());
        assertTrue(console.err().startsWith(why), console.err());
    }

    @Test
    void shouldTakeUpDaysOfInoueAndTodo() throws IOException, InterruptedException {
        Files.writeString(temp.resolve("links.txt"), "a b 100\nb a 100\n");
        Files.writeString(temp.resolve("final.txt"), "a 100\nb 100\n");
        Files.writeString(temp.resolve("output.txt"), "a 200\nb 200\n");
        Files.writeString(temp.resolve("sectors.txt"), "a 1\nb 2\n");
        Files.writeString(temp.resolve("damage.txt"), "a 0.1\n");
        Files.writeString(temp.resolve("toy.yaml"), """
                liansim: 1
                model: inoue-todo
                title: { en: Two firms, zh: 两家企业 }
                days: 36500
                network: { links: links.txt, final_consumption: final.txt, initial_production: output.txt, affiliation: sectors.txt }
                damage: { recovering: damage.txt }
                """);
        List<String> study = List.of("run", "toy.yaml", "--out", "out", "--checkpoint", "20 days");
        Process process = CommandProcess.start(CommandProcess.command(study), temp, "log");
        while (process.isAlive() && checkpoints().isEmpty()) {
            Thread.sleep(5);
        }
        process.destroyForcibly();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, checkpoints().size(), Files.readString(temp.resolve("log")));
        TestConsole console = new TestConsole(temp);
        List<String> again = new ArrayList<>(study);
        again.add("--resume");
        again.set(again.size() - 2, "every 1000 days");
        assertEquals(0, console.run(again.toArray(String[]::new)), console.err());
        assertEquals(0, console.run("run", "toy.yaml", "--out", "fresh"), console.err());
        assertEquals(
                Files.readString(temp.resolve("fresh/daily.csv")), Files.readString(temp.resolve("out/daily.csv")));
        assertEquals(List.of(), checkpoints());
    }

    @Test
    void shouldGoOnWhenACheckpointCannotBeWritten() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 40; exec \"$@\"", "limited"));
        command.addAll(process(List.of("--set", "horizon=2 years")));
        Process process = CommandProcess.start(command, temp, "log");
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        String log = Files.readString(temp.resolve("log"));
        assertTrue(
                log.matches(
                        "(?s).*warning: cannot write \\S+\\.checkpoints/replication-[1-3]\\.checkpoint: File too large; the"
                                + " run goes on, an older checkpoint stays\n.*"),
                log);
        assertTrue(log.contains("error: cannot write results to " + temp.resolve("out") + ": File too large"), log);
        assertEquals(List.of(), checkpoints());
    }

    @Test
    void shouldRefuseWhatCannotBeTakenUp() {
        assertWrong("--resume needs --checkpoint, such as --checkpoint 'every 30 days'", "--resume");
        assertWrong(
                "there is no checkpoint of a run in " + temp.resolve("out") + "; run it without --resume",
                "--resume",
                "--checkpoint",
                "30 days");
        assertWrong(
                "--checkpoint: '0 days' must be more than 0 days; write it like --checkpoint 'every 30 days'",
                "--checkpoint",
                "every 0 days");
        assertWrong(
                "--checkpoint: 'often' does not start with a number; write it like --checkpoint 'every 30 days'",
                "--checkpoint",
                "often");
        TestConsole console = new TestConsole(temp);
        assertEquals(2, console.run("run", "teaching/beer-game", "--checkpoint", "every week"));
        assertTrue(console.err().startsWith("error: --checkpoint has no meaning for studies of stock points"));
    }

    private void assertWrong(String why, String... options) {
        List<String> command = run();
        command.addAll(List.of("--out", "out"));
        command.addAll(List.of(options));
        TestConsole console = new TestConsole(temp);
        assertEquals(2, console.run(command.toArray(String[]::new)));
        assertEquals("error: " + why + "\n", console.err());
    }

    /** Kills a process some time after it has kept a state that is newer than those before. */
    private void killOnce(Random random, List<String> more) throws IOException, InterruptedException {
        Process process = CommandProcess.start(process(more), temp, "log");
        List<byte[]> before = contents();
        while (process.isAlive() && same(before, contents())) {
            Thread.sleep(5);
        }
        process.waitFor(random.nextInt(100), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertFalse(
                checkpoints().isEmpty() && !Files.exists(temp.resolve("out")), Files.readString(temp.resolve("log")));
    }

    private List<byte[]> contents() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (Path file : checkpoints()) {
            all.add(Files.readAllBytes(file));
        }
        return all;
    }

    private static boolean same(List<byte[]> one, List<byte[]> other) {
        return Arrays.deepEquals(one.toArray(), other.toArray());
    }

    private List<Path> checkpoints() throws IOException {
        Path folder = temp.resolve(".out.checkpoints");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".checkpoint"))
                    .sorted()
                    .toList();
        }
    }

    /** The checkpoint with another number of the format, its checksums right. */
    private static byte[] withFormat(byte[] checkpoint, int format) {
        ByteBuffer bytes = ByteBuffer.wrap(checkpoint.clone());
        bytes.putInt(8, format);
        int head = 16 + bytes.getInt(12) + 12;
        bytes.putInt(head, sum(bytes.array(), head));
        bytes.putInt(checkpoint.length - 4, sum(bytes.array(), checkpoint.length - 4));
        return bytes.array();
    }

    private static int sum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    private void assertSameAsUndisturbed(String out) throws IOException {
        if (!Files.exists(temp.resolve("fresh"))) {
            List<String> command = run();
            command.addAll(List.of("--out", "fresh"));
            TestConsole console = new TestConsole(temp);
            assertEquals(0, console.run(command.toArray(String[]::new)), console.err());
        }
        for (String table : TABLES) {
            assertEquals(
                    Files.readString(temp.resolve("fresh").resolve(table)),
                    Files.readString(temp.resolve(out).resolve(table)));
        }
    }

    /** Long enough for a process to be killed in. */
    private List<String> run() {
        return new ArrayList<>(List.of(
                "run",
                temp.resolve("example-policy.yaml").toString(),
                "--set",
                "horizon=60 years",
                "--replications",
                "3",
                "--seed",
                "4"));
    }

    private String[] command(String out, String... more) {
        List<String> command = run();
        command.addAll(List.of("--out", out, "--checkpoint", "every 150 days"));
        command.addAll(List.of(more));
        return command.toArray(String[]::new);
    }

    private List<String> process(List<String> more) {
        return CommandProcess.command(List.of(command("out", more.toArray(String[]::new))));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> children = Files.list(temp)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
