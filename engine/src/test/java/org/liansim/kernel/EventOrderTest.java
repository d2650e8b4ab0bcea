package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random models run event by event as in {@link ReferenceExecutor}, whatever the queue. */
class EventOrderTest {
    private static final int SEEDS = Boolean.getBoolean("thorough") ? 100 : 12;

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldBeTheContractsOnTheHeap(Delays delays) {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertSameOrder(seed, delays, HeapQueue::new);
        }
    }

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldBeTheContractsOnTheCalendar(Delays delays) {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertSameOrder(seed, delays, CalendarQueue::new);
        }
    }

    private static void assertSameOrder(long seed, Delays delays, Supplier<EventQueue> queue) {
        String where = delays + ", seed " + seed;
        RandomModel expected = new RandomModel(seed, delays);
        ReferenceExecutor reference = new ReferenceExecutor(expected, expected.lookahead());
        expected.start(reference);
        RandomModel actual = new RandomModel(seed, delays);
        SequentialExecutor executor = executor(actual, queue.get(), Supervision.NONE);
        actual.start(executor);
        for (long end = 77_777; end < 2_000_000; end = end * 5 / 3) {
            reference.run(end);
            executor.run(end);
            String difference = RandomModel.firstDifference(expected, actual);
            assertNull(difference, () -> where + ", " + difference);
        }
        assertTrue(expected.events() > 100, () -> where + " ran " + expected.events() + " events only");
        assertArrayEquals(reference.eventsByKind(), executor.eventsByKind(), where);
        assertEquals(reference.globalsRun(), executor.globalsRun(), where);
    }

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldNotDependOnBeingWatched(Delays delays) throws IOException {
        RandomModel plain = run(1, delays, new HeapQueue(), Supervision.NONE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventTrace trace = new EventTrace(bytes, plain.kinds())) {
            RandomModel watched = run(1, delays, new HeapQueue(), new Supervision(Check.FULL, trace));
            assertNull(RandomModel.firstDifference(plain, watched));
        }
    }

    private static RandomModel run(long seed, Delays delays, EventQueue queue, Supervision supervision) {
        RandomModel model = new RandomModel(seed, delays);
        SequentialExecutor executor = executor(model, queue, supervision);
        model.start(executor);
        executor.run(1_000_000);
        return model;
    }

    private static SequentialExecutor executor(RandomModel model, EventQueue queue, Supervision supervision) {
        Timers timers = new Timers(model.timers());
        return new SequentialExecutor(model, queue, timers, model.entities(), model.lookahead(), supervision);
    }
}
