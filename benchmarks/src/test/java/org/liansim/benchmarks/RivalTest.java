package org.liansim.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Engines that keep the control run as many events as asked for. */
class RivalTest {
    /** One entity, event by event. */
    private static final class OneByOne extends Rival {
        private final int most;
        private int events;
        private double now;

        OneByOne(int most) {
            super("oneByOne");
            this.most = most;
        }

        @Override
        void simulate() {
            now = first();
            while (events < most) {
                events++;
                now += event(0, now);
            }
            throw new IllegalStateException("no more");
        }
    }

    @Test
    void shouldRunAsManyEventsAsAskedFor() {
        OneByOne rival = new OneByOne(Integer.MAX_VALUE);
        rival.start(1, Delays.UNIFORM);
        rival.run(5);
        assertEquals(5, rival.events);
        rival.run(1_000);
        assertEquals(1_005, rival.events);
    }

    @Test
    void shouldTellWhyAnEngineFailed() {
        OneByOne rival = new OneByOne(3);
        rival.start(1, Delays.TIES);
        Exception e = assertThrows(IllegalStateException.class, () -> rival.run(4));
        assertEquals("no more", e.getCause().getMessage());
    }

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldWaitAboutFourDays(Delays delays) {
        long midnight = 12 * 86_400;
        int draws = 200_000;
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            long delay = delays.after(midnight, draw) - midnight;
            assertTrue(delay >= 0, delays + " waits " + delay);
            sum += delay;
        }
        assertEquals(4 * 86_400, sum / draws, 0.02 * 4 * 86_400, delays.name());
    }

    @Test
    void shouldTellWhichEnginesThereAre() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> HoldBenchmark.hold("abacus"));
        assertTrue(e.getMessage().contains("'abacus'; there are calendar, heap"), e.getMessage());
    }
}
