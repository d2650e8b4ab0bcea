package org.liansim.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.liansim.kernel.Executor;
import org.liansim.kernel.StateReader;
import org.liansim.kernel.StateWriter;
import org.liansim.kernel.Stateful;
import org.liansim.kernel.Supervision;
import org.liansim.kernel.Sweep;
import org.liansim.kernel.WindowedExecutor;
import org.liansim.lever.LeverCatalog;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.network.Network;
import org.liansim.result.Checkpoints;
import org.liansim.result.Fingerprint;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;
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
 * A checkpoint as {@code run --checkpoint} writes it, flushed to the disk, and its way back: of the shipped city at the
 * end of ten years under its plan, and of the made-up nation of {@link NationBenchmark} after four weeks. The sizes are
 * printed.
 *
 * <p>Run from the top folder: {@code java -jar benchmarks/target/benchmarks.jar CheckpointBenchmark}; with {@code -p
 * of=1000000} it takes about 5 GB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
public class CheckpointBenchmark {
    private static final long WEEK = 7 * 86_400L;
    private static final long YEAR = 365 * 86_400L;

    /** The city, or a nation of so many firms. */
    @Param({"city", "100000"})
    private String of;

    private Sweep sweep;
    private Stateful run;
    private Path folder;
    private Checkpoints written;
    private Checkpoints found;

    @Setup(Level.Trial)
    public void start() throws IOException {
        run = of.equals("city") ? city() : nation(Integer.parseInt(of));
        folder = Files.createTempDirectory("checkpoint");
        Fingerprint fingerprint = Fingerprint.of(of, List.of());
        written = Checkpoints.open(folder.resolve("result"), fingerprint, false);
        write();
        found = Checkpoints.open(folder.resolve("result"), fingerprint, true);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                System.out.println("checkpoint of " + of + ": " + Files.size(file) + " bytes");
            }
        }
    }

    @TearDown(Level.Trial)
    public void stop() throws IOException {
        written.delete();
        Files.delete(folder);
        if (sweep != null) {
            sweep.close();
        }
    }

    @Benchmark
    public void write() {
        written.keep(1, 1, out -> {
            try (StateWriter writer = new StateWriter(out)) {
                run.pass(writer);
            }
        });
    }

    /** What is in a file that was read through already. */
    @Benchmark
    public void putBack() {
        try (InputStream in = found.state(1)) {
            run.pass(new StateReader(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stateful nation(int firms) {
        Scenario scenario = Nation.scenario();
        Network network = Nation.network(scenario, firms, 1);
        ChainPlan plan = new ChainPlan(
                network,
                new ChainPlan.Settings(1, scenario.rationing(), scenario.parameters(), false),
                scenario.period().start(),
                YEAR);
        ChainModel model = new ChainModel(plan, Draws.of(1, 1));
        sweep = new Sweep(1);
        Executor executor = new WindowedExecutor(
                model, new WindowedExecutor.Rows(network.entities, 0), plan.lookahead(), Supervision.NONE, sweep);
        model.start(executor);
        executor.run(4 * WEEK);
        return state -> {
            executor.pass(state);
            model.pass(state);
        };
    }

    /** The run at its end, where it keeps its state. */
    private static Stateful city() {
        Scenario scenario = new ScenarioReader(
                        Optional.empty(),
                        ShockCatalog.descriptions(),
                        LeverCatalog.standard().descriptions())
                .read(Path.of("scenarios/zhengzhou/plan.yaml"), List.of())
                .scenario();
        Stateful[] last = new Stateful[1];
        Simulation.of(scenario).run(1, Supervision.NONE, (tick, run) -> last[0] = run);
        return last[0];
    }
}
