package org.liansim.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.liansim.validation.Claim.exact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.validation.Validation;

class EstimateTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Statistics");

    /** Values whose standard error is 1, so that the half width is the quantile. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706",
        "2, 4.303",
        "3, 3.182",
        "4, 2.776",
        "5, 2.571",
        "9, 2.262",
        "19, 2.093",
        "29, 2.045",
        "99, 1.984"
    })
    void shouldHaveTheQuantilesOfStudentsT(int degrees, double published) {
        int count = degrees + 1;
        double[] values = new double[count];
        double apart = Math.sqrt(count * (count - 1) / 2.0);
        values[0] = apart;
        values[1] = -apart;
        VALIDATION.record(
                "T01.%02d".formatted(degrees),
                "half width over standard error, 95 %, degrees of freedom: " + degrees,
                "tables of Student's t",
                exact(published, Estimate.of(values).halfWidth(), 5.1e-4));
    }

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
