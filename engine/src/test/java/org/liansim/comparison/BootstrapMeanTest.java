package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.estimate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.random.KeyedRandom;
import org.liansim.validation.Validation;

class BootstrapMeanTest {
    private static final double[] SKEWED = {0.1, 0.2, 0.2, 0.4, 0.5, 0.9, 1.3, 2.2, 3.9, 7.1};

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Statistics");

    @Test
    void shouldGiveTheSameIntervalForTheSameKey() {
        assertEquals(bootstrap(1).interval(SKEWED, 0.95), bootstrap(1).interval(SKEWED, 0.95));
        assertNotEquals(bootstrap(1).interval(SKEWED, 0.95), bootstrap(2).interval(SKEWED, 0.95));
    }

    @Test
    void shouldReachFurtherOnTheLongSide() {
        Interval interval = bootstrap(1).interval(SKEWED, 0.95);
        double mean = 1.68;
        assertTrue(interval.contains(mean), interval.toString());
        assertTrue(interval.upper() - mean > 1.3 * (mean - interval.lower()), interval.toString());
    }

    @Test
    void shouldBeAPointWhenNothingVaries() {
        assertEquals(new Interval(2, 2), bootstrap(1).interval(new double[] {2, 2, 2}, 0.95));
        assertTrue(Double.isNaN(bootstrap(1).interval(new double[] {2}, 0.95).lower()));
    }

    /** Of 30 values, the normal theory of a bootstrap of means loses about one point. */
    @Test
    void shouldCoverTheTruthNearlyAsOftenAsItSays() {
        int trials = 1000;
        Samples samples = new Samples(3);
        int covered = 0;
        for (int trial = 0; trial < trials; trial++) {
            BootstrapMean bootstrap = new BootstrapMean(KeyedRandom.key(trial, 0, "test", "bootstrap"), 999);
            covered += bootstrap.interval(samples.normals(30), 0.95).contains(0) ? 1 : 0;
        }
        VALIDATION.record(
                "T04.2",
                "coverage of the 95 % bootstrap interval of 30 values, simulated; a point is lost to the normal theory",
                "Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 14",
                estimate(0.94, org.liansim.validation.Interval.ofShare(covered, trials), 0.03));
    }

    private static BootstrapMean bootstrap(long seed) {
        return new BootstrapMean(KeyedRandom.key(seed, 0, "test", "bootstrap"), 1999);
    }
}
