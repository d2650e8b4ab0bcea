package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.exact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.validation.Claim.Promise;
import org.liansim.validation.Validation;

class HolmTest {
    private static final String HOLM = "Holm, Scandinavian Journal of Statistics 6 (1979) 65-70; p.adjust of R";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Statistics");

    @Test
    void shouldAdjustStepByStep() {
        double[] p = {0.01, 0.04, 0.03, 0.005};
        double[] known = {0.03, 0.06, 0.06, 0.02};
        double[] adjusted = Holm.adjusted(p);
        for (int i = 0; i < p.length; i++) {
            String name = "Holm's p of " + p[i] + " among 0.01, 0.04, 0.03, 0.005";
            VALIDATION.record("T05." + (i + 1), name, HOLM, exact(known[i], adjusted[i], 1e-12));
        }
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
        assertTrue(share >= 0.035, "share " + share);
        VALIDATION.record(
                "T05.5",
                "families of four true hypotheses without an error at level 0.05, simulated",
                HOLM,
                new Promise(0.95, org.liansim.validation.Interval.ofShare(trials - errors, trials)));
    }
}
