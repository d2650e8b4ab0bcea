package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A random model that is kept at some moment and put back goes on event by event, whatever executor takes it up. */
class RestoreTest {
    private static final int SEEDS = 6;
    private static final long END = 600_000;
    private static final int SEQUENTIAL = 0;

    /** By kind of executor; the first one is sequential. */
    private static final WindowShape[] SHAPES = {
        null, new WindowShape(10, 1, Long.MAX_VALUE, 0), new WindowShape(3, 1, 700, 0), new WindowShape(2, 8, 3_000, 0)
    };

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldGoOnEventByEvent(Delays delays) {
        try (Sweep one = new Sweep(1);
                Sweep three = new Sweep(3)) {
            for (long seed = 0; seed < SEEDS; seed++) {
                long kept = (long) (END * (seed + 0.5) / SEEDS) / 30_000 * 30_000 + seed % 2;
                assertGoesOn(seed, delays, kept, new Sweep[] {one, one, one, three});
            }
        }
    }

    private static void assertGoesOn(long seed, Delays delays, long moment, Sweep[] sweeps) {
        Run whole = new Run(seed, delays, SEQUENTIAL, sweeps[0]);
        whole.start();
        whole.executor.run(moment);
        byte[] state = bytes(whole);
        whole.executor.run(END);
        whole.close();
        for (int kind = 0; kind < SHAPES.length; kind++) {
            String where = delays + ", seed " + seed + ", kept at " + moment + " by kind " + kind;
            Run before = new Run(seed, delays, kind, sweeps[kind]);
            before.start();
            before.executor.run(moment);
            assertArrayEquals(state, bytes(before), where);

            Run after = new Run(seed, delays, kind, sweeps[kind]);
            after.start();
            after.pass(new StateReader(new ByteArrayInputStream(state)));
            assertArrayEquals(state, bytes(after), where);
            after.executor.run(END);
            after.close();
            assertIsEndOf(events(whole), events(after), where);
            assertEquals(whole.model.state(), after.model.state(), where);
            assertArrayEquals(whole.executor.eventsByKind(), after.executor.eventsByKind(), where);
            assertEquals(whole.executor.globalsRun(), after.executor.globalsRun(), where);
            assertArrayEquals(bytes(whole), bytes(after), where);
        }
    }

    private static void assertIsEndOf(List<String> whole, List<String> end, String where) {
        assertTrue(end.size() > 40, () -> where + ": " + end.size() + " events");
        assertEquals(whole.subList(whole.size() - end.size(), whole.size()), end, where);
    }

    /** What a run traced but for deposits, which may have been sent before. */
    private static List<String> events(Run run) {
        List<String> events = new ArrayList<>();
        try (TraceReader reader = new TraceReader(new ByteArrayInputStream(run.trace.toByteArray()))) {
            while (reader.next()) {
                if (reader.isGlobal()) {
                    events.add(reader.tick() + " global " + reader.phase() + " " + reader.id());
                } else if (!reader.kind().equals("deposit")) {
                    events.add(reader.tick() + " " + reader.entity() + " " + reader.kind() + " " + reader.slot() + " "
                            + reader.amount());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    private static byte[] bytes(Stateful what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StateWriter writer = new StateWriter(out)) {
            what.pass(writer);
        }
        return out.toByteArray();
    }

    /** A random model on an executor, traced. */
    private static final class Run implements Stateful {
        private final RandomModel model;
        private final Executor executor;
        private final EventTrace events;
        private final ByteArrayOutputStream trace = new ByteArrayOutputStream();

        private Run(long seed, Delays delays, int kind, Sweep sweep) {
            model = new RandomModel(seed, delays).withoutEntities();
            events = new EventTrace(trace, model.kinds());
            Supervision supervision = new Supervision(Check.NONE, events);
            Timers timers = new Timers(model.timers());
            executor = kind == SEQUENTIAL
                    ? new SequentialExecutor(
                            model, new CalendarQueue(), timers, model.entities(), model.lookahead(), supervision)
                    : new WindowedExecutor(
                            model,
                            new Senders(timers, model.entities(), model.lookahead(), model.kinds()),
                            SHAPES[kind],
                            supervision,
                            sweep);
        }

        private void start() {
            model.start(executor);
        }

        private void close() {
            events.end();
            try {
                events.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void pass(State state) {
            executor.pass(state);
            model.pass(state);
        }
    }

    @Test
    void shouldRefuseGlobalsThatNobodyAdded() {
        Executor first = executor(3);
        first.addGlobal(50, 2, "lever", agenda -> {});
        first.run(10);
        byte[] state = bytes(first);
        Executor second = executor(3);
        second.addGlobal(50, 2, "sample", agenda -> {});
        UnfitState refusal =
                assertThrows(UnfitState.class, () -> second.pass(new StateReader(new ByteArrayInputStream(state))));
        assertEquals("there is no global \"lever\" of phase 2 for tick 50", refusal.getMessage());
    }

    @Test
    void shouldRefuseWhatDoesNotFit() {
        double[] three = {1, 2, 3};
        byte[] state = bytes(s -> {
            s.part("stock");
            s.pass(three, three);
        });
        assertRefused(state, "field 2 of stock has 3 values, where 4 are expected", s -> {
            s.part("stock");
            s.pass(new double[3], new double[4]);
        });
        assertRefused(state, "field 2 of stock is of kind D, where I is expected", s -> {
            s.part("stock");
            s.pass(new double[3]);
            s.pass(new int[3]);
        });
        assertRefused(
                state,
                "after 1 fields of the beginning the state goes on with stock, where cash is expected",
                s -> s.part("cash"));
        assertRefused(Arrays.copyOf(state, state.length - 1), "the state ends within stock", s -> {
            s.part("stock");
            s.pass(new double[3], new double[3]);
        });
    }

    private static void assertRefused(byte[] state, String why, Stateful into) {
        UnfitState refusal =
                assertThrows(UnfitState.class, () -> into.pass(new StateReader(new ByteArrayInputStream(state))));
        assertEquals(why, refusal.getMessage());
    }

    @Test
    void shouldPutBackArraysLongerThanTheBuffer() {
        double[] many = new double[100_003];
        boolean[] flags = new boolean[70_001];
        int[] counts = {7, 8, 9};
        Arrays.setAll(many, i -> i == 5 ? Double.NaN : -0.5 * i);
        flags[70_000] = true;
        byte[] state = bytes(s -> {
            s.pass(flags);
            s.pass(many);
            s.grown(counts);
        });
        double[] manyAgain = new double[many.length];
        boolean[] flagsAgain = new boolean[flags.length];
        StateReader reader = new StateReader(new ByteArrayInputStream(state));
        reader.pass(flagsAgain);
        reader.pass(manyAgain);
        assertArrayEquals(counts, reader.grown(new int[1]));
        assertArrayEquals(flags, flagsAgain);
        assertArrayEquals(many, manyAgain);
    }

    private static Executor executor(int entities) {
        return Engine.SEQUENTIAL.of(new TestModel(null), entities, 0, 1);
    }
}
