package org.liansim.benchmarks;

import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.liansim.kernel.CalendarQueue;
import org.liansim.kernel.HeapQueue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Cost of one event in the hold model: take the least event, add one to the state of its entity, schedule the next one.
 *
 * <p>Load: {@code pending} events, one an entity, with {@link Delays} from tables. The calendar and the heap hold the same
 * record in the same order; {@code priorityQueue} is the JDK's.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar HoldBenchmark -prof gc}. The calendar and the heap allocate
 * nothing per event (gc.alloc.rate.norm about 0 B/op). Other engines, built with {@code -Privals}, are further queues:
 * {@code java -jar benchmarks/target/rivals/benchmarks.jar HoldBenchmark -p
 * queue=calendar,ssj,dsol,cloudSimPlus,kalasim -p pending=1000,100000}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class HoldBenchmark {
    private static final int EVENTS = 1 << 17;

    @Param({"calendar", "heap", "priorityQueue"})
    private String queue;

    @Param({"1000", "10000", "100000", "1000000", "10000000"})
    private int pending;

    @Param
    private Delays delay;

    private Hold hold;

    @Setup
    public void prepare() {
        hold = hold(queue);
        hold.start(pending, delay);
        hold.run(3 * pending);
    }

    /** The hold model on an engine, one of ours or a service. */
    static Hold hold(String engine) {
        return switch (engine) {
            case "calendar" -> new RecordHold(new CalendarQueue());
            case "heap" -> new RecordHold(new HeapQueue());
            case "priorityQueue" -> new ObjectHold();
            default ->
                ServiceLoader.load(Rival.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(rival -> rival.engine().equals(engine))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no engine '" + engine + "'; there are calendar, heap, priorityQueue and, in a build"
                                        + " with -Privals, ssj, dsol, cloudSimPlus, kalasim"));
        };
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Hold event() {
        hold.run(EVENTS);
        return hold;
    }
}
