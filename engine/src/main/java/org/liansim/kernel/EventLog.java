package org.liansim.kernel;

import java.util.Arrays;

/** The events that a lane ran in a window, in its order; for the trace. */
final class EventLog {
    private static final int W = EventRecord.WORDS;

    private long[] words = new long[W << 8];
    private int end;

    void add(long tick, int entity, int kind, int slot, long amount) {
        if (end == words.length) {
            words = Arrays.copyOf(words, Math.multiplyExact(words.length, 2));
        }
        words[end] = tick;
        words[end + 1] = EventRecord.route(entity, entity, kind);
        words[end + 2] = EventRecord.detail(end / W, slot);
        words[end + 3] = amount;
        end += W;
    }

    /** Hands all events over to a queue that orders those of all lanes, and forgets them. */
    void pourInto(EventQueue queue) {
        for (int at = 0; at < end; at += W) {
            queue.add(words[at], words[at + 1], words[at + 2], words[at + 3]);
        }
        end = 0;
    }
}
