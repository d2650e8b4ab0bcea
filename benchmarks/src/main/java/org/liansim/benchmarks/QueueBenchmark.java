package org.liansim.benchmarks;

import java.util.concurrent.TimeUnit;
import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.example.QueueNetwork;
import org.liansim.kernel.example.Services;
import org.liansim.kernel.example.Station;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Cost of one customer of a queue with one server (M/M/1, load 0.8): an arrival, a service and their two random numbers.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar QueueBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QueueBenchmark {
    private static final int CUSTOMERS = 100_000;
    private static final double ARRIVALS = 0.8;

    private Executor executor;
    private double end;

    @Setup
    public void start() {
        Station station = new Station("desk", ARRIVALS, 1, Services.exponential(1));
        QueueNetwork network = new QueueNetwork(new Station[] {station}, new double[][] {{0}}, 1, 1);
        executor = new SequentialExecutor(network, 1, 0, 1);
        network.start(executor, 0);
    }

    @Benchmark
    @OperationsPerInvocation(CUSTOMERS)
    public long customer() {
        end += CUSTOMERS / ARRIVALS;
        executor.run((long) (end * QueueNetwork.TICKS_PER_UNIT));
        return executor.eventsByKind()[0];
    }
}
