package org.liansim.benchmarks;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.liansim.kernel.CalendarQueue;
import org.liansim.kernel.EventQueue;
import org.liansim.kernel.EventRecord;
import org.liansim.kernel.HeapQueue;
import org.liansim.random.KeyedRandom;
import org.liansim.random.Quantiles;
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
 * <p>Load: {@code pending} events, one an entity, whole-second delays with a mean of four days from a table: exponential,
 * or log-normal with a coefficient of variation of 2. The calendar and the heap hold the same record in the same order; {@code priorityQueue}
 * allocates an object per event and orders by tick and number alone, as is usual.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar HoldBenchmark -prof gc}. The calendar and the heap allocate
 * nothing per event (gc.alloc.rate.norm about 0 B/op).
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

    @Param({"1000", "100000", "1000000", "10000000"})
    private int pending;

    @Param({"exponential", "logNormal"})
    private String delay;

    private Hold hold;

    /** A hold model that can run a number of events. */
    private interface Hold {
        long run(int events);
    }

    @Setup
    public void prepare() {
        double mean = 4 * 86_400;
        Quantiles delays = delay.equals("exponential") ? Quantiles.exponential(mean) : Quantiles.logNormal(mean, 2);
        hold = switch (queue) {
            case "calendar" -> new RecordHold(new CalendarQueue(), pending, delays);
            case "heap" -> new RecordHold(new HeapQueue(), pending, delays);
            default -> new ObjectHold(pending, delays);
        };
        hold.run(3 * pending);
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long event() {
        return hold.run(EVENTS);
    }

    private static final class RecordHold implements Hold {
        private final EventQueue queue;
        private final Quantiles delays;
        private final long[] states;
        private final long key = KeyedRandom.key(1, 0, "hold", "delay");
        private long draws;

        RecordHold(EventQueue queue, int pending, Quantiles delays) {
            this.queue = queue;
            this.delays = delays;
            this.states = new long[pending];
            for (int entity = 0; entity < pending; entity++) {
                schedule(0, entity);
            }
        }

        @Override
        public long run(int events) {
            for (int i = 0; i < events; i++) {
                queue.advance(Long.MAX_VALUE);
                int entity = EventRecord.entity(queue.route());
                states[entity]++;
                schedule(queue.tick(), entity);
            }
            return queue.tick();
        }

        private void schedule(long now, int entity) {
            long tick = now + (long) delays.at(KeyedRandom.uniform(key, draws++));
            queue.add(tick, EventRecord.route(entity, entity, 0), EventRecord.detail((int) draws, 0), 0);
        }
    }

    private static final class ObjectHold implements Hold {
        private record Event(long tick, long number, int entity) implements Comparable<Event> {
            @Override
            public int compareTo(Event other) {
                int byTick = Long.compare(tick, other.tick);
                return byTick != 0 ? byTick : Long.compare(number, other.number);
            }
        }

        private final PriorityQueue<Event> queue = new PriorityQueue<>();
        private final Quantiles delays;
        private final long[] states;
        private final long key = KeyedRandom.key(1, 0, "hold", "delay");
        private long draws;

        ObjectHold(int pending, Quantiles delays) {
            this.delays = delays;
            this.states = new long[pending];
            for (int entity = 0; entity < pending; entity++) {
                schedule(0, entity);
            }
        }

        @Override
        public long run(int events) {
            long now = 0;
            for (int i = 0; i < events; i++) {
                Event event = queue.remove();
                now = event.tick();
                states[event.entity()]++;
                schedule(now, event.entity());
            }
            return now;
        }

        private void schedule(long now, int entity) {
            long tick = now + (long) delays.at(KeyedRandom.uniform(key, draws++));
            queue.add(new Event(tick, draws, entity));
        }
    }
}
