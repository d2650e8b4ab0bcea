package org.liansim.comparison;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Distribution of the sample standard deviation over the true one, a chi variable over the root of its degrees of
 * freedom: what Student's statistics are integrated over.
 *
 * @param degrees degrees of freedom, at least 1
 */
record ScaledChi(int degrees) {
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(48);
    private static final double WIDTH = 7;

    /** Expected value of a smooth bounded function. */
    double mean(DoubleUnaryOperator function) {
        double spread = WIDTH / Math.sqrt(2.0 * degrees);
        double from = Math.max(0, 1 - spread);
        return integral(from, 1 + spread, s -> density(s) * function.applyAsDouble(s));
    }

    private double density(double s) {
        if (s == 0) {
            return degrees == 1 ? Math.sqrt(2 / Math.PI) : 0;
        }
        double half = degrees / 2.0;
        double log = StrictMath.log(2)
                + half * StrictMath.log(half)
                - Gamma.logGamma(half)
                + (degrees - 1) * StrictMath.log(s)
                - half * s * s;
        return StrictMath.exp(log);
    }

    /** Integral of a smooth function by the rule of Gauss and Legendre. */
    static double integral(double from, double to, DoubleUnaryOperator function) {
        double half = (to - from) / 2;
        double middle = (from + to) / 2;
        return half * RULE.integrate(t -> function.applyAsDouble(middle + half * t));
    }

    /** Standard normal distribution function. */
    static double normal(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }

    /** Where a function that rises in [0, most] reaches a value, by bisection. */
    static double solve(DoubleUnaryOperator rising, double value, double most) {
        double low = 0;
        double high = most;
        for (int i = 0; i < 60 && high - low > 1e-10 * high; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
