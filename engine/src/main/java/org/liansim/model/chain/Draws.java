package org.liansim.model.chain;

import org.liansim.random.KeyedRandom;

/** The random numbers of one replication, keyed by stable names; or none, for a run without noise. */
public final class Draws {
    private final long seed;
    private final int replication;
    private final boolean noisy;

    private Draws(long seed, int replication, boolean noisy) {
        this.seed = seed;
        this.replication = replication;
        this.noisy = noisy;
    }

    /** Random numbers of a replication. */
    public static Draws of(long seed, int replication) {
        return new Draws(seed, replication, true);
    }

    /** No noise: every delay and every demand at its mean. */
    public static Draws none() {
        return new Draws(0, 0, false);
    }

    boolean isNoisy() {
        return noisy;
    }

    /** Key of a link over which a product goes from a supplier to a buyer. */
    long key(String[] link, String purpose) {
        return KeyedRandom.key(seed, replication, link, purpose);
    }

    long key(String name, String purpose) {
        return KeyedRandom.key(seed, replication, name, purpose);
    }
}
