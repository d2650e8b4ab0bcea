package org.liansim.experiment;

import org.liansim.random.KeyedRandom;

/** Random numbers of a design, one after another. */
final class Lots {
    private final long key;
    private long index;

    Lots(long seed, String design) {
        key = KeyedRandom.key(seed, 0, design, "design");
    }

    /** In the open interval (0, 1). */
    double uniform() {
        return KeyedRandom.uniform(key, index++);
    }

    /** A whole number from 0 to below {@code bound}. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** The numbers from 0 to below {@code count} in random order. */
    int[] permutation(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
