package org.liansim.comparison;

import org.liansim.random.KeyedRandom;
import org.liansim.random.Quantiles;

/** Random samples for Monte Carlo tests, the same in every run. */
final class Samples {
    private static final Quantiles NORMAL = Quantiles.normal(0, 1);

    private final long key;
    private long index;

    Samples(long seed) {
        key = KeyedRandom.key(seed, 0, "samples", "test");
    }

    double uniform() {
        return KeyedRandom.uniform(key, index++);
    }

    double normal() {
        return NORMAL.at(uniform());
    }

    double[] normals(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = normal();
        }
        return values;
    }

    /** Four standard errors of an observed share: a band that a correct one leaves once in 16 000 times. */
    static double band(double share, int trials) {
        return 4 * Math.sqrt(share * (1 - share) / trials);
    }
}
