package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.estimate;
import static org.liansim.validation.Claim.exact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.validation.Validation;

class PairedDifferenceTest {
    /** Hours of sleep gained under two drugs: Student (1908), The probable error of a mean, Biometrika 6, 1-25. */
    private static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    private static final String STUDENT = "Student, Biometrika 6 (1908) 1-25; sleep data of R";
    private static final String COHEN = "Cohen, Statistical Power Analysis (1988); G*Power 3";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Statistics");

    @Test
    void shouldAgreeWithStudentsExample() {
        PairedDifference sleep = PairedDifference.of(FIRST_DRUG, SECOND_DRUG);
        assertEquals(10, sleep.count());
        assertEquals(0.75, sleep.baseline(), 1e-12);
        assertEquals(1.58, sleep.mean(), 1e-12);
        double t = sleep.mean() / sleep.standardError();
        VALIDATION.record("T02.1", "paired t of two drugs for sleep", STUDENT, exact(4.0621, t, 5e-5));
        VALIDATION.record("T02.2", "the same: p", STUDENT, exact(0.002833, sleep.p(), 5e-7));
        Interval interval = sleep.interval(0.95);
        VALIDATION.record("T02.3", "the same: 95 % from", STUDENT, exact(0.7001142, interval.lower(), 5e-8));
        VALIDATION.record("T02.4", "the same: to", STUDENT, exact(2.4598858, interval.upper(), 5e-8));
        VALIDATION.record("T02.5", "the same: correlation", STUDENT, exact(0.7951702, sleep.correlation(), 5e-8));
        assertEquals(4.7654, sleep.varianceReduction(), 5e-4);
        assertFalse(sleep.isCorrelationNegative());
    }

    @Test
    void shouldSayThatOppositeNoiseHarms() {
        PairedDifference opposed = PairedDifference.of(new double[] {1, 2, 3}, new double[] {3, 2, 1.5});
        assertTrue(opposed.isCorrelationNegative());
        assertTrue(opposed.varianceReduction() < 1, "" + opposed.varianceReduction());
    }

    @Test
    void shouldLeaveOutPairsWithoutMeaning() {
        PairedDifference some =
                PairedDifference.of(new double[] {1, Double.NaN, 2, 4}, new double[] {2, 1, Double.NaN, 7});
        assertArrayEquals(new double[] {1, 3}, some.differences());
        assertEquals(2.5, some.baseline());
    }

    @Test
    void shouldKnowNothingFromOnePair() {
        PairedDifference one = PairedDifference.of(new double[] {1}, new double[] {3});
        assertEquals(2, one.mean());
        assertTrue(Double.isNaN(one.p()) && Double.isNaN(one.interval(0.95).lower()));
        assertTrue(Double.isNaN(one.smallestShown(pairs -> 1)));
    }

    @Test
    void shouldBeCertainWhenTheDifferenceDoesNotVary() {
        double[] values = {1, 2, 4};
        assertEquals(1, PairedDifference.of(values, values).p());
        PairedDifference shifted = PairedDifference.of(values, new double[] {2, 3, 5});
        assertEquals(0, shifted.p());
        assertEquals(Double.POSITIVE_INFINITY, shifted.varianceReduction());
        assertEquals(new Interval(1, 1), shifted.interval(0.95));
    }

    @Test
    void shouldRefuseUnequalNumbersOfValues() {
        assertThrows(IllegalArgumentException.class, () -> PairedDifference.of(new double[] {1}, new double[] {1, 2}));
    }

    /** Cohen (1988), Statistical power analysis, and G*Power 3: 34 pairs at effect 0.5, 15 pairs at 0.8. */
    @Test
    void shouldHaveThePublishedPower() {
        double medium = PairedTestPower.of(34, 0.05).of(0.5);
        double large = PairedTestPower.of(15, 0.05).of(0.8);
        VALIDATION.record("T03.1", "power of 34 pairs at effect 0.5", COHEN, exact(0.8078, medium, 5e-4));
        VALIDATION.record("T03.2", "power of 15 pairs at effect 0.8", COHEN, exact(0.8213, large, 5e-4));
        assertEquals(0.05, PairedTestPower.of(7, 0.05).of(0), 1e-6);
        double effect = PairedTestPower.of(34, 0.05).effect(0.8078);
        assertEquals(0.5, effect, 1e-3);
        assertTrue(PairedTestPower.of(2, 0.05).effect(0.8) > 10);
    }

    @Test
    void shouldShowTheSmallestDifferenceAsOftenAsItSays() {
        int trials = 2000;
        Samples samples = new Samples(1);
        double effect = PairedTestPower.of(12, 0.05).effect(0.8);
        int shown = 0;
        for (int trial = 0; trial < trials; trial++) {
            double[] noise = samples.normals(12);
            double[] shifted = noise.clone();
            for (int i = 0; i < 12; i++) {
                shifted[i] += samples.normal() + effect;
            }
            shown += PairedDifference.of(noise, shifted).p() < 0.05 ? 1 : 0;
        }
        VALIDATION.record(
                "T03.3",
                "smallest difference that 12 pairs could have shown with power 0.8: found, simulated",
                "by definition",
                estimate(0.8, org.liansim.validation.Interval.ofShare(shown, trials), 0.05));
    }

    @Test
    void shouldCoverTheTruthAsOftenAsItSays() {
        int trials = 4000;
        Samples samples = new Samples(2);
        int covered = 0;
        for (int trial = 0; trial < trials; trial++) {
            PairedDifference difference = PairedDifference.of(samples.normals(8), samples.normals(8));
            covered += difference.interval(0.95).contains(0) ? 1 : 0;
        }
        VALIDATION.record(
                "T04.1",
                "coverage of the 95 % interval of 8 paired differences, simulated",
                "by definition",
                estimate(0.95, org.liansim.validation.Interval.ofShare(covered, trials), 0.02));
    }
}
