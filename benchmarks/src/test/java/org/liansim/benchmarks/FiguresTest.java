package org.liansim.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results of JMH become a table beside the command that measured them. */
class FiguresTest {
    private static final String RESULTS = """
            [{"benchmark": "org.liansim.benchmarks.HoldBenchmark.event", "jdkVersion": "17.0.15", "forks": 1,
              "warmupIterations": 5, "warmupTime": "2 s", "measurementIterations": 3, "measurementTime": "1 s",
              "jvmArgs": ["-Xms2g", "-Xmx2g"],
              "params": {"pending": "1000", "queue": "heap"},
              "primaryMetric": {"score": 132.06, "scoreUnit": "ns/op", "rawData": [[131, 134], [131.18]]},
              "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 0.004, "scoreUnit": "B/op"}}}]
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldStandBesideTheirCommand() throws IOException {
        String text =
                Figures.of(Path.of(".."), "nice ", List.of(Files.writeString(folder.resolve("hold.json"), RESULTS)));
        assertTrue(text.contains("## HoldBenchmark\n\nCost of one event in the hold model: "), text);
        assertTrue(text.contains("cores, JDK 17.0.15."), text);
        assertTrue(
                text.contains(
                        "nice java -jar $jar HoldBenchmark -p pending=1000 -p queue=heap -f 1 -wi 5 -w 2s -i 3 -r 1s -jvmArgsAppend '-Xms2g -Xmx2g' $prof`"),
                text);
        assertTrue(
                text.contains("| event | pending 1000, queue heap | 132.1 | 131.0 – 134.0 |  | ns/op | 0.00 |"), text);
    }

    @Test
    void shouldGiveSingleOperationsNoLengthAndLinkEventsARow() throws IOException {
        String results = RESULTS.replace("HoldBenchmark.event", "NationBenchmark.week")
                .replace("\"2 s\"", "\"single-shot\"")
                .replace("\"1 s\"", "\"single-shot\"")
                .replace(
                        "\"secondaryMetrics\": {",
                        "\"secondaryMetrics\": {\"linkEvents\": {\"score\": 0.00004, \"scoreUnit\": \"ms/op\"}, ");
        String text = Figures.of(Path.of(".."), "", List.of(Files.writeString(folder.resolve("once.json"), results)));
        assertTrue(text.contains(" -f 1 -wi 5 -i 3 -jvmArgsAppend '-Xms2g -Xmx2g' $prof`"), text);
        assertTrue(text.contains("| week, a link event | pending 1000, queue heap | 40.0 |  |  | ns/op |  |"), text);
    }

    @Test
    void shouldGiveRunsOfOtherLengthsTheirOwnCommand() throws IOException {
        String once = RESULTS.strip().substring(1, RESULTS.strip().length() - 1);
        String twice = once.replace(".event", ".hold").replace("\"forks\": 1", "\"forks\": 2");
        Path file = Files.writeString(folder.resolve("hold.json"), "[" + once + "," + twice + "]");
        String text = Figures.of(Path.of(".."), "", List.of(file));
        assertTrue(text.contains("java -jar $jar 'HoldBenchmark.(event)$' -p pending=1000 -p queue=heap -f 1 "), text);
        assertTrue(text.contains("java -jar $jar 'HoldBenchmark.(hold)$' -p pending=1000 -p queue=heap -f 2 "), text);
    }
}
