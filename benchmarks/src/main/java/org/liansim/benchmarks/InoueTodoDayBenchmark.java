package org.liansim.benchmarks;

import java.util.concurrent.TimeUnit;
import org.liansim.kernel.Sweep;
import org.liansim.model.inoue.InoueSettings;
import org.liansim.model.inoue.InoueTodo;
import org.liansim.model.inoue.OrderRule;
import org.liansim.model.inoue.RationingRule;
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
 * A simulated day of the Inoue-Todo model.
 *
 * <p>Load: a synthetic national network with five links a firm, in which a hundredth of the firms is damaged; orders
 * that ignore surplus. The full size is 1,000,000 firms and 5,000,000 links.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar InoueTodoDayBenchmark -p firms=1000000}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseSerialGC", "-XX:+UseTransparentHugePages"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class InoueTodoDayBenchmark {
    private static final int LINKS_OF_FIRM = 5;

    @Param({"10000", "1000000"})
    private int firms;

    @Param({"1", "2"})
    private int threads;

    @Param({"PROPORTIONAL", "SMALLEST_FIRST"})
    private RationingRule rationing;

    private Sweep sweep;
    private InoueTodo model;

    @Setup(Level.Trial)
    public void build() {
        var network = NationalNetwork.of(firms, LINKS_OF_FIRM * firms, 1);
        var settings = InoueSettings.defaults().with(OrderRule.IGNORE_SURPLUS).with(rationing);
        sweep = new Sweep(threads);
        model = new InoueTodo(network, settings, NationalNetwork.disaster(network, 1), sweep);
    }

    @TearDown(Level.Trial)
    public void stop() {
        sweep.close();
    }

    @Benchmark
    public double day() {
        model.runDay();
        return model.totals().output(model.totals().lastDay());
    }
}
