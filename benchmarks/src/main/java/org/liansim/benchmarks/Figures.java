package org.liansim.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes {@code benchmarks/README.md} from the result files of JMH ({@code -rf json -rff FILE}), on the machine on which
 * they were measured.
 *
 * <p>Run in the top folder: {@code java -cp benchmarks/target/benchmarks.jar org.liansim.benchmarks.Figures FILE...}
 */
public final class Figures {
    private static final String TOP = """
            # Benchmarks

            Each class in `src/main/java` says what it measures, on which load, and how to run it. This file is written by
            `org.liansim.benchmarks.Figures` from the result files of JMH; nobody edits it by hand:

            ```sh
            ./mvnw -q package -DskipTests
            java -jar benchmarks/target/benchmarks.jar HoldBenchmark -prof gc \\
              -prof org.liansim.benchmarks.ProcessorTime -rf json -rff hold.json
            java -cp benchmarks/target/benchmarks.jar org.liansim.benchmarks.Figures hold.json
            ```

            `./mvnw -q verify -Pbenchmark-guard` fails when something has become slower or allocates (class `Guard`).

            Machine: %s, JDK %s. A machine shared with others moves by 20 to 40 %% from minute to minute, and by more when they
            are busy: compare figures of one command, not of two, and processor times rather than times. The processor time is
            that of all threads.
            """;

    private Figures() {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            if (!Files.isRegularFile(Path.of(file))) {
                fail(file + " is no file.");
            }
        }
        if (files.length == 0) {
            fail("There are no results.");
        }
        Files.writeString(
                Path.of("benchmarks/README.md"),
                of(Stream.of(files).map(Path::of).toList()));
    }

    /** The document that shows the results of some files. */
    static String of(List<Path> files) throws IOException {
        StringBuilder tables = new StringBuilder();
        String jdk = "";
        for (Path file : files) {
            JsonNode runs = new ObjectMapper().readTree(Files.readString(file));
            jdk = runs.get(0).get("jdkVersion").asString();
            tables.append(table(file, runs));
        }
        return String.format(Locale.ROOT, TOP, machine(), jdk) + tables;
    }

    private static void fail(String what) {
        System.err.println(what + " Name files that JMH wrote with -rf json -rff FILE.");
        System.exit(2);
    }

    /** One table for each class of a file. */
    private static String table(Path file, JsonNode runs) {
        TreeMap<String, StringBuilder> tables = new TreeMap<>();
        for (JsonNode run : runs) {
            String[] name = run.get("benchmark").asString().split("\\.");
            String type = name[name.length - 2];
            StringBuilder table = tables.computeIfAbsent(type, each -> head(file, type, run));
            JsonNode time = run.get("primaryMetric");
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s |%n",
                    name[name.length - 1],
                    parameters(run),
                    number(time.get("score").asDouble()),
                    time.get("scoreUnit").asString(),
                    profiled(run, ProcessorTime.NAME),
                    profiled(run, "gc.alloc.rate.norm")));
        }
        return String.join("", tables.values());
    }

    private static StringBuilder head(Path file, String type, JsonNode run) {
        return new StringBuilder(String.format(
                Locale.ROOT,
                "%n## %s%n%n%s: `java -jar benchmarks/target/benchmarks.jar %s -f %s -wi %s -w %s -i %s -r %s`%n%n"
                        + "| what | load | time | unit | processor time [ns/op] | allocated [B/op] |%n"
                        + "|---|---|---:|---|---:|---:|%n",
                type,
                date(file),
                type,
                run.get("forks").asString(),
                run.get("warmupIterations").asString(),
                run.get("warmupTime").asString().replace(" ", ""),
                run.get("measurementIterations").asString(),
                run.get("measurementTime").asString().replace(" ", "")));
    }

    private static String parameters(JsonNode run) {
        List<String> parts = new ArrayList<>();
        run.path("params")
                .properties()
                .forEach(each -> parts.add(each.getKey() + " " + each.getValue().asString()));
        return String.join(", ", parts);
    }

    /** What a profiler read; empty when it was not asked. */
    private static String profiled(JsonNode run, String what) {
        JsonNode metric = run.path("secondaryMetrics").path(what);
        return metric.isMissingNode() ? "" : number(metric.get("score").asDouble());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 1000 ? "%.1f" : "%.0f", value);
    }

    private static LocalDate date(Path file) {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        String cpu = System.getProperty("os.arch");
        if (Files.exists(info)) {
            cpu = Files.readAllLines(info).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(cpu);
        }
        return cpu + ", " + Runtime.getRuntime().availableProcessors() + " cores";
    }
}
