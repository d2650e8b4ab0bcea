package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liansim.comparison.Standing.Rank;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.scenario.Text;

class ComparisonTest {
    private static final KpiCatalog KPIS = KpiCatalog.standard();
    private static final Scope CITY = new Scope("city", Scope.Kind.CITY, new Text("City", "全市"), new int[] {0});
    private static final double[] LUCK = {3, -1, 2, 0, -2, 4, 1, -3};

    @Test
    void shouldShowTheBestOfSeveral() {
        assertEquals(
                List.of(Rank.NOT_BEST, Rank.BEST, Rank.NOT_BEST),
                ranks(
                        "output",
                        sample("base", "output", 10),
                        sample("more", "output", 20),
                        sample("less", "output", 5)));
    }

    @Test
    void shouldTakeTheLeastBacklogForTheBest() {
        assertEquals(
                List.of(Rank.NOT_BEST, Rank.NOT_BEST, Rank.BEST),
                ranks(
                        "backlog",
                        sample("base", "backlog", 10),
                        sample("more", "backlog", 20),
                        sample("less", "backlog", 5)));
    }

    @Test
    void shouldLeaveEqualsBothInTheRace() {
        assertEquals(
                List.of(Rank.MAY_BE_BEST, Rank.MAY_BE_BEST),
                ranks("output", sample("base", "output", 10), sample("same", "output", 10)));
    }

    @Test
    void shouldNotRankWhatIsNeitherGoodNorBad() {
        assertTrue(ranks("imports", sample("base", "imports", 10), sample("more", "imports", 20))
                .isEmpty());
    }

    @Test
    void shouldLeaveOutReplicationsThatFailedInOneTreatment() {
        Sample failing = sample("more", "output", 20);
        failing.values()[0][0] = Double.NaN;
        List<Sample> samples = List.of(sample("base", "output", 10), failing);
        Comparison comparison = Comparison.of(samples, KPIS, 0.95, 1);
        assertEquals(
                LUCK.length - 1,
                comparison.findings().get(0).contrast().difference().count());
        assertEquals(List.of(Rank.NOT_BEST, Rank.BEST), ranks("output", samples.toArray(Sample[]::new)));
    }

    /** Luck of its own in the second treatment: differences of sd 2.16, half width 1.81 with 8 replications. */
    @Test
    void shouldStopAtTheFirstReplicationThatIsPreciseEnough() {
        double[] more = LUCK.clone();
        for (int i = 0; i < more.length; i++) {
            more[i] += 20 + (i % 2 == 0 ? 2 : -2);
        }
        List<Sample> samples = List.of(of("base", "output", LUCK), of("more", "output", more));
        Outcome output = outcome("output");
        HalfWidthRule rule = new HalfWidthRule(List.of(new Aim(output, CITY, 2.2, false)), 2, 0.95);
        PairedDifference six = PairedDifference.of(java.util.Arrays.copyOf(LUCK, 6), java.util.Arrays.copyOf(more, 6));
        PairedDifference seven =
                PairedDifference.of(java.util.Arrays.copyOf(LUCK, 7), java.util.Arrays.copyOf(more, 7));
        assertTrue(six.interval(0.95).upper() - six.mean() > 2.2);
        assertTrue(seven.interval(0.95).upper() - seven.mean() < 2.2);
        assertFalse(rule.isEnough(samples, 6));
        assertTrue(rule.isEnough(samples, 7));
        assertFalse(new HalfWidthRule(rule.aims(), 8, 0.95).isEnough(samples, 7));
        Aim share = new Aim(output, CITY, 0.1, true);
        assertFalse(new HalfWidthRule(List.of(share), 2, 0.95).isEnough(samples, 8));
    }

    private static List<Rank> ranks(String outcome, Sample... samples) {
        return Comparison.of(List.of(samples), KPIS, 0.95, 1).standings().stream()
                .filter(each -> each.outcome().id().equals(outcome))
                .map(Standing::rank)
                .toList();
    }

    private static Sample sample(String name, String outcome, double mean) {
        double[] values = LUCK.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += mean + 0.01 * i * (mean % 3);
        }
        return of(name, outcome, values);
    }

    private static Sample of(String name, String outcome, double[] values) {
        return new Sample(name, List.of(outcome(outcome)), List.of(CITY), new double[][] {values});
    }

    private static Outcome outcome(String id) {
        return KPIS.outcomes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
