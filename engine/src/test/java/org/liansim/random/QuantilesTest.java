package org.liansim.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
    private static final double[] PROBES = {
        1e-12, 1e-6, 1e-3, 0.01, 0.1, 0.2501, 0.4, 0.4999, 0.5, 0.5001, 0.6, 0.7502, 0.9, 0.99, 0.999, 1 - 1e-6,
        1 - 1e-12
    };

    @Test
    void shouldAgreeWithTheNormalDistribution() {
        Quantiles table = Quantiles.normal(3, 2);
        assertQuantiles(table, new NormalDistribution(3, 2)::inverseCumulativeProbability, 2e-4);
        assertMoments(table, 3, 2);
    }

    @Test
    void shouldAgreeWithTheExponentialDistribution() {
        Quantiles table = Quantiles.exponential(5);
        assertQuantiles(table, new ExponentialDistribution(5)::inverseCumulativeProbability, 5e-4);
        assertMoments(table, 5, 5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 1, 2})
    void shouldAgreeWithTheLogNormalDistribution(double cv) {
        double sigma = Math.sqrt(StrictMath.log1p(cv * cv));
        NormalDistribution normal = new NormalDistribution(StrictMath.log(7) - sigma * sigma / 2, sigma);
        Quantiles table = Quantiles.logNormal(7, cv);
        DoubleUnaryOperator exact = u -> StrictMath.exp(normal.inverseCumulativeProbability(u));
        for (double u : PROBES) {
            assertEquals(1, table.at(u) / exact.applyAsDouble(u), 3e-4, "ratio at u = " + u);
        }
        assertMoments(table, 7, 7 * cv);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.7071067811865476, 1, 1.5})
    void shouldAgreeWithTheGammaDistribution(double cv) {
        double shape = 1 / (cv * cv);
        Quantiles table = Quantiles.gamma(4, cv);
        GammaDistribution exact = new GammaDistribution(null, shape, 4 / shape, 1e-12);
        assertQuantiles(table, exact::inverseCumulativeProbability, 1e-3);
        assertMoments(table, 4, 4 * cv);
    }

    @Test
    void shouldBeConstantWithoutVariation() {
        for (Quantiles table :
                new Quantiles[] {Quantiles.normal(2, 0), Quantiles.logNormal(2, 0), Quantiles.gamma(2, 0)}) {
            for (double u : PROBES) {
                assertEquals(2, table.at(u), 1e-14);
            }
        }
    }

    @Test
    void shouldNeverFallAsURises() {
        Quantiles[] tables = {
            Quantiles.normal(0, 1),
            Quantiles.exponential(1),
            Quantiles.logNormal(1, 0.8),
            Quantiles.gamma(1, 0.8),
            Quantiles.gamma(1, 3)
        };
        for (Quantiles table : tables) {
            double previous = table.at(0);
            for (double u = 0x1p-55; u < 0x1p-12; u *= 1.001) {
                previous = assertNotBelow(previous, table, u);
            }
            for (double u = 0x1p-12; u < 1 - 0x1p-12; u += 0x1.3p-18) {
                previous = assertNotBelow(previous, table, u);
                previous = assertNotBelow(previous, table, Math.nextUp(u));
            }
            for (double v = 0x1p-12; v > 0x1p-54; v /= 1.001) {
                previous = assertNotBelow(previous, table, 1 - v);
            }
            assertNotBelow(previous, table, 1);
        }
    }

    @Test
    void shouldDrawTheQuantilesOfUniformNumbersToTheBit() {
        Quantiles law = Quantiles.logNormal(3, 0.7);
        long key = KeyedRandom.key(1, 2, "a", "b");
        for (long index = 0; index < 200_000; index++) {
            assertEquals(law.at(KeyedRandom.uniform(key, index)), law.drawn(key, index), 0);
        }
    }

    @Test
    void shouldRefuseWhatIsNoDistribution() {
        assertThrows(IllegalArgumentException.class, () -> Quantiles.logNormal(0, 1));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.logNormal(1, -0.1));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.exponential(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.normal(1, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.gamma(-1, 1));
    }

    private static double assertNotBelow(double previous, Quantiles table, double u) {
        double value = table.at(u);
        assertTrue(value >= previous, "quantile falls at u = " + u + ": " + previous + " to " + value);
        return value;
    }

    /** Errors of the table are stated as a share of the median's distance to the end, never below that of the sd. */
    private static void assertQuantiles(Quantiles table, DoubleUnaryOperator exact, double tolerance) {
        for (double u : PROBES) {
            double expected = exact.applyAsDouble(u);
            assertEquals(expected, table.at(u), tolerance * Math.max(Math.abs(expected), 0.1), "u = " + u);
        }
    }

    /** Midpoint sums in each octave of both tails: what sampling by inversion gives in the limit. */
    private static void assertMoments(Quantiles table, double mean, double sd) {
        double first = 0;
        double second = 0;
        for (double low = 0x1p-45; low < 0.5; low *= 2) {
            int steps = 4096;
            double width = low / steps;
            for (int i = 0; i < steps; i++) {
                double tail = low + (i + 0.5) * width;
                double below = table.at(tail) - mean;
                double above = table.at(1 - tail) - mean;
                first += width * (below + above);
                second += width * (below * below + above * above);
            }
        }
        assertEquals(0, first, 1e-6 * Math.max(mean, sd), "error of the mean");
        assertEquals(sd, Math.sqrt(second), 5e-4 * sd, "standard deviation");
    }
}
