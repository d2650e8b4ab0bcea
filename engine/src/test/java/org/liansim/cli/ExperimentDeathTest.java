package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An experiment whose process is killed again and again ends with the same bytes as one that nobody disturbs. */
@Timeout(600)
class ExperimentDeathTest {
    private static final int KILLS = Boolean.getBoolean("thorough") ? 50 : 6;

    @TempDir
    Path temp;

    @Test
    void shouldEndWithTheSameBytesHoweverOftenItIsKilled() throws IOException, InterruptedException {
        Path example =
                Path.of("..", "scenarios", "example.yaml").toAbsolutePath().normalize();
        Files.copy(example, temp.resolve("base.yaml"));
        Files.writeString(temp.resolve("study.yaml"), """
                liansim: 1
                title: { en: Study, zh: 研究 }
                base: base.yaml
                replications: 2
                outcomes: [output, fill-rate]
                design: { type: latin-hypercube, points: %d }
                factors: { patience: {}, review: { from: 5 days, to: 9 days } }
                """.formatted(25 * KILLS));
        Random random = new Random(3);
        int rows = 0;
        int kept = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start();
            long before = rows;
            while (process.isAlive() && rows() <= before) {
                Thread.sleep(5);
            }
            process.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            int now = rows();
            assertTrue(now >= rows || Files.exists(temp.resolve("out")), now + " rows after " + rows);
            rows = now;
            kept += now > 0 ? 1 : 0;
            tear(random);
        }
        assertTrue(kept > 0, "no run was killed while its journal had rows");
        Process last = start();
        assertTrue(last.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, last.exitValue(), Files.readString(temp.resolve("log")));
        TestConsole console = new TestConsole(temp);
        assertEquals(0, console.run("experiment", "study.yaml", "--out", "fresh"), console.err());
        for (String table : List.of("runs.csv", "design.csv", "summary.csv", "sensitivity.csv")) {
            assertEquals(
                    Files.readString(temp.resolve("fresh").resolve(table)),
                    Files.readString(temp.resolve("out").resolve(table)));
        }
        try (Stream<Path> files = Files.list(temp)) {
            assertEquals(
                    List.of("base.yaml", "fresh", "log", "out", "study.yaml"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    /** Rows of the journal, its first line aside. */
    private int rows() throws IOException {
        Path journal = temp.resolve(".out.journal");
        return Files.exists(journal) ? Math.max(0, Files.readString(journal).split("\n").length - 1) : 0;
    }

    /** A row that was being written when the power went. */
    private void tear(Random random) throws IOException {
        Path journal = temp.resolve(".out.journal");
        if (Files.exists(journal) && rows() > 1 && random.nextBoolean()) {
            byte[] bytes = Files.readAllBytes(journal);
            Files.write(journal, Arrays.copyOf(bytes, bytes.length - 1 - random.nextInt(20)));
        }
    }

    private Process start() throws IOException {
        List<String> command = CommandProcess.command(List.of("experiment", "study.yaml", "--out", "out", "--resume"));
        return CommandProcess.start(command, temp, "log");
    }
}
