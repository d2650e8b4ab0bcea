package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.random.KeyedRandom;

/** Many events of one entity in one window, with ticks and senders spread over all that a window can hold. */
class BlockEventsTest {
    private static final long TICK = KeyedRandom.key(1, 0, "tick", "test");
    private static final long SENDER = KeyedRandom.key(1, 0, "sender", "test");

    @ParameterizedTest
    @CsvSource({"10,3,2", "200,3,2", "200,1000,5", "5000,1000000000,200000000", "5000,1000000000,3"})
    void shouldStandInTheOrderOfTickSenderAndPlace(int events, int ticks, int senders) {
        MessageRing ring = new MessageRing(2, 8, ticks, 7);
        int target = 5;
        for (int i = 0; i < events; i++) {
            long tick = 7 + (long) (KeyedRandom.uniform(TICK, i) * ticks);
            int sender = (int) (KeyedRandom.uniform(SENDER, i) * senders) - 1;
            ring.add(tick, EventRecord.route(target, sender, 200), EventRecord.detail(i, i), i);
        }
        ring.open(7, 7L + ticks);
        BlockEvents sorted = new BlockEvents(2);
        assertTrue(sorted.sort(new MessageRing[] {ring}, 1, 7));
        assertEquals(0, sorted.starts[1]);
        assertEquals(events * BlockEvents.W, sorted.starts[2]);
        for (int i = 1; i < events; i++) {
            int at = i * BlockEvents.W;
            long before = sorted.words[at - BlockEvents.W];
            long here = sorted.words[at];
            assertTrue(before < here || before == here && sorted.words[at - 2] < sorted.words[at + 1], "event " + i);
            int which = (int) sorted.words[at + 1];
            assertEquals((long) (KeyedRandom.uniform(TICK, which) * ticks), BlockEvents.ticks(here));
            assertEquals((int) (KeyedRandom.uniform(SENDER, which) * senders) - 1, BlockEvents.sender(here));
            assertEquals(which, BlockEvents.slot(sorted.words[at + 2]));
            assertEquals(200, BlockEvents.kind(sorted.words[at + 2]));
            assertEquals(1, BlockEvents.local(sorted.words[at + 2]));
        }
    }
}
