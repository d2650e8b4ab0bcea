package org.liansim.kernel;

import java.util.Arrays;

/**
 * The events of one window, gathered from several sources by block of their targets (a counting sort). Within a block
 * those of a source stand behind those of the sources before it, in the source's order.
 *
 * <p>An event takes three words: (ticks since the window's start, sender), amount, (target, kind, slot).
 */
final class WindowEvents {
    static final int W = 3;
    private static final int ENTITY_BITS = 28;

    final int blockBits;
    /** Ticks from which and before which the window's events are due. */
    long from;

    long to;
    int blocks;
    /** By source and block: number of events while they are counted, then where the next one goes. */
    int[] places = {};

    /** Number of the first event of each block, with one more entry. */
    int[] starts = {0};

    long[] words = new long[1 << 10];

    WindowEvents(int blockBits) {
        this.blockBits = blockBits;
    }

    /** Begins a window in which nothing is counted. */
    void begin(long newFrom, long newTo, int sources, int entities) {
        from = newFrom;
        to = newTo;
        blocks = entities + (1 << blockBits) - 1 >>> blockBits;
        if (places.length < sources * blocks) {
            places = new int[sources * blocks];
            starts = new int[blocks + 1];
        }
        Arrays.fill(places, 0, sources * blocks, 0);
    }

    int blockOf(long route) {
        return EventRecord.entity(route) >>> blockBits;
    }

    /** Lays out the places of the events counted. */
    void layOut(int sources) {
        int sum = 0;
        for (int block = 0; block < blocks; block++) {
            starts[block] = sum;
            for (int source = 0; source < sources; source++) {
                int cell = source * blocks + block;
                int count = places[cell];
                places[cell] = sum;
                sum = Math.addExact(sum, count);
            }
        }
        starts[blocks] = sum;
        int needed = Math.multiplyExact(sum, W);
        if (words.length < needed) {
            words = new long[(int) Math.min(Integer.MAX_VALUE - 8, needed + (long) needed / 4)];
        }
    }

    /** Number of events. */
    int size() {
        return starts[blocks];
    }

    /** Puts an event of a source, whose first cell of {@link #places} is given, to its place. */
    void put(int firstCell, long tick, long route, long amount, long slotBelow) {
        int target = EventRecord.entity(route);
        int at = places[firstCell + (target >>> blockBits)]++ * W;
        words[at] = tick - from << ENTITY_BITS | EventRecord.sender(route) + 1;
        words[at + 1] = amount;
        words[at + 2] =
                ((long) (target & (1 << blockBits) - 1) << 8 | EventRecord.kind(route)) << 32 | slotBelow & 0xFFFFFFFFL;
    }

    /** Target of an event within its block, from its last word. */
    static int local(long last) {
        return (int) (last >>> 40);
    }

    static int kind(long last) {
        return (int) (last >>> 32) & 0xFF;
    }

    static int slot(long last) {
        return (int) last;
    }

    static int sender(long first) {
        return ((int) first & (1 << ENTITY_BITS) - 1) - 1;
    }

    static long ticks(long first) {
        return first >>> ENTITY_BITS;
    }
}
