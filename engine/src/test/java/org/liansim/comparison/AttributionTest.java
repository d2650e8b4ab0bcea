package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.exact;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.comparison.Attribution.SubsetValue;
import org.liansim.validation.Validation;

class AttributionTest {
    private static final String GLOVES = "Shapley (1953): two left gloves and a right one";
    private static final String AIRPORT = "Littlechild & Owen, Management Science 20 (1973) 370-372; by hand";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Attribution");

    /** The glove game: two left gloves, one right one; a pair is worth 1. */
    @Test
    void shouldShareAPairOfGloves() {
        List<Attribution> shares =
                Attribution.exact(3, 1, (subset, r) -> (subset & 4) != 0 && (subset & 3) != 0 ? 1 : 0);
        double[] known = {1 / 6.0, 1 / 6.0, 4 / 6.0};
        for (int i = 0; i < 3; i++) {
            double found = shares.get(i).share().mean();
            VALIDATION.record("A01." + (i + 1), "share of glove " + (i + 1), GLOVES, exact(known[i], found, 1e-12));
        }
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
        double[] known = {4, 4 + 8, 4 + 8 + 2};
        for (int i = 0; i < 3; i++) {
            double found = shares.get(i).share().mean();
            String name = "share of aircraft " + (i + 1) + " of a runway for 12, 28, 30";
            VALIDATION.record("A02." + (i + 1), name, AIRPORT, exact(known[i], found, 1e-12));
        }
    }

    @Test
    void shouldAddUpToTheWholeEffect() {
        SubsetValue value = noisy();
        double whole = 0;
        for (int r = 1; r <= 20; r++) {
            whole += (value.of(63, r) - value.of(0, r)) / 20;
        }
        List<Attribution> all = Attribution.exact(6, 20, value);
        List<Attribution> sampled = Attribution.sampled(6, 20, 2, 1, value);
        String name = "sum of the shares of six levers with interactions and luck, ";
        VALIDATION.record("A03.1", name + "all subsets", "Shapley (1953)", exact(whole, sum(all), 1e-10));
        VALIDATION.record("A03.2", name + "two random orders", "Shapley (1953)", exact(whole, sum(sampled), 1e-10));
        for (Attribution each : all) {
            assertEquals(
                    each.share().mean(),
                    each.alone().mean() + each.interaction().mean(),
                    1e-10);
        }
    }

    private static double sum(List<Attribution> shares) {
        return shares.stream().mapToDouble(each -> each.share().mean()).sum();
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
