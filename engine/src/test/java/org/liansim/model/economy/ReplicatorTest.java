package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.validation.Claim;
import org.liansim.validation.Validation;

/** Replicator dynamics of two firms against the closed form, a logistic curve in time. */
class ReplicatorTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Slow economy");

    @Test
    void shouldFollowALogisticCurveWhenOneFirmIsFitter() {
        double[] shares = {0.1, 0.9};
        double[] gain = {0.05 / 12, 0.01 / 12};
        double[] growth = {StrictMath.exp(gain[0]), StrictMath.exp(gain[1])};
        double worst = 0;
        for (int month = 1; month <= 1200; month++) {
            Replicator.step(shares, growth, 0, 2);
            double odds = 9 * StrictMath.exp(-(gain[0] - gain[1]) * month);
            worst = Math.max(worst, Math.abs(1 / (1 + odds) - shares[0]));
            assertEquals(1, shares[0] + shares[1], 1e-12);
        }
        VALIDATION.record(
                "K02",
                "shares of two firms, a hundred years month by month: largest difference from the logistic curve",
                "replicator dynamics (Taylor and Jonker 1978)",
                Claim.exact(0, worst, 1e-12));
    }

    @Test
    void shouldKeepSharesToTheBitWhenAllAreEquallyFit() {
        double[] shares = {0.3, 0.2, 0.5};
        Replicator.step(shares, new double[] {1, 1, 1}, 0, 3);
        assertArrayEquals(new double[] {0.3, 0.2, 0.5}, shares, 0);
    }

    @Test
    void shouldTouchNothingOutsideItsRange() {
        double[] shares = {0.7, 0.5, 0.5, 0.4};
        Replicator.step(shares, new double[] {2, 2, 1, 2}, 1, 3);
        assertEquals(0.7, shares[0]);
        assertEquals(0.4, shares[3]);
        assertEquals(1, shares[1] + shares[2], 1e-15);
    }
}
