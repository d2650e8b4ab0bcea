package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Span;
import org.liansim.scenario.Text;

class FamilyTest {
    private static final double[] BASELINE = {5, 6, 7, 6, 5, 7, 8, 5, 6, 7};

    @Test
    void shouldSayWhatEachDifferenceMeans() {
        List<Finding> findings = new Family(
                        List.of(contrast("output", 1), contrast("backlog", 1), contrast("imports", -1), none("tax")),
                        0.95)
                .findings(1);
        assertEquals(
                List.of(Verdict.BETTER, Verdict.WORSE, Verdict.LOWER, Verdict.NOT_SHOWN),
                findings.stream().map(Finding::verdict).toList());
        assertEquals("未显示差异", findings.get(3).verdict().title().zh());
    }

    @Test
    void shouldDemandMoreOfLargerFamilies() {
        Finding alone =
                new Family(List.of(contrast("output", 0.5)), 0.95).findings(1).get(0);
        Finding among = new Family(List.of(contrast("output", 0.5), none("tax"), none("wages")), 0.95)
                .findings(1)
                .get(0);
        assertEquals(alone.interval(), among.interval());
        assertEquals(alone.bootstrap(), among.bootstrap());
        assertEquals(3 * alone.adjustedP(), among.adjustedP(), 1e-12);
        assertTrue(among.smallest() > alone.smallest());
    }

    @Test
    void shouldShowNothingWithoutPairs() {
        PairedDifference one = PairedDifference.of(new double[] {1}, new double[] {2});
        Finding finding = new Family(List.of(new Contrast("new", outcome("output"), city(), one)), 0.95)
                .findings(1)
                .get(0);
        assertEquals(Verdict.NOT_SHOWN, finding.verdict());
        assertTrue(Double.isNaN(finding.smallest()));
        assertFalse(finding.interval().contains(1));
    }

    private static Contrast contrast(String kpi, double effect) {
        double[] treated = new double[BASELINE.length];
        for (int i = 0; i < treated.length; i++) {
            treated[i] = BASELINE[i] + effect * (1 + 0.1 * (i % 3));
        }
        return new Contrast("new", outcome(kpi), city(), PairedDifference.of(BASELINE, treated));
    }

    private static Contrast none(String kpi) {
        double[] treated = new double[BASELINE.length];
        for (int i = 0; i < treated.length; i++) {
            treated[i] = BASELINE[i] + (i % 2 == 0 ? 1 : -1);
        }
        return new Contrast("new", outcome(kpi), city(), PairedDifference.of(BASELINE, treated));
    }

    private static Outcome outcome(String id) {
        Kpi found = KpiCatalog.standard().all().stream()
                .filter(kpi -> kpi.description().id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Outcome(found, Span.WHOLE);
    }

    private static Scope city() {
        return new Scope("city", Scope.Kind.CITY, new Text("City", "全市"), new int[] {0});
    }
}
