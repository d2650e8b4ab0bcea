package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole process that is told to end, as Ctrl-C or a batch system does it. */
@Timeout(120)
class InterruptedProcessTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path temp;

    @Test
    void shouldKeepWhatIsFinished() throws IOException, InterruptedException {
        Path example = Path.of("..", "scenarios", "example.yaml").toAbsolutePath();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        example.toString(),
                        "--replications",
                        "100000",
                        "--out",
                        "result")
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
        try {
            while (process.isAlive() && bytesWritten() == 0) {
                Thread.sleep(20);
            }
            process.destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        } finally {
            process.destroyForcibly();
        }
        assertEquals(TERMINATED, process.exitValue(), Files.readString(temp.resolve("log")));
        assertTrue(Files.readString(temp.resolve("result/runs.csv")).contains("\nexample,1,1,done,"));
        try (Stream<Path> children = Files.list(temp)) {
            assertEquals(2, children.count());
        }
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
}
