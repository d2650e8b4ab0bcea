package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liansim.comparison.Attribution.SubsetValue;

class AttributionTest {
    /** The glove game: two left gloves, one right one; a pair is worth 1. */
    @Test
    void shouldShareAPairOfGloves() {
        List<Attribution> shares =
                Attribution.exact(3, 1, (subset, r) -> (subset & 4) != 0 && (subset & 3) != 0 ? 1 : 0);
        assertEquals(1 / 6.0, shares.get(0).share().mean(), 1e-12);
        assertEquals(1 / 6.0, shares.get(1).share().mean(), 1e-12);
        assertEquals(4 / 6.0, shares.get(2).share().mean(), 1e-12);
        assertEquals(0, shares.get(2).alone().mean(), 1e-12);
        assertEquals(4 / 6.0, shares.get(2).interaction().mean(), 1e-12);
    }

    /** The airport game of Littlechild and Owen (1973): a runway as long as the largest aircraft needs. */
    @Test
    void shouldShareARunway() {
        double[] needs = {12, 28, 30};
        List<Attribution> shares = Attribution.exact(3, 1, (subset, r) -> {
            double largest = 0;
            for (int i = 0; i < 3; i++) {
                largest = (subset >> i & 1) == 1 ? Math.max(largest, needs[i]) : largest;
            }
            return largest;
        });
        assertEquals(4, shares.get(0).share().mean(), 1e-12);
        assertEquals(4 + 8, shares.get(1).share().mean(), 1e-12);
        assertEquals(4 + 8 + 2, shares.get(2).share().mean(), 1e-12);
    }

    @Test
    void shouldAddUpToTheWholeEffect() {
        SubsetValue value = noisy();
        double whole = 0;
        for (int r = 1; r <= 20; r++) {
            whole += (value.of(63, r) - value.of(0, r)) / 20;
        }
        List<Attribution> exact = Attribution.exact(6, 20, value);
        assertEquals(
                whole, exact.stream().mapToDouble(each -> each.share().mean()).sum(), 1e-10);
        List<Attribution> sampled = Attribution.sampled(6, 20, 2, 1, value);
        assertEquals(
                whole, sampled.stream().mapToDouble(each -> each.share().mean()).sum(), 1e-10);
        for (Attribution each : exact) {
            assertEquals(
                    each.share().mean(),
                    each.alone().mean() + each.interaction().mean(),
                    1e-10);
        }
    }

    @Test
    void shouldSampleOrdersWithHonestIntervals() {
        SubsetValue value = noisy();
        List<Attribution> exact = Attribution.exact(6, 400, value);
        List<Attribution> sampled = Attribution.sampled(6, 400, 1, 1, value);
        for (int part = 0; part < 6; part++) {
            double error = sampled.get(part).share().halfWidth();
            assertEquals(
                    exact.get(part).share().mean(), sampled.get(part).share().mean(), 2 * error);
            assertTrue(error < 1, "half width " + error);
        }
    }

    @Test
    void shouldRefuseMoreSubsetsThanCanBeRun() {
        assertThrows(IllegalArgumentException.class, () -> Attribution.exact(13, 1, (subset, r) -> 0));
    }

    /** Effects of different size, two interactions, and luck that is common to all subsets of a replication. */
    private static SubsetValue noisy() {
        return (subset, r) -> {
            Samples samples = new Samples(r);
            double value = 10 * samples.normal();
            for (int part = 0; part < 6; part++) {
                value += (subset >> part & 1) * part * (1 + 0.1 * samples.normal());
            }
            value += (subset & 3) == 3 ? 5 : 0;
            return value - ((subset & 56) == 56 ? 9 : 0);
        };
    }
}
