package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final int TRIALS = 1000;

    /** The hardest case: all others equal and worse than the best by just the indifference. */
    @Test
    void shouldSelectTheBestAsOftenAsKimAndNelsonPromise() {
        KimNelson procedure = new KimNelson(0.5, 0.95, 10, 100_000);
        int correct = 0;
        long total = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Selection selection = procedure.select(5, normal(trial, 0, 0.5));
            correct += selection.best() == 4 ? 1 : 0;
            total += selection.total();
        }
        assertPromise(0.95, correct);
        assertTrue(total / TRIALS < 5 * 150, "replications " + total / TRIALS);
    }

    @Test
    void shouldNeedFewerReplicationsUnderCommonRandomNumbers() {
        KimNelson procedure = new KimNelson(0.5, 0.95, 10, 100_000);
        int correct = 0;
        long common = 0;
        long independent = 0;
        for (int trial = 0; trial < TRIALS / 4; trial++) {
            Selection selection = procedure.select(5, normal(trial, 0.9, 0.5));
            correct += selection.best() == 4 ? 1 : 0;
            common += selection.total();
            independent += procedure.select(5, normal(trial, 0, 0.5)).total();
        }
        assertTrue(correct >= 0.95 * TRIALS / 4, correct + " of " + TRIALS / 4);
        assertTrue(3 * common < independent, common + " against " + independent);
    }

    @Test
    void shouldDropWhatIsFarBehindAtOnce() {
        Selection selection = new KimNelson(1, 0.95, 5, 1000).select(3, (system, r) -> 100 * system + r % 3);
        assertEquals(2, selection.best());
        assertArrayEquals(new int[] {5, 5, 5}, selection.replications());
    }

    @Test
    void shouldTakeTheBestSoFarWhenReplicationsRunOut() {
        Selection selection = new KimNelson(1e-6, 0.95, 5, 20).select(2, normal(1, 0, 0.1));
        assertArrayEquals(new int[] {20, 20}, selection.replications());
    }

    /** The first experiment of Chen et al. (2000): ten systems with means 0 to 9 and standard deviation 6. */
    @Test
    void shouldBeRightAsOftenAsTheBudgetAllocationSays() {
        BudgetAllocation allocation = new BudgetAllocation(5000, 10, 10, 0.9);
        int correct = 0;
        long total = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Samples samples = new Samples(trial);
            Selection selection = allocation.select(10, (system, r) -> system + 6 * samples.normal());
            correct += selection.best() == 9 ? 1 : 0;
            total += selection.total();
        }
        assertPromise(0.9, correct);
        assertTrue(total / TRIALS < 1000, "replications " + total / TRIALS);
    }

    @Test
    void shouldBeatEqualAllocationOfTheSameBudget() {
        BudgetAllocation allocation = new BudgetAllocation(400, 10, 10, 1);
        int optimal = 0;
        int equal = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Samples samples = new Samples(trial);
            Selection selection = allocation.select(10, (system, r) -> system + 6 * samples.normal());
            assertEquals(400, selection.total());
            optimal += selection.best() == 9 ? 1 : 0;
            double[] means = IntStream.range(0, 10)
                    .mapToDouble(system -> IntStream.range(0, 40)
                            .mapToDouble(r -> system + 6 * samples.normal())
                            .average()
                            .orElseThrow())
                    .toArray();
            boolean best = IntStream.range(0, 9).allMatch(system -> means[system] < means[9]);
            equal += best ? 1 : 0;
        }
        assertTrue(optimal > equal + 2 * TRIALS * Samples.band(0.85, TRIALS) / 4, optimal + " against " + equal);
    }

    /** Two systems behind the best by 1 and 2: (1 / 1)^2 against (1 / 2)^2; the best gets the root of the squares' sum. */
    @Test
    void shouldAllocateByTheFormula() {
        SummaryStatistics[] known = new SummaryStatistics[3];
        double[] means = {3, 2, 1};
        for (int system = 0; system < 3; system++) {
            known[system] = new SummaryStatistics();
            for (double deviation : new double[] {-1, 0, 1}) {
                known[system].addValue(means[system] + deviation);
            }
        }
        double[] shares = BudgetAllocation.shares(known);
        assertEquals(4, shares[1] / shares[2], 1e-12);
        assertEquals(Math.sqrt(16 + 1), shares[0] / shares[2], 1e-12);
    }

    /** Systems of standard deviation 1 with a correlation; the last one is better. */
    private static Observations normal(int trial, double correlation, double better) {
        double own = Math.sqrt(1 - correlation);
        double shared = Math.sqrt(correlation);
        return (system, r) -> {
            double common = new Samples(1000L * trial + r).normal();
            double alone = new Samples(7_000_000L + 100_000L * trial + 10L * r + system).normal();
            return (system == 4 ? better : 0) + shared * common + own * alone;
        };
    }

    private static void assertPromise(double promised, int correct) {
        double share = correct / (double) TRIALS;
        assertTrue(share >= promised - Samples.band(promised, TRIALS), "share " + share);
    }
}
