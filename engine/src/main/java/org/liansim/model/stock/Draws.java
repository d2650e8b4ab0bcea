package org.liansim.model.stock;

import org.liansim.random.KeyedRandom;

/**
 * Keys of a stock point's random numbers.
 *
 * @param seed seed of the study
 * @param replication number of the replication
 * @param point name of the stock point
 */
record Draws(long seed, int replication, String point) {
    long key(String purpose) {
        return KeyedRandom.key(seed, replication, point, purpose);
    }
}
