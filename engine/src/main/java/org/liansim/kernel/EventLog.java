package org.liansim.kernel;

import java.util.Arrays;

/** The events that a lane ran in a window, or the deposits that it took, in its order; for the trace. */
final class EventLog {
    private static final int W = EventRecord.WORDS;

    private long[] words = new long[W << 8];
    private int end;

    void add(long tick, long route, int slot, long amount) {
        if (end == words.length) {
            words = Arrays.copyOf(words, Math.multiplyExact(words.length, 2));
        }
        words[end] = tick;
        words[end + 1] = route;
        words[end + 2] = EventRecord.detail(end / W, slot);
        words[end + 3] = amount;
        end += W;
    }

    /** Hands all events over, and forgets them. */
    void pourInto(PendingEvents.Visitor visitor) {
        for (int at = 0; at < end; at += W) {
            visitor.visit(words[at], words[at + 1], words[at + 2], words[at + 3]);
        }
        end = 0;
    }
}
