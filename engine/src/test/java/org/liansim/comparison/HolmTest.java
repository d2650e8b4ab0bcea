package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void shouldAdjustStepByStep() {
        double[] adjusted = Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005});
        assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, adjusted, 1e-12);
    }

    @Test
    void shouldNotCountWhatHasNoMeaning() {
        double[] adjusted = Holm.adjusted(new double[] {0.02, Double.NaN, 0.9, 0.8});
        assertArrayEquals(new double[] {0.06, Double.NaN, 1, 1}, adjusted, 1e-12);
    }

    /** With every null hypothesis true, and the tests independent, at most one family in twenty errs. */
    @Test
    void shouldKeepTheErrorOfTheFamily() {
        int trials = 4000;
        Samples samples = new Samples(4);
        int errors = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] p = {samples.uniform(), samples.uniform(), samples.uniform(), samples.uniform()};
            boolean error = false;
            for (double adjusted : Holm.adjusted(p)) {
                error |= adjusted <= 0.05;
            }
            errors += error ? 1 : 0;
        }
        double share = errors / (double) trials;
        assertTrue(share <= 0.05 + Samples.band(0.05, trials) && share >= 0.035, "share " + share);
    }
}
