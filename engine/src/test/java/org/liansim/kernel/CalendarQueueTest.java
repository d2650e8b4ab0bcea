package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liansim.random.KeyedRandom;

/** The calendar gives what the heap gives, while the load changes in size, time scale and kind. */
class CalendarQueueTest {
    private static final int SEEDS = 12;
    private static final int PHASES = 8;
    private static final int STEPS = 6_000;
    private static final int MANY = 80_000;

    private final EventQueue heap = new HeapQueue();
    private final EventQueue calendar = new CalendarQueue();
    private long key;
    private long draws;
    private String where;
    /** Everything before was taken; nothing may be added before. */
    private long reached;

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldGiveWhatTheHeapGives(Delays delays) {
        for (long seed = 0; seed < SEEDS; seed++) {
            new CalendarQueueTest().compare(seed, delays);
        }
    }

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldGiveWhatTheHeapGivesWhenThereAreSoManyThatBucketsAreLarge(Delays delays) {
        key = KeyedRandom.key(1, 0, delays.name(), "large queue");
        where = delays + ", " + MANY + " pending";
        for (int step = 0; step < MANY; step++) {
            add(delay(delays, 1_000_000), MANY);
        }
        for (int step = 0; step < 2 * MANY; step++) {
            advance(Long.MAX_VALUE);
            add(reached + delay(delays, 1_000_000), MANY);
        }
        assertSamePending();
    }

    private void compare(long seed, Delays delays) {
        key = KeyedRandom.key(seed, 0, delays.name(), "queue");
        for (int phase = 0; phase < PHASES; phase++) {
            where = delays + ", seed " + seed + ", phase " + phase;
            int level = (int) StrictMath.pow(10, 4.3 * uniform());
            long scale = (long) StrictMath.pow(10, 6 * uniform());
            int targets = 1 + (int) StrictMath.pow(10, 5 * uniform());
            for (int step = 0; step < STEPS; step++) {
                if (heap.size() < level) {
                    add(reached + delay(delays, scale), targets);
                    add(reached + delay(delays, scale), targets);
                }
                long bound = uniform() < 0.9 ? Long.MAX_VALUE : reached + delay(delays, scale) / 20;
                advance(bound);
            }
            assertSamePending();
        }
        while (heap.size() > 0) {
            advance(Long.MAX_VALUE);
        }
        assertEquals(0, calendar.size(), where);
    }

    private long delay(Delays delays, long scale) {
        return uniform() < 0.02 ? 0 : delays.draw(uniform()) * scale / 1_000;
    }

    private void add(long tick, int targets) {
        int target = (int) (uniform() * targets);
        int sender = (int) (uniform() * 50) - 1;
        long route = EventRecord.route(target, sender, (int) (uniform() * 3));
        long detail = EventRecord.detail((int) draws, -5);
        heap.add(tick, route, detail, draws);
        calendar.add(tick, route, detail, draws);
    }

    private void advance(long bound) {
        boolean isFound = heap.advance(bound);
        assertEquals(isFound, calendar.advance(bound), where);
        if (isFound) {
            reached = heap.tick();
            assertEquals(heap.tick(), calendar.tick(), where);
            assertEquals(heap.route(), calendar.route(), where);
            assertEquals(heap.detail(), calendar.detail(), where);
            assertEquals(heap.amount(), calendar.amount(), where);
        } else {
            reached = Math.max(reached, bound);
        }
    }

    private void assertSamePending() {
        long[] sums = new long[2];
        heap.forEach((tick, route, detail, amount) -> sums[0] += (tick * 31 + route) * 31 + detail ^ amount);
        calendar.forEach((tick, route, detail, amount) -> sums[1] += (tick * 31 + route) * 31 + detail ^ amount);
        assertEquals(sums[0], sums[1], where);
        assertEquals(heap.size(), calendar.size(), where);
    }

    private double uniform() {
        return KeyedRandom.uniform(key, draws++);
    }
}
