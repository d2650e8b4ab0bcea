package org.liansim.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.liansim.kernel.Supervision;
import org.liansim.lever.LeverCatalog;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Execution;
import org.liansim.run.Simulation;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.shock.ShockCatalog;
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
 * The reference nation: a year of what {@code liansim generate --shock} makes up with five links a firm, by a Java that has
 * just started, reading and drawing aside. Firms review weekly, on seven days; every link carries an order and a delivery a
 * week, with sampled lead times of 10 days in the mean; orders are known after a day; firms forecast, ration, adjust shares
 * and keep books; every firm loses 5 % of its capacity for 30 days; sectors are sampled monthly; nothing is audited.
 *
 * <p>Run from the top folder, after {@code ./mvnw -q package -DskipTests}: {@code java -jar
 * benchmarks/target/benchmarks.jar NationYearBenchmark}; it takes about 5 GB and some minutes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
public class NationYearBenchmark {
    @Param({"1000000"})
    private int firms;

    @Param({"1", "2"})
    private int threads;

    private Path folder;
    private Simulation simulation;

    @Setup(Level.Trial)
    public void draw() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("nation");
        Path file = Nation.generated(folder, firms, List.of("--shock"));
        ScenarioReader reader = new ScenarioReader(
                Optional.of(Path.of("scenarios")),
                ShockCatalog.descriptions(),
                LeverCatalog.standard().descriptions());
        simulation = Simulation.of(reader.read(file, List.of()).scenario())
                .on(new Execution(Execution.Choice.AUTO, threads));
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        Nation.remove(folder);
    }

    @Benchmark
    public RunOutcome year() {
        return simulation.run(1, Supervision.NONE);
    }
}
