package org.liansim.kernel;

import java.util.Arrays;

/** The events of one block of a window, entity by entity, each entity's in the order of (tick, sender, send number). */
final class BlockEvents {
    private static final int W = WindowEvents.W;
    private static final int INSERTION = 24;
    private static final int KEY_BITS = 63;

    /** Sorted events, in the words of {@link WindowEvents}. */
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

    /** Sorts the events of a block. */
    void sort(WindowEvents window, int block) {
        int from = window.starts[block] * W;
        int to = window.starts[block + 1] * W;
        long[] unsorted = window.words;
        Arrays.fill(next, 0);
        for (int at = from; at < to; at += W) {
            next[WindowEvents.local(unsorted[at + 2])] += W;
        }
        int sum = 0;
        for (int local = 0; local < next.length; local++) {
            starts[local] = sum;
            sum += next[local];
            next[local] = starts[local];
        }
        starts[next.length] = sum;
        if (words.length < sum) {
            words = new long[sum + (sum >>> 1)];
        }
        for (int at = from; at < to; at += W) {
            long last = unsorted[at + 2];
            int local = WindowEvents.local(last);
            int place = next[local];
            next[local] = place + W;
            insert(unsorted[at], unsorted[at + 1], last, place, starts[local]);
        }
        for (int local = 0; local < next.length; local++) {
            int n = (starts[local + 1] - starts[local]) / W;
            if (n > INSERTION) {
                sortMany(starts[local], n);
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
}
