package org.liansim.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpreadTest {
    /** R: x <- c(3, 1, 10, 2); mean, sd, quantile(x, c(.05, .5, .95)). */
    @Test
    void shouldAgreeWithR() {
        Spread spread = Spread.of(new double[] {3, 1, Double.NaN, 10, 2});
        assertEquals(4, spread.mean());
        assertEquals(4.0824829046386304, spread.sd(), 1e-15);
        assertEquals(1.15, spread.quantile(0.05), 1e-15);
        assertEquals(2.5, spread.quantile(0.5));
        assertEquals(8.95, spread.quantile(0.95), 1e-14);
    }

    @Test
    void shouldHaveNoDeviationOfOneValueAndNothingOfNone() {
        assertEquals(5, Spread.of(new double[] {5}).quantile(0.95));
        assertEquals(Double.NaN, Spread.of(new double[] {5}).sd());
        assertEquals(Double.NaN, Spread.of(new double[] {Double.NaN}).mean());
        assertEquals(Double.NaN, Spread.of(new double[0]).quantile(0.5));
    }
}
