package org.liansim.random;

/** Quantiles of the gamma distribution with scale 1. */
final class StandardGamma {
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-15;
    private static final int MOST_STEPS = 10_000;

    private final double shape;
    private final double logGamma;

    StandardGamma(double shape) {
        this.shape = shape;
        this.logGamma = logGamma(shape);
    }

    /** Quantile at {@code p} in (0, 1/2]. */
    double lower(double p) {
        return solve(start(StandardNormal.quantile(p), p), p, true);
    }

    /** Quantile at {@code 1 - p} for {@code p} in (0, 1/2]. */
    double upper(double p) {
        return solve(start(-StandardNormal.quantile(p), 1 - p), p, false);
    }

    /** E. B. Wilson and M. M. Hilferty's cube; where it is negative, the leading term of the lower tail. */
    private double start(double z, double p) {
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        return root > 0.2
                ? StrictMath.log(shape * root * root * root)
                : (StrictMath.log(p) + logGamma(shape + 1)) / shape;
    }

    /**
     * Newton's method on log(tail) as a function of y = log(x), which is concave for both tails, so that it converges
     * from any start.
     */
    private double solve(double start, double tail, boolean lower) {
        double target = StrictMath.log(tail);
        double y = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = StrictMath.exp(y);
            double logDensity = shape * y - x - logGamma;
            double logTail = logTail(x, logDensity, lower);
            double slope = StrictMath.exp(logDensity - logTail);
            double change = (target - logTail) / (lower ? slope : -slope);
            y += change;
            if (Math.abs(change) < 1e-13) {
                return StrictMath.exp(y);
            }
        }
        throw new IllegalStateException("no gamma quantile for shape " + shape + " and tail " + tail);
    }

    /** Logarithm of P(X < x) or of P(X > x); {@code logDensity} is that of log X at log x. */
    private double logTail(double x, double logDensity, boolean lower) {
        if (x < shape + 1) {
            double logBelow = logDensity + StrictMath.log(series(x));
            return lower ? logBelow : StrictMath.log(-StrictMath.expm1(logBelow));
        }
        double logAbove = logDensity + StrictMath.log(continuedFraction(x));
        return lower ? StrictMath.log(-StrictMath.expm1(logAbove)) : logAbove;
    }

    /** Sum over n of x^n / (k (k+1) .. (k+n)), k the shape: DLMF 8.11.4. */
    private double series(double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MOST_STEPS && term > sum * PRECISION; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    /** Contracted form of DLMF 8.9.2, by Lentz's method. */
    private double continuedFraction(double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_STEPS; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / notZero(a * d + b);
            c = notZero(b + a / c);
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < PRECISION) {
                break;
            }
        }
        return value;
    }

    private static double notZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** C. Lanczos's approximation with g = 7 and nine terms, relative error of gamma about 1e-15. */
    private static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + 7.5;
        return (x + 0.5) * StrictMath.log(t) - t + StrictMath.log(Math.sqrt(2 * Math.PI) * sum / x);
    }
}
