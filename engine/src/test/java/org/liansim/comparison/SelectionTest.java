package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.exact;

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.validation.Claim.Promise;
import org.liansim.validation.Validation;

class SelectionTest {
    private static final int TRIALS = 1000;
    private static final String KIM_NELSON = "Kim & Nelson, ACM TOMACS 11 (2001) 251-273";
    private static final String CHEN = "Chen, Lin, Yücesan & Chick, Discrete Event Dynamic Systems 10 (2000) 251-270";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Selection");

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
        record("K01", "Kim and Nelson, five systems, the others worse by the indifference", KIM_NELSON, 0.95, correct);
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
        VALIDATION.record(
                "K02",
                "the same under common random numbers with a correlation of 0.9: share of right selections, simulated",
                KIM_NELSON,
                new Promise(0.95, org.liansim.validation.Interval.ofShare(correct, TRIALS / 4)));
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
        record("K03", "optimal allocation, ten systems with means 0 to 9 and deviation 6", CHEN, 0.9, correct);
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
        String name = "share of the budget of three systems with means 3, 2, 1, over that of the last: ";
        VALIDATION.record("K04.1", name + "the second", CHEN, exact(4, shares[1] / shares[2], 1e-12));
        VALIDATION.record("K04.2", name + "the best", CHEN, exact(Math.sqrt(17), shares[0] / shares[2], 1e-12));
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

    private static void record(String number, String name, String source, double promised, int correct) {
        VALIDATION.record(
                number,
                name + ": share of right selections, simulated",
                source,
                new Promise(promised, org.liansim.validation.Interval.ofShare(correct, TRIALS)));
    }
}
