package org.liansim.kernel.example;

/** When the waiting customers joined, first come first served. */
final class WaitingLine {
    private long[] joined = new long[16];
    private int first;
    private int length;

    int length() {
        return length;
    }

    void add(long tick) {
        if (length == joined.length) {
            grow();
        }
        joined[first + length & joined.length - 1] = tick;
        length++;
    }

    long remove() {
        long tick = joined[first];
        first = first + 1 & joined.length - 1;
        length--;
        return tick;
    }

    long fingerprint() {
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + joined[first + i & joined.length - 1];
        }
        return hash;
    }

    private void grow() {
        long[] larger = new long[2 * length];
        for (int i = 0; i < length; i++) {
            larger[i] = joined[first + i & length - 1];
        }
        joined = larger;
        first = 0;
    }
}
