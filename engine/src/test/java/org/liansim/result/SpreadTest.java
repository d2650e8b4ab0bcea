package org.liansim.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpreadTest {
    /** Of 1, 2, 3 and 10: quantiles lie at ranks 0.15, 1.5 and 2.85. */
    @Test
    void shouldDescribeTheKnownValues() {
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
