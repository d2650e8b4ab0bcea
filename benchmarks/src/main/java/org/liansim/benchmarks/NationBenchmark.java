package org.liansim.benchmarks;

import java.util.concurrent.TimeUnit;
import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.kernel.Sweep;
import org.liansim.kernel.WindowedExecutor;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.network.Network;
import org.liansim.scenario.Scenario;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * One week of the supply chains of a made-up nation: five links a firm with heavy tails, a review a firm and an order and
 * a delivery a link every week, with sampled lead times of 10 days in the mean; about 11 events a firm. An order or a
 * delivery is a link event.
 *
 * <p>The executor {@code plain} is the floor: the same week in plain arrays, without kernel, accounts and recorder
 * ({@link PlainNation}).
 *
 * <p>Run from the top folder: {@code java -jar benchmarks/target/benchmarks.jar NationBenchmark}, of 10,000 to 5,000,000
 * links; the largest takes about 4 GB. Of 10,000,000 links: {@code -p firms=2000000 -jvmArgsAppend '-Xmx12g
 * -XX:+UseSerialGC -XX:+UseTransparentHugePages'}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
public class NationBenchmark {
    private static final long WEEK = 7 * 86_400L;
    private static final long YEAR = 365 * 86_400L;

    @Param({"2000", "20000", "200000", "1000000"})
    private int firms;

    /** Executor and its threads, or the floor. */
    @Param({"plain", "sequential", "windowed 1", "windowed 2"})
    private String executor;

    /** Time of an operation over the number of its link events. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counts {
        public long linkEvents;
    }

    private PlainNation plain;
    private Sweep sweep;
    private Executor running;
    private long end = 4 * WEEK;
    private int linkEventsOfWeek;

    @Setup(Level.Trial)
    public void start() {
        Scenario scenario = Nation.scenario();
        Network network = Nation.network(scenario, firms, 1);
        linkEventsOfWeek = 2 * network.linkSupplier.length;
        if (executor.equals("plain")) {
            plain = new PlainNation(network);
            return;
        }
        ChainPlan plan = new ChainPlan(
                network,
                new ChainPlan.Settings(1, scenario.rationing(), scenario.parameters(), false),
                scenario.period().start(),
                1_000 * YEAR);
        ChainModel model = new ChainModel(plan, Draws.of(1, 1));
        sweep = new Sweep(executor.equals("windowed 2") ? 2 : 1);
        running = executor.equals("sequential")
                ? new SequentialExecutor(model, network.entities, 0, plan.lookahead())
                : new WindowedExecutor(
                        model,
                        new WindowedExecutor.Rows(network.entities, 0),
                        plan.lookahead(),
                        Supervision.NONE,
                        sweep);
        model.start(running);
        running.run(end);
    }

    @TearDown(Level.Trial)
    public void stop() {
        if (sweep != null) {
            sweep.close();
        }
    }

    @Benchmark
    public long week(Counts counts) {
        counts.linkEvents += linkEventsOfWeek;
        if (plain != null) {
            plain.week();
            return plain.events();
        }
        end += WEEK;
        running.run(end);
        return end;
    }
}
