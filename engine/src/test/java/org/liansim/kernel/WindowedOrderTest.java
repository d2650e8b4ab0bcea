package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random models leave the same trace window by window, on any number of threads, as event by event. */
class WindowedOrderTest {
    private static final int SEEDS = Boolean.getBoolean("thorough") ? 50 : 6;
    private static final long END = 600_000;
    private static final long ANY = Long.MAX_VALUE;

    /** Blocks of entities, lanes, window lengths. */
    private static final WindowShape[] SHAPES = {
        new WindowShape(10, 1, ANY, 0),
        new WindowShape(3, 1, 700, 0),
        new WindowShape(2, 8, ANY, 0),
        new WindowShape(4, 3, 3_000, 0),
    };

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldBeTheSameOnOneThread(Delays delays) {
        assertSameOrder(delays, 1);
    }

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldBeTheSameOnTwoThreads(Delays delays) {
        assertSameOrder(delays, 2);
    }

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldBeTheSameOnThreeThreads(Delays delays) {
        assertSameOrder(delays, 3);
    }

    private static void assertSameOrder(Delays delays, int threads) {
        try (Sweep sweep = new Sweep(threads)) {
            for (long seed = 0; seed < SEEDS; seed++) {
                Traced expected = sequential(seed, delays);
                for (WindowShape shape : SHAPES) {
                    Traced actual = windowed(seed, delays, shape, sweep);
                    assertEqual(expected, actual, delays + ", seed " + seed + ", " + shape);
                }
            }
        }
    }

    private static void assertEqual(Traced expected, Traced actual, String where) {
        int at = Arrays.mismatch(expected.trace, actual.trace);
        assertEquals(
                -1,
                at,
                () -> where + ": traces of " + expected.trace.length + " and " + actual.trace.length
                        + " bytes differ at byte " + at);
        assertNull(RandomModel.firstDifference(expected.model, actual.model), where);
        assertEquals(expected.model.state(), actual.model.state(), where);
        assertArrayEquals(expected.executor.eventsByKind(), actual.executor.eventsByKind(), where);
        assertEquals(expected.executor.globalsRun(), actual.executor.globalsRun(), where);
        assertTrue(actual.trace.length > 10_000 || expected.model.entities() < 20, where);
    }

    private record Traced(RandomModel model, Executor executor, byte[] trace) {}

    private static Traced sequential(long seed, Delays delays) {
        RandomModel model = new RandomModel(seed, delays).withoutEntities();
        return trace(
                model,
                supervision -> new SequentialExecutor(
                        model, model.entities(), model.timers(), model.lookahead(), supervision));
    }

    private static Traced windowed(long seed, Delays delays, WindowShape shape, Sweep sweep) {
        RandomModel model = new RandomModel(seed, delays).withoutEntities();
        Senders senders = new Senders(new Timers(model.timers()), model.entities(), model.lookahead(), model.kinds());
        return trace(model, supervision -> new WindowedExecutor(model, senders, shape, supervision, sweep));
    }

    @FunctionalInterface
    private interface Maker {
        Executor of(Supervision supervision);
    }

    private static Traced trace(RandomModel model, Maker maker) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Executor executor;
        try (EventTrace trace = new EventTrace(bytes, model.kinds())) {
            executor = maker.of(new Supervision(Check.NONE, trace));
            model.start(executor);
            for (long end = 77_777; end < END; end = end * 5 / 3) {
                executor.run(end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Traced(model, executor, bytes.toByteArray());
    }

    @Test
    void shouldNotDependOnBeingChecked() {
        RandomModel plain = new RandomModel(5, Delays.UNIFORM).withoutEntities();
        RandomModel checked = new RandomModel(5, Delays.UNIFORM).withoutEntities();
        for (RandomModel model : new RandomModel[] {plain, checked}) {
            Supervision supervision = model == plain ? Supervision.NONE : new Supervision(Check.FULL, null);
            Executor executor =
                    Engine.WINDOWED.of(model, model.entities(), model.timers(), model.lookahead(), supervision);
            model.start(executor);
            executor.run(END);
        }
        assertEquals(plain.state(), checked.state());
    }

    /** A model of one kind that does what a test says, on any number of threads. */
    private record Pings(TestModel.Handler handler) implements Model {
        @Override
        public void handle(Agenda agenda, int entity, int kind, int slot, double amount) {
            handler.handle(agenda, entity, kind, slot, amount);
        }

        @Override
        public void deposit(int entity, long by, int kind, int slot, double amount) {}

        @Override
        public String[] kinds() {
            return new String[] {"ping"};
        }

        @Override
        public long fingerprint(int entity) {
            return 0;
        }

        @Override
        public Model twin() {
            return this;
        }
    }

    @Test
    void shouldEndWithTheFailureOfAHandlerOnAnyThread() {
        IllegalStateException failure = new IllegalStateException("broken");
        Model model = new Pings((agenda, entity, kind, slot, amount) -> {
            if (entity == 9) {
                throw failure;
            }
        });
        try (Sweep sweep = new Sweep(2)) {
            Senders senders = new Senders(new Timers(0), 12, 10, model.kinds());
            Executor executor =
                    new WindowedExecutor(model, senders, new WindowShape(2, 3, ANY, 0), Supervision.NONE, sweep);
            for (int entity = 0; entity < 12; entity++) {
                executor.sendInitial(entity, 5, 0, 0, 0);
            }
            assertSame(failure, assertThrows(IllegalStateException.class, () -> executor.run(10)));
        }
    }

    @Test
    void shouldRunOnThreadsWhereMuchIsDeposited() {
        CyclicBarrier bothLanes = new CyclicBarrier(2);
        // deposits with all others every ten ticks; from the third time on two of them wait for each other
        Model model = new Pings((agenda, entity, kind, slot, amount) -> {
            for (int other = 0; other < 8; other++) {
                if (other != entity) {
                    agenda.deposit(other, agenda.now() + 10, agenda.now() + 10, 0, 0, 1);
                }
            }
            if (agenda.now() >= 25 && entity % 4 == 0) {
                meet(bothLanes);
            }
            agenda.toSelf(agenda.now() + 10, 0, 0, 0);
        });
        try (Sweep sweep = new Sweep(2)) {
            Senders senders = new Senders(new Timers(0), 8, 10, model.kinds());
            Executor executor =
                    new WindowedExecutor(model, senders, new WindowShape(2, 2, ANY, 50), Supervision.NONE, sweep);
            for (int entity = 0; entity < 8; entity++) {
                executor.sendInitial(entity, 5, 0, 0, 0);
            }
            executor.run(50);
            assertArrayEquals(new long[] {5 * 8 + 5 * 8 * 7}, executor.eventsByKind());
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("both lanes ran on one thread", e);
        }
    }

    @Test
    void shouldRefuseSeveralThreadsForAModelThatRunsOnOne() {
        try (Sweep sweep = new Sweep(2)) {
            Executor executor = new WindowedExecutor(
                    new TestModel(null), new WindowedExecutor.Rows(2, 0), 1, Supervision.NONE, sweep);
            UnsupportedOperationException refusal =
                    assertThrows(UnsupportedOperationException.class, () -> executor.run(10));
            assertEquals("TestModel runs on one thread only", refusal.getMessage());
        }
    }
}
