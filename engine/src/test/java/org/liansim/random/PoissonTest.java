package org.liansim.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.7, 5, 40, 300})
    void shouldInvertTheDistribution(double mean) {
        PoissonDistribution exact = new PoissonDistribution(null, mean, 1e-15, 10_000);
        for (int n = 1; n < 1000; n++) {
            double u = n / 1000.0 + 1e-7;
            int count = Poisson.at(mean, u);
            assertTrue(exact.cumulativeProbability(count) >= u - 1e-9);
            assertTrue(exact.cumulativeProbability(count - 1) < u + 1e-9);
        }
    }

    @Test
    void shouldDrawTheMeanOnAverage() {
        long key = KeyedRandom.key(1, 1, "firm", "innovation");
        double sum = 0;
        for (int n = 0; n < 100_000; n++) {
            sum += Poisson.at(2.5, KeyedRandom.uniform(key, n));
        }
        assertEquals(2.5, sum / 100_000, 4 * Math.sqrt(2.5 / 100_000));
    }

    @Test
    void shouldBeNoneWithAMeanOfZero() {
        assertEquals(0, Poisson.at(0, 0.999999));
        assertThrows(IllegalArgumentException.class, () -> Poisson.at(-1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Poisson.at(Double.NaN, 0.5));
    }
}
