package org.liansim.kernel;

import java.util.Arrays;

/**
 * The open events of one block, entity by entity, each entity's in the order of (tick, sender, send number). An event takes
 * three words: (ticks since the window's start, sender), amount, (target, kind, slot).
 */
final class BlockEvents {
    static final int W = 3;
    private static final int ENTITY_BITS = 28;
    private static final int INSERTION = 24;
    private static final int KEY_BITS = 63;

    /** Sorted events. */
    long[] words = new long[1 << 8];

    /** Where each entity's events begin in {@link #words}, by place in the block; with one more entry. */
    final int[] starts;

    private final int[] next;
    private final KeySort sorter = new KeySort();
    private final HeapQueue heap = new HeapQueue();
    private long[] copy = {};

    BlockEvents(int blockBits) {
        starts = new int[(1 << blockBits) + 1];
        next = new int[1 << blockBits];
    }

    /**
     * Takes the open events of a block out of several rings and sorts them. Those of equal tick and sender are to stand in
     * one ring.
     *
     * @param from tick before which none is due
     * @return whether there are any
     */
    boolean sort(MessageRing[] rings, int block, long from) {
        boolean isEmpty = true;
        for (MessageRing ring : rings) {
            isEmpty &= ring.openHead(block) == MessageLists.NONE;
        }
        if (isEmpty) {
            return false;
        }
        Arrays.fill(next, 0);
        for (MessageRing ring : rings) {
            count(ring, block);
        }
        int sum = 0;
        for (int local = 0; local < next.length; local++) {
            starts[local] = sum;
            sum = Math.addExact(sum, next[local]);
            next[local] = starts[local];
        }
        starts[next.length] = sum;
        if (words.length < sum) {
            words = new long[(int) Math.min(Integer.MAX_VALUE - 8, sum + (long) sum / 2)];
        }
        for (MessageRing ring : rings) {
            place(ring, block, from);
        }
        for (int local = 0; local < next.length; local++) {
            int n = (starts[local + 1] - starts[local]) / W;
            if (n > INSERTION) {
                sortMany(starts[local], n);
            }
        }
        return true;
    }

    private void count(MessageRing ring, int block) {
        for (int chunk = ring.openHead(block); chunk != MessageLists.NONE; chunk = ring.openNext(chunk)) {
            long[] page = ring.openPage(chunk);
            int at = MessageLists.startOf(chunk);
            for (int end = at + ring.openSize(block, chunk) * MessageLists.W; at < end; at += MessageLists.W) {
                next[EventRecord.entity(page[at]) & next.length - 1] += W;
            }
        }
    }

    private void place(MessageRing ring, int block, long from) {
        for (int chunk = ring.openHead(block); chunk != MessageLists.NONE; chunk = ring.openNext(chunk)) {
            long[] page = ring.openPage(chunk);
            int at = MessageLists.startOf(chunk);
            for (int end = at + ring.openSize(block, chunk) * MessageLists.W; at < end; at += MessageLists.W) {
                long route = page[at];
                long last = page[at + 2];
                int local = EventRecord.entity(route) & next.length - 1;
                int place = next[local];
                next[local] = place + W;
                long ticks = (last >>> 32) - from & 0xFFFFFFFFL;
                long what = ((long) local << 8 | EventRecord.kind(route)) << 32 | last & 0xFFFFFFFFL;
                insert(ticks << ENTITY_BITS | EventRecord.sender(route) + 1, page[at + 1], what, place, starts[local]);
            }
        }
    }

    /** Puts an event behind those of its entity, at its rank among them as long as they are few. */
    private void insert(long first, long amount, long last, int place, int start) {
        int at = place;
        if (at - start < INSERTION * W) {
            while (at > start && words[at - W] > first) {
                words[at] = words[at - W];
                words[at + 1] = words[at - W + 1];
                words[at + 2] = words[at - W + 2];
                at -= W;
            }
        }
        words[at] = first;
        words[at + 1] = amount;
        words[at + 2] = last;
    }

    private void sortMany(int start, int n) {
        int placeBits = 32 - Integer.numberOfLeadingZeros(n - 1);
        long most = 0;
        for (int i = 0; i < n; i++) {
            most |= words[start + i * W];
        }
        if (64 - Long.numberOfLeadingZeros(most) + placeBits <= KEY_BITS) {
            long[] keys = sorter.keys(n);
            for (int i = 0; i < n; i++) {
                keys[i] = words[start + i * W] << placeBits | i;
            }
            keys = sorter.sort(n);
            take(start, n);
            for (int i = 0; i < n; i++) {
                put(start + i * W, (int) keys[i] & (1 << placeBits) - 1);
            }
        } else {
            for (int i = 0; i < n; i++) {
                heap.add(words[start + i * W], 0, EventRecord.detail(i, 0), 0);
            }
            take(start, n);
            for (int at = start; heap.advance(Long.MAX_VALUE); at += W) {
                put(at, EventRecord.number(heap.detail()));
            }
        }
    }

    private void take(int start, int n) {
        if (copy.length < n * W) {
            copy = new long[Integer.highestOneBit(n * W) * 2];
        }
        System.arraycopy(words, start, copy, 0, n * W);
    }

    private void put(int at, int i) {
        words[at] = copy[i * W];
        words[at + 1] = copy[i * W + 1];
        words[at + 2] = copy[i * W + 2];
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
