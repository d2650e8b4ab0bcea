package org.liansim.kernel;

/** Delay distributions of the property tests; all ticks are whole. */
enum Delays {
    EXPONENTIAL {
        @Override
        long draw(double u) {
            return (long) (-MEAN * StrictMath.log(u));
        }
    },
    UNIFORM {
        @Override
        long draw(double u) {
            return (long) (2 * MEAN * u);
        }
    },
    BIMODAL {
        @Override
        long draw(double u) {
            return u < 0.9 ? (long) (MEAN / 1000 * u) : (long) (200 * MEAN * (u - 0.9));
        }
    },
    PARETO {
        @Override
        long draw(double u) {
            return (long) (MEAN / 10 * StrictMath.pow(u, -1 / 1.2));
        }
    },
    MASS_TIES {
        @Override
        long draw(double u) {
            return (1 + (long) (3 * u)) * (long) MEAN;
        }
    },
    SLIVERS {
        @Override
        long draw(double u) {
            return 50_000 + (long) (4 * u) * 150_000 + (long) (u * 1_000_000) % 40;
        }
    };

    static final double MEAN = 100_000;

    /** Delay [ticks, at least 0] for u in (0, 1). */
    abstract long draw(double u);
}
