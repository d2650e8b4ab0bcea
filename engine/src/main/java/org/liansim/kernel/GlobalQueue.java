package org.liansim.kernel;

import java.util.Arrays;

/** Pending globals in the order (tick, phase, id). */
final class GlobalQueue implements Stateful {
    record Entry(long tick, int phase, String id, GlobalAction action) {
        int compare(Entry other) {
            int byTick = Long.compare(tick, other.tick);
            return byTick != 0 ? byTick : comparePlace(other);
        }

        int comparePlace(Entry other) {
            int byPhase = Integer.compare(phase, other.phase);
            return byPhase != 0 ? byPhase : id.compareTo(other.id);
        }
    }

    /** Latest first, so that the next one is at the end. */
    private Entry[] entries = new Entry[16];

    private int size;

    void add(Entry entry) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = entries[middle].compare(entry);
            if (order == 0) {
                throw new ContractViolation("There are two globals \"" + entry.id + "\" of phase " + entry.phase
                        + " at tick " + entry.tick + "; their order would be undefined.");
            }
            if (order > 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        System.arraycopy(entries, low, entries, low + 1, size - low);
        entries[low] = entry;
        size++;
    }

    /** Which globals are pending; what they do is found among those added. */
    @Override
    public void pass(State state) {
        Entry[] added = Arrays.copyOf(entries, size);
        int count = state.pass(size);
        Entry[] pending = new Entry[Math.max(16, count)];
        for (int i = 0; i < count; i++) {
            Entry kept = state.isPutBack() ? null : entries[i];
            long tick = state.pass(kept == null ? 0 : kept.tick);
            int phase = state.pass(kept == null ? 0 : kept.phase);
            String id = state.pass(kept == null ? "" : kept.id);
            pending[i] = kept == null ? found(added, tick, phase, id) : kept;
        }
        entries = pending;
        size = count;
    }

    private static Entry found(Entry[] added, long tick, int phase, String id) {
        Entry found = null;
        for (Entry each : added) {
            if (each.phase == phase && each.id.equals(id) && (found == null || each.tick == tick)) {
                found = each;
            }
        }
        if (found == null) {
            throw new UnfitState("there is no global \"" + id + "\" of phase " + phase + " for tick " + tick);
        }
        return new Entry(tick, phase, id, found.action);
    }

    /** Tick of the next global, or {@code Long.MAX_VALUE} when there is none. */
    long nextTick() {
        return size == 0 ? Long.MAX_VALUE : entries[size - 1].tick;
    }

    Entry take() {
        Entry next = entries[--size];
        entries[size] = null;
        return next;
    }
}
