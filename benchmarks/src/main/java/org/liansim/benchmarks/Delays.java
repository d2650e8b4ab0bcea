package org.liansim.benchmarks;

import org.liansim.random.KeyedRandom;
import org.liansim.random.Quantiles;

/** Delays from one event of an entity to the next, in whole seconds; unless said, four days in the mean. */
public enum Delays {
    EXPONENTIAL {
        @Override
        double at(long now, double u) {
            return EXPONENTIAL_TABLE.at(u);
        }
    },
    /** Coefficient of variation 2. */
    LOG_NORMAL {
        @Override
        double at(long now, double u) {
            return LOG_NORMAL_TABLE.at(u);
        }
    },
    /** From nothing to twice the mean. */
    UNIFORM {
        @Override
        double at(long now, double u) {
            return 2 * MEAN * u;
        }
    },
    /** Exponential: nine of ten with a thousandth of the mean, one with ten times the mean. */
    BIMODAL {
        @Override
        double at(long now, double u) {
            return u < 0.9 ? EXPONENTIAL_TABLE.at(u / 0.9) / 1_000 : 10 * EXPONENTIAL_TABLE.at((u - 0.9) / 0.1);
        }
    },
    /** Pareto with exponent 1.2, through 4,096 quantiles. */
    PARETO {
        @Override
        double at(long now, double u) {
            return PARETO_TABLE[(int) (PARETO_TABLE.length * u)];
        }
    },
    /** Two, four or six whole days. */
    TIES {
        @Override
        double at(long now, double u) {
            return MEAN / 2 * (1 + (int) (3 * u));
        }
    },
    /** On to the second, fourth or sixth midnight from now, and a part of a quarter of an hour. */
    SLIVERS {
        @Override
        double at(long now, double u) {
            long day = 86_400;
            double which = 3 * u;
            long midnight = now / day * day + 2 * day * (1 + (long) which);
            return midnight + 900 * (which - (long) which) - now;
        }
    };

    private static final double MEAN = 4 * 86_400;
    private static final Quantiles EXPONENTIAL_TABLE = Quantiles.exponential(MEAN);
    private static final Quantiles LOG_NORMAL_TABLE = Quantiles.logNormal(MEAN, 2);
    private static final double[] PARETO_TABLE = pareto(1.2);
    private static final long KEY = KeyedRandom.key(1, 0, "hold", "delay");

    /** A delay before it is cut to whole seconds; u in (0, 1). */
    abstract double at(long now, double u);

    /** Time of the event that follows one at {@code now}; draws are numbered. */
    long after(long now, long draw) {
        return now + (long) at(now, KeyedRandom.uniform(KEY, draw));
    }

    private static double[] pareto(double exponent) {
        double[] quantile = new double[1 << 12];
        double sum = 0;
        for (int i = 0; i < quantile.length; i++) {
            quantile[i] = StrictMath.pow((i + 0.5) / quantile.length, -1 / exponent);
            sum += quantile[i];
        }
        for (int i = 0; i < quantile.length; i++) {
            quantile[i] *= MEAN * quantile.length / sum;
        }
        return quantile;
    }
}
