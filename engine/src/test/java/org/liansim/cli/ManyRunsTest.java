package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the number of runs, beyond the few numbers that each leaves. */
@Timeout(300)
class ManyRunsTest {
    private static final int MANY = Boolean.getBoolean("thorough") ? 10_000 : 3000;
    private static final int FEW = MANY / 10;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    @TempDir
    Path temp;

    @Test
    void shouldNeedHardlyMoreMemoryForTenTimesAsManyRuns() throws IOException, InterruptedException {
        Files.copy(Path.of("..", "scenarios", "example.yaml"), temp.resolve("example.yaml"));
        Files.writeString(temp.resolve("study.yaml"), """
                liansim: 1
                title: { en: Study, zh: 研究 }
                base: example.yaml
                set: { horizon: 3 months, economy: on }
                replications: 100000
                outcomes: [output, fill-rate]
                """);
        Process process = new ProcessBuilder(
                        JAVA.resolve("java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "experiment",
                        "study.yaml",
                        "--out",
                        "out")
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
        try {
            long few = liveBytes(process, FEW);
            long many = liveBytes(process, MANY);
            assertTrue(many <= 1.2 * few, few + " bytes after " + FEW + " runs, " + many + " after " + MANY);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Bytes of all objects that are reachable once so many runs are done. */
    private long liveBytes(Process process, int runs) throws IOException, InterruptedException {
        Path journal = temp.resolve(".out.journal");
        while (process.isAlive() && (!Files.exists(journal) || lines(journal) <= runs)) {
            Thread.sleep(10);
        }
        Process histogram = new ProcessBuilder(
                        JAVA.resolve("jcmd").toString(), Long.toString(process.pid()), "GC.class_histogram")
                .start();
        assertTrue(process.isAlive(), Files.readString(temp.resolve("log")));
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String[] total = text.substring(text.lastIndexOf("Total")).strip().split("\\s+");
        return Long.parseLong(total[2]);
    }

    private static int lines(Path file) throws IOException {
        int lines = 0;
        for (byte each : Files.readAllBytes(file)) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }
}
