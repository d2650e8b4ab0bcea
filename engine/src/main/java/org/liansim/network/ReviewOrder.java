package org.liansim.network;

import java.util.Arrays;
import org.liansim.random.KeyedRandom;

/**
 * When firms review, within the time from one review of a firm to its next. It is keyed by a firm's name, so that other
 * firms do not matter to it. Where rows stand in this order, firms that review one after another lie side by side in memory,
 * which is then read in sequence.
 */
public final class ReviewOrder {
    private static final double PLACES = 0x1p32;

    private ReviewOrder() {}

    /** Place of a firm's reviews within the time between two of them, above 0 and below 1. */
    public static double place(long seed, String name) {
        return KeyedRandom.uniform(KeyedRandom.key(seed, 0, name, "review day"), 0);
    }

    /** The first firms of an array of names by their places; those of one place in the order in which they are given. */
    static int[] of(long seed, String[] name, int firms) {
        long[] keys = new long[firms];
        for (int firm = 0; firm < firms; firm++) {
            keys[firm] = (long) (place(seed, name[firm]) * PLACES) << 31 | firm;
        }
        Arrays.sort(keys);
        int[] order = new int[firms];
        for (int row = 0; row < firms; row++) {
            order[row] = (int) keys[row] & Integer.MAX_VALUE;
        }
        return order;
    }
}
