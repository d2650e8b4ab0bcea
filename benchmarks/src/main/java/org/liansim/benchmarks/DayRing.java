package org.liansim.benchmarks;

import java.util.Arrays;

/** Messages of {@link PlainNation} by the day on which they arrive; those of the open day by block of their targets. */
final class DayRing {
    private static final int DAYS = 64;
    private static final int BLOCK_BITS = 10;
    private static final long ORDER = 1L << 31;

    private final long[][] ring = new long[DAYS][1 << 10];
    private final int[] ends = new int[DAYS];
    private final int[] starts;
    private final int[] places;
    private long[] open = {};
    private int size;

    DayRing(int firms) {
        int blocks = (firms >> BLOCK_BITS) + 1;
        starts = new int[blocks + 1];
        places = new int[blocks];
    }

    /** Adds a message; what is due more than two months ahead comes early. */
    void add(int day, int target, int slot, double amount, boolean isOrder) {
        int list = day % DAYS;
        int end = ends[list];
        if (end == ring[list].length) {
            ring[list] = Arrays.copyOf(ring[list], 2 * end);
        }
        ring[list][end] = (long) target << 32 | (isOrder ? ORDER : 0) | slot;
        ring[list][end + 1] = Double.doubleToRawLongBits(amount);
        ends[list] = end + 2;
    }

    /** Sorts a day's messages by block and empties the day. */
    void open(int day) {
        int list = day % DAYS;
        long[] words = ring[list];
        int end = ends[list];
        ends[list] = 0;
        size = end / 2;
        Arrays.fill(places, 0);
        for (int at = 0; at < end; at += 2) {
            places[(int) (words[at] >>> 32 + BLOCK_BITS)] += 2;
        }
        int sum = 0;
        for (int block = 0; block < places.length; block++) {
            starts[block] = sum;
            sum += places[block];
            places[block] = starts[block];
        }
        starts[places.length] = sum;
        if (open.length < end) {
            open = new long[end + end / 4];
        }
        for (int at = 0; at < end; at += 2) {
            int block = (int) (words[at] >>> 32 + BLOCK_BITS);
            int place = places[block];
            places[block] = place + 2;
            open[place] = words[at];
            open[place + 1] = words[at + 1];
        }
    }

    int blocks() {
        return places.length;
    }

    int blockOf(int target) {
        return target >>> BLOCK_BITS;
    }

    /** Where a block's messages begin in {@link #words}. */
    int start(int block) {
        return starts[block];
    }

    long[] words() {
        return open;
    }

    /** Number of messages of the open day. */
    int size() {
        return size;
    }

    static boolean isOrder(long word) {
        return (word & ORDER) != 0;
    }

    static int slot(long word) {
        return (int) (word & ~ORDER);
    }
}
