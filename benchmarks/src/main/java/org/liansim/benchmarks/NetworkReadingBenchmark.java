package org.liansim.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.liansim.scenario.InputException;
import org.liansim.scenario.yaml.ScenarioReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Network reading: the tables of a nation with five links a firm, as {@code liansim generate} writes them, read once by a
 * Java that has just started; plain, compressed, and with ten faulty lines a firm in the table of links.
 *
 * <p>Run from the top folder, after {@code ./mvnw -q package -DskipTests}: {@code java -jar
 * benchmarks/target/benchmarks.jar NetworkReadingBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xmx2g"})
public class NetworkReadingBenchmark {
    private static final int FAULTY_LINES_OF_FIRM = 10;

    @Param({"1000000"})
    private int firms;

    @Param({"plain", "gzip", "faulty"})
    private String tables;

    private Path folder;
    private Path scenario;

    @Setup(Level.Trial)
    public void write() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("network");
        scenario = Nation.generated(folder, firms, tables.equals("gzip") ? List.of("--gzip") : List.of());
        if (tables.equals("faulty")) {
            try (Writer links = Files.newBufferedWriter(scenario.resolveSibling("links.csv"))) {
                links.write("supplier,buyer,value\n");
                for (long line = 0; line < (long) FAULTY_LINES_OF_FIRM * firms; line++) {
                    links.write("F00000001,F00000002,v" + line + "\n");
                }
            }
        }
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        Nation.remove(folder);
    }

    /** The scenario, or what is wrong with it. */
    @Benchmark
    public Object read() {
        try {
            return new ScenarioReader(Optional.of(Path.of("scenarios"))).read(scenario, List.of());
        } catch (InputException e) {
            return e.problems();
        }
    }
}
