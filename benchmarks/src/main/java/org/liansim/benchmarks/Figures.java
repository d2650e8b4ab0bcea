package org.liansim.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Writes {@code benchmarks/README.md} from the result files of JMH ({@code -rf json -rff FILE}), on the machine on which
 * they were measured.
 *
 * <p>Run in the top folder: {@code java -cp benchmarks/target/benchmarks.jar org.liansim.benchmarks.Figures FILE...}. What
 * JMH ran under comes first: {@code --under "chrt -f 10"}.
 */
public final class Figures {
    private static final String TOP = """
            # Benchmarks

            Each class in `src/main/java` says what it measures, on which load, and how to run it. `benchmarks/figures.sh` runs
            them all and writes this file; nobody edits it by hand. It is made of result files of JMH, such as that of:

            ```sh
            ./mvnw -q package -DskipTests
            jar=benchmarks/target/benchmarks.jar
            prof="-prof gc -prof org.liansim.benchmarks.ProcessorTime"
            java -jar $jar HoldBenchmark $prof -rf json -rff hold.json
            ```

            Built with `-Privals`, the jar is `benchmarks/target/rivals/benchmarks.jar`, and the hold model runs on SSJ, DSOL,
            CloudSim Plus and kalasim too.

            `./mvnw -q verify -Pbenchmark-guard` fails when something has become slower or allocates (class `Guard`).

            Machine: %s, JDK %s. A machine shared with others moves by 20 to 40 %% from minute to minute, and by more when they
            are busy: compare figures of one command, not of two, and look at how far its iterations lie apart. Times are means; the
            processor time is that of all threads.
            """;

    private static final String SOURCES = "benchmarks/src/main/java/org/liansim/benchmarks/";

    private Figures() {}

    public static void main(String[] arguments) throws IOException {
        boolean isUnder = arguments.length > 1 && arguments[0].equals("--under");
        String under = isUnder ? arguments[1] + " " : "";
        List<String> files = List.of(arguments).subList(isUnder ? 2 : 0, arguments.length);
        for (String file : files) {
            if (!Files.isRegularFile(Path.of(file))) {
                fail(file + " is no file.");
            }
        }
        if (files.isEmpty()) {
            fail("There are no results.");
        }
        Files.writeString(
                Path.of("benchmarks/README.md"),
                of(Path.of(""), under, files.stream().map(Path::of).toList()));
    }

    /**
     * The document that shows the results of some files.
     *
     * @param top the project's top folder
     * @param under what comes before the commands
     */
    static String of(Path top, String under, List<Path> files) throws IOException {
        LinkedHashMap<String, StringBuilder> sections = new LinkedHashMap<>();
        String jdk = "";
        for (Path file : files) {
            TreeMap<String, TreeMap<String, List<JsonNode>>> byType = new TreeMap<>();
            for (JsonNode run : new ObjectMapper().readTree(Files.readString(file))) {
                byType.computeIfAbsent(name(run, 2), type -> new TreeMap<>())
                        .computeIfAbsent(lengths(run), same -> new ArrayList<>())
                        .add(run);
                jdk = run.get("jdkVersion").asString();
            }
            for (var each : byType.entrySet()) {
                String type = each.getKey();
                if (!sections.containsKey(type)) {
                    sections.put(type, new StringBuilder("\n## " + type + "\n\n" + meaning(top, type) + "\n"));
                }
                StringBuilder section = sections.get(type);
                for (List<JsonNode> alike : each.getValue().values()) {
                    String what = type + (each.getValue().size() == 1 ? "" : methods(alike));
                    section.append(head(file, under, what, alike));
                    alike.forEach(run -> section.append(row(run)).append(linkEvent(run)));
                }
            }
        }
        return String.format(Locale.ROOT, TOP, machine(), jdk) + String.join("", sections.values());
    }

    private static void fail(String what) {
        System.err.println(what + " Name files that JMH wrote with -rf json -rff FILE.");
        System.exit(2);
    }

    private static String row(JsonNode run) {
        JsonNode time = run.get("primaryMetric");
        String unit = time.get("scoreUnit").asString();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                name(run, 1),
                parameters(run),
                number(time.get("score").asDouble()),
                range(time),
                profiled(run, ProcessorTime.NAME, unit.startsWith("ms") ? 1e6 : 1),
                unit,
                profiled(run, "gc.alloc.rate.norm", 1));
    }

    /** What one link event of a run that counts them takes. */
    private static String linkEvent(JsonNode run) {
        JsonNode time = run.path("secondaryMetrics").path("linkEvents");
        if (time.isMissingNode()) {
            return "";
        }
        double nanoseconds = time.get("scoreUnit").asString().startsWith("ms") ? 1e6 : 1;
        return String.format(
                Locale.ROOT,
                "| %s, a link event | %s | %s |  |  | ns/op |  |%n",
                name(run, 1),
                parameters(run),
                number(time.get("score").asDouble() * nanoseconds));
    }

    /** The last part of a benchmark's full name, or the one before. */
    private static String name(JsonNode run, int fromEnd) {
        String[] parts = run.get("benchmark").asString().split("\\.");
        return parts[parts.length - fromEnd];
    }

    /** What tells some benchmarks of a class from the others. */
    private static String methods(List<JsonNode> runs) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        runs.forEach(run -> names.add(name(run, 1)));
        return ".(" + String.join("|", names) + ")$";
    }

    private static String head(Path file, String under, String what, List<JsonNode> runs) {
        JsonNode run = runs.get(0);
        return String.format(
                Locale.ROOT,
                "%n%s: `%sjava -jar $jar %s%s%s%s $prof`%n%n"
                        + "| what | load | time | least to most | processor time | unit | allocated [B/op] |%n"
                        + "|---|---|---:|---:|---:|---|---:|%n",
                date(file),
                under,
                what.endsWith("$") ? "'" + what + "'" : what,
                choices(runs),
                lengths(run),
                machineOptions(run));
    }

    /** The options for how often and how long a run measured. */
    private static String lengths(JsonNode run) {
        return String.format(
                Locale.ROOT,
                " -f %s -wi %s%s -i %s%s",
                run.get("forks").asString(),
                run.get("warmupIterations").asString(),
                lasting("-w", run.get("warmupTime")),
                run.get("measurementIterations").asString(),
                lasting("-r", run.get("measurementTime")));
    }

    /** The option for the length of an iteration; none when each is a single operation. */
    private static String lasting(String option, JsonNode time) {
        return time.asString().equals("single-shot")
                ? ""
                : " " + option + " " + time.asString().replace(" ", "");
    }

    private static String machineOptions(JsonNode run) {
        List<String> options = new ArrayList<>();
        run.path("jvmArgs").forEach(each -> options.add(each.asString()));
        return options.isEmpty() ? "" : " -jvmArgsAppend '" + String.join(" ", options) + "'";
    }

    /** The first paragraph of what a class says of itself. */
    private static String meaning(Path top, String type) throws IOException {
        String source = Files.readString(top.resolve(SOURCES + type + ".java"));
        int from = source.indexOf("/**") + 3;
        int to = Math.min(source.indexOf("*/", from), source.indexOf("* <p>", from));
        return source.substring(from, to)
                .replaceAll("\\s+\\* ?", " ")
                .replaceAll("\\{@\\w+ ([^}]+)}", "`$1`")
                .strip();
    }

    /** The options that choose the values of parameters that these runs have. */
    private static String choices(List<JsonNode> runs) {
        TreeMap<String, LinkedHashSet<String>> values = new TreeMap<>();
        for (JsonNode run : runs) {
            run.path("params")
                    .properties()
                    .forEach(each -> values.computeIfAbsent(each.getKey(), key -> new LinkedHashSet<>())
                            .add(each.getValue().asString()));
        }
        StringBuilder text = new StringBuilder();
        values.forEach((key, all) -> text.append(" -p ").append(key).append('=').append(quoted(String.join(",", all))));
        return text.toString();
    }

    private static String quoted(String text) {
        return text.contains(" ") ? "'" + text + "'" : text;
    }

    private static String parameters(JsonNode run) {
        List<String> parts = new ArrayList<>();
        run.path("params")
                .properties()
                .forEach(each -> parts.add(each.getKey() + " " + each.getValue().asString()));
        return String.join(", ", parts);
    }

    /** What a profiler read, in units of so many; empty when it was not asked. */
    private static String profiled(JsonNode run, String what, double unit) {
        JsonNode metric = run.path("secondaryMetrics").path(what);
        return metric.isMissingNode() ? "" : number(metric.get("score").asDouble() / unit);
    }

    /** The least and the most of what the iterations of all forks took. */
    private static String range(JsonNode time) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        time.get("rawData").forEach(fork -> fork.forEach(each -> all.accept(each.asDouble())));
        return number(all.getMin()) + " – " + number(all.getMax());
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
