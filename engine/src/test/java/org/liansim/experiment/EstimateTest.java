package org.liansim.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EstimateTest {
    /** The 0.975 quantile of Student's t with 3 degrees of freedom is 3.182446 in the tables. */
    @Test
    void shouldTakeTheIntervalFromStudentsT() {
        Estimate estimate = Estimate.of(new double[] {3, 1, Double.NaN, 10, 2});
        assertEquals(4, estimate.mean());
        assertEquals(3.182446 * Math.sqrt(50.0 / 3 / 4), estimate.halfWidth(), 1e-5);
        assertEquals(4, estimate.count());
    }

    @Test
    void shouldHaveNoIntervalFromOneValue() {
        assertEquals(5, Estimate.of(new double[] {5}).mean());
        assertEquals(Double.NaN, Estimate.of(new double[] {5}).halfWidth());
        assertEquals(Double.NaN, Estimate.of(new double[0]).mean());
    }
}
