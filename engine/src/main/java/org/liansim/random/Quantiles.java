package org.liansim.random;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Quantile function of a distribution as an immutable table, for sampling by inversion: {@code at(u)} is monotone in
 * {@code u}, has exactly the stated mean, and has the same bits on every JVM.
 *
 * <p>Each octave of the distance to the nearer end of (0, 1), from 1/2 down to 2^-53, is divided into 64 cells with
 * linear interpolation, so that the tails are as fine as the middle. What a call reads is mostly within 8 KiB.
 */
public final class Quantiles {
    private static final int OCTAVES = 52;
    private static final int CELL_BITS = 6;
    private static final int CELLS = OCTAVES << CELL_BITS;
    private static final int FRACTION_BITS = 52 - CELL_BITS;
    private static final long FRACTION_MASK = (1L << FRACTION_BITS) - 1;
    private static final double FRACTION_UNIT = 1.0 / (1L << FRACTION_BITS);
    private static final double LEAST = 0x1p-53;
    private static final long BELOW_HALF = (1L << 51) - 1;
    private static final long FIRST_CELL = Double.doubleToRawLongBits(LEAST) >>> FRACTION_BITS;
    /** Knots of one side; one more than needed, so that 1/2 itself has a cell. */
    private static final int SIDE = CELLS + 2;

    /** A table takes 53 KB and a quarter of a millisecond, and the treatments of an experiment ask for the same ones. */
    private static final int KEPT = 256;

    private static final Map<LogNormal, Quantiles> LOG_NORMALS =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<LogNormal, Quantiles> eldest) {
                    return size() > KEPT;
                }
            });

    /** Quantiles at the knots: those above the median by falling tail probability, then those below by rising u. */
    private final double[] knots = new double[2 * SIDE];

    /**
     * @param lower quantile at u for u at most 1/2
     * @param upper quantile at 1 - u for u at most 1/2
     */
    private Quantiles(DoubleUnaryOperator lower, DoubleUnaryOperator upper) {
        for (int cell = 0; cell <= CELLS; cell++) {
            double tail = tailAt(cell);
            knots[cell] = upper.applyAsDouble(tail);
            knots[SIDE + cell] = lower.applyAsDouble(tail);
        }
        knots[CELLS + 1] = knots[CELLS];
        knots[SIDE + CELLS + 1] = knots[SIDE + CELLS];
    }

    /** Normal distribution; {@code sd} at least 0. */
    public static Quantiles normal(double mean, double sd) {
        requireFinite(mean, "mean");
        requireNotNegative(sd, "standard deviation");
        return new Quantiles(u -> mean + sd * StandardNormal.quantile(u), u -> mean - sd * StandardNormal.quantile(u));
    }

    /** Log-normal distribution with the given mean (positive) and coefficient of variation (at least 0). */
    public static Quantiles logNormal(double mean, double cv) {
        requirePositive(mean, "mean");
        requireNotNegative(cv, "coefficient of variation");
        return LOG_NORMALS.computeIfAbsent(new LogNormal(mean, cv), LogNormal::table);
    }

    private record LogNormal(double mean, double cv) {
        Quantiles table() {
            double variance = StrictMath.log1p(cv * cv);
            double sigma = Math.sqrt(variance);
            double mu = StrictMath.log(mean) - variance / 2;
            return new Quantiles(
                            u -> StrictMath.exp(mu + sigma * StandardNormal.quantile(u)),
                            u -> StrictMath.exp(mu - sigma * StandardNormal.quantile(u)))
                    .scaledTo(mean);
        }
    }

    /** Exponential distribution with the given mean (positive). */
    public static Quantiles exponential(double mean) {
        requirePositive(mean, "mean");
        return new Quantiles(u -> -mean * StrictMath.log1p(-u), u -> -mean * StrictMath.log(u)).scaledTo(mean);
    }

    /**
     * Gamma distribution with the given mean (positive) and coefficient of variation (0, or from 0.02 to 5). The Erlang
     * distribution of k phases has the coefficient of variation 1 / sqrt(k).
     */
    public static Quantiles gamma(double mean, double cv) {
        requirePositive(mean, "mean");
        if (cv == 0) {
            return normal(mean, 0);
        }
        if (!(cv >= 0.02 && cv <= 5)) {
            throw new IllegalArgumentException("coefficient of variation " + cv + " is neither 0 nor from 0.02 to 5");
        }
        double scale = mean * cv * cv;
        StandardGamma gamma = new StandardGamma(1 / (cv * cv));
        return new Quantiles(u -> scale * gamma.lower(u), u -> scale * gamma.upper(u)).scaledTo(mean);
    }

    /** Quantile at {@code u} in [0, 1]; below 2^-53 and above 1 - 2^-53 that of these ends. */
    public double at(double u) {
        int below = (int) (Double.doubleToRawLongBits(u - 0.5) >>> 63);
        return at(below * SIDE, Math.max(Math.min(u, 1 - u), LEAST));
    }

    /** Number {@code index} of the stream of a key: the bits of {@code at(KeyedRandom.uniform(key, index))}, in less time. */
    public double drawn(long key, long index) {
        long drawn = Squares64.bits(key, index) >>> 12;
        long above = drawn << 12 >> 63;
        return at((int) ~above & SIDE, ((drawn ^ above) & BELOW_HALF) * 0x1p-52 + LEAST);
    }

    /**
     * Quantile at a distance to the nearer end.
     *
     * @param side first knot on that side
     */
    private double at(int side, double tail) {
        long bits = Double.doubleToRawLongBits(tail);
        int knot = side + (int) ((bits >>> FRACTION_BITS) - FIRST_CELL);
        double left = knots[knot];
        return left + (bits & FRACTION_MASK) * FRACTION_UNIT * (knots[knot + 1] - left);
    }

    private static double tailAt(int cell) {
        return Double.longBitsToDouble(FIRST_CELL + cell << FRACTION_BITS);
    }

    /** Removes the bias of the interpolation, which is about 1e-5 of the mean. */
    private Quantiles scaledTo(double mean) {
        double factor = mean / tableMean();
        for (int i = 0; i < knots.length; i++) {
            knots[i] *= factor;
        }
        return this;
    }

    /** Integral of the table over (0, 1), summed from the tails inwards. */
    private double tableMean() {
        double mean = LEAST * (knots[0] + knots[SIDE]);
        for (int cell = 0; cell < CELLS; cell++) {
            double width = tailAt(cell + 1) - tailAt(cell);
            mean += width / 2 * (knots[cell] + knots[cell + 1] + knots[SIDE + cell] + knots[SIDE + cell + 1]);
        }
        return mean;
    }

    private static void requireFinite(double value, String what) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " " + value + " is not a finite number");
        }
    }

    private static void requireNotNegative(double value, String what) {
        requireFinite(value, what);
        if (value < 0) {
            throw new IllegalArgumentException(what + " " + value + " is negative");
        }
    }

    private static void requirePositive(double value, String what) {
        requireFinite(value, what);
        if (value <= 0) {
            throw new IllegalArgumentException(what + " " + value + " is not positive");
        }
    }
}
