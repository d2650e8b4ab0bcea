package org.liansim.kernel;

import java.util.Arrays;

/** A 4-ary heap of whole records in one array: the plain queue, best below about 64 pending events. */
public final class HeapQueue implements EventQueue {
    private static final int W = EventRecord.WORDS;

    private long[] heap = new long[64 * W];
    private int size;

    private long tick;
    private long route;
    private long detail;
    private long amount;

    @Override
    public void add(long newTick, long newRoute, long newDetail, long newAmount) {
        if (size * W == heap.length) {
            heap = Arrays.copyOf(heap, Math.multiplyExact(heap.length, 2));
        }
        int place = size++;
        while (place > 0) {
            int parent = (place - 1) >> 2;
            int p = parent * W;
            if (!EventRecord.isBefore(newTick, newRoute, newDetail, heap[p], heap[p + 1], heap[p + 2])) {
                break;
            }
            copy(p, place * W);
            place = parent;
        }
        write(place * W, newTick, newRoute, newDetail, newAmount);
    }

    @Override
    public boolean advance(long bound) {
        if (size == 0 || heap[0] >= bound) {
            return false;
        }
        tick = heap[0];
        route = heap[1];
        detail = heap[2];
        amount = heap[3];
        size--;
        if (size > 0) {
            sink(size * W);
        }
        return true;
    }

    /** Puts the record at {@code from}, which is behind the heap's end, where it belongs when the root is free. */
    private void sink(int from) {
        long lastTick = heap[from];
        long lastRoute = heap[from + 1];
        long lastDetail = heap[from + 2];
        long lastAmount = heap[from + 3];
        int place = 0;
        for (int child = 1; child < size; child = 4 * place + 1) {
            int least = leastOf(child, Math.min(child + 4, size));
            int c = least * W;
            if (!EventRecord.isBefore(heap[c], heap[c + 1], heap[c + 2], lastTick, lastRoute, lastDetail)) {
                break;
            }
            copy(c, place * W);
            place = least;
        }
        write(place * W, lastTick, lastRoute, lastDetail, lastAmount);
    }

    private int leastOf(int first, int end) {
        int least = first;
        int l = first * W;
        for (int other = first + 1; other < end; other++) {
            int o = other * W;
            if (EventRecord.isBefore(heap[o], heap[o + 1], heap[o + 2], heap[l], heap[l + 1], heap[l + 2])) {
                least = other;
                l = o;
            }
        }
        return least;
    }

    private void copy(int from, int to) {
        heap[to] = heap[from];
        heap[to + 1] = heap[from + 1];
        heap[to + 2] = heap[from + 2];
        heap[to + 3] = heap[from + 3];
    }

    private void write(int at, long newTick, long newRoute, long newDetail, long newAmount) {
        heap[at] = newTick;
        heap[at + 1] = newRoute;
        heap[at + 2] = newDetail;
        heap[at + 3] = newAmount;
    }

    /** Makes an event the current one that was never in the heap. */
    void setCurrent(long newTick, long newRoute, long newDetail, long newAmount) {
        tick = newTick;
        route = newRoute;
        detail = newDetail;
        amount = newAmount;
    }

    @Override
    public void clear() {
        size = 0;
    }

    /** Whether there is an event before the given one. */
    boolean isAheadOf(long otherTick, long otherRoute, long otherDetail) {
        return size > 0 && EventRecord.isBefore(heap[0], heap[1], heap[2], otherTick, otherRoute, otherDetail);
    }

    @Override
    public long tick() {
        return tick;
    }

    @Override
    public long route() {
        return route;
    }

    @Override
    public long detail() {
        return detail;
    }

    @Override
    public long amount() {
        return amount;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(Visitor visitor) {
        for (int at = 0; at < size * W; at += W) {
            visitor.visit(heap[at], heap[at + 1], heap[at + 2], heap[at + 3]);
        }
    }
}
