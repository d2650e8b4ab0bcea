package org.liansim.kernel;

import java.util.Arrays;

/** Sorts the non-negative keys of a bucket: spread evenly as a rule, in clusters at worst. */
final class KeySort {
    private static final int INSERTION = 16;
    private static final int MOVES_PER_KEY = 8;
    private static final int DIGIT_BITS = 8;

    private long[] keys = new long[64];
    private long[] scratch = new long[64];
    private int[] counts = new int[1 << DIGIT_BITS];

    /** The array for n keys, to be filled before and read after {@link #sort}. */
    long[] keys(int n) {
        if (n > keys.length) {
            int length = Integer.highestOneBit(n) * 2;
            keys = new long[length];
            scratch = new long[length];
            counts = new int[Math.max(length, counts.length)];
        }
        return keys;
    }

    /** Sorts the first n keys and returns the array that holds them. */
    long[] sort(int n) {
        if (n <= INSERTION) {
            insert(n, Integer.MAX_VALUE);
            return keys;
        }
        int high = 63 - Long.numberOfLeadingZeros(varyingBits(n));
        spread(n, high);
        if (!insert(n, MOVES_PER_KEY * n)) {
            sortByDigits(n, high);
        }
        return keys;
    }

    private long varyingBits(int n) {
        long first = keys[0];
        long varying = 0;
        for (int i = 1; i < n; i++) {
            varying |= keys[i] ^ first;
        }
        return varying;
    }

    /** One stable counting pass by the highest varying bits, about two keys a cell. */
    private void spread(int n, int high) {
        int bits = 30 - Integer.numberOfLeadingZeros(n);
        pass(n, Math.max(0, high + 1 - bits), (1 << bits) - 1);
    }

    /** Least significant digit first; takes as many passes as there are digits. */
    private void sortByDigits(int n, int high) {
        for (int shift = 0; shift <= high; shift += DIGIT_BITS) {
            pass(n, shift, (1 << DIGIT_BITS) - 1);
        }
    }

    private void pass(int n, int shift, int mask) {
        Arrays.fill(counts, 0, mask + 1, 0);
        for (int i = 0; i < n; i++) {
            counts[(int) (keys[i] >>> shift) & mask]++;
        }
        int start = 0;
        for (int cell = 0; cell <= mask; cell++) {
            int count = counts[cell];
            counts[cell] = start;
            start += count;
        }
        for (int i = 0; i < n; i++) {
            long key = keys[i];
            scratch[counts[(int) (key >>> shift) & mask]++] = key;
        }
        long[] sorted = scratch;
        scratch = keys;
        keys = sorted;
    }

    /** Insertion sort; gives up after so many moves. */
    private boolean insert(int n, int moves) {
        int left = moves;
        for (int i = 1; i < n; i++) {
            long key = keys[i];
            int j = i;
            while (j > 0 && keys[j - 1] > key) {
                keys[j] = keys[j - 1];
                j--;
            }
            keys[j] = key;
            left -= i - j;
            if (left < 0) {
                return false;
            }
        }
        return true;
    }
}
