package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.kernel.Check;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.outcome.SampleDates;
import org.liansim.run.Simulation;
import org.liansim.scenario.Product;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.shock.ShockCatalog;

/**
 * One product of the shipped city, at rest, is cut to 0.8 of its current output. Nothing falls further than what was
 * cut: models whose buyers are rationed by what they are owed can collapse under such a cut.
 */
class CapacityCutTest {
    private static final double LEFT = 0.8;
    /** Days between two samples. */
    private static final int STEP = 28;
    /** Samples at rest before the cut. */
    private static final int BEFORE = 4;

    private static final int YEAR = 13;
    /** Samples after the end of the cut from which on every product is within 1 %: 504 days. */
    private static final int BACK = 18;

    private static final Trial TRIAL = new Trial("3 years");
    private static final Trial LASTING = new Trial("9 years");

    static Stream<String> products() {
        return TRIAL.products.stream().filter(Product::isMadeLocally).map(Product::id);
    }

    @ParameterizedTest
    @MethodSource("products")
    void shouldFallNoFurtherThanItsCauseWithinAYearAndFindRestAgain(String cut) {
        RunOutcome hit = TRIAL.run(cut, YEAR);
        int end = BEFORE + YEAR;
        for (int row = 0; row < TRIAL.products.size(); row++) {
            Product product = TRIAL.products.get(row);
            if (product.isMadeLocally()) {
                for (int sample = 1; sample < hit.samples() - 1; sample++) {
                    double left = TRIAL.left(hit, sample, row);
                    String what = product.id() + " in the " + STEP + " days " + sample + ": " + left;
                    assertTrue(left >= LEFT - 1e-3, what);
                    assertTrue(sample < end + BACK || Math.abs(left - 1) <= 0.01, what);
                    if (product.id().equals(cut) && sample > BEFORE + 1 && sample <= end) {
                        assertEquals(LEFT, left, 0.01 * LEFT, what);
                    }
                }
            }
        }
    }

    /**
     * Stocks of inputs carry some users for years. On the way down, those whose orders fall use up stocks, and what their
     * suppliers make passes below the plateau.
     */
    @ParameterizedTest
    @ValueSource(strings = {"A_BATT", "A_CAST", "A_INT", "A_START", "B_PCB", "D_MECH", "D_SENS", "E_CYL", "E_STRUCT"})
    void shouldBringItsUsersToThePlateauAndNoFurtherWhenItLasts(String cut) {
        int end = BEFORE + 8 * YEAR;
        RunOutcome hit = LASTING.run(cut, 8 * YEAR);
        int cutRow = LASTING.products.stream().map(Product::id).toList().indexOf(cut);
        double[] plateau = LastingCut.of(LASTING.rest.network(), cutRow, LEFT);
        double deepest = 1;
        for (int row = 0; row < plateau.length; row++) {
            Product product = LASTING.products.get(row);
            if (product.isMadeLocally()) {
                double left = LASTING.left(hit, end, row);
                assertEquals(plateau[row], left, 0.01 * plateau[row], product.id() + " at the end of the cut");
                for (int sample = 1; sample <= end; sample++) {
                    deepest = Math.min(deepest, LASTING.left(hit, sample, row));
                }
            }
        }
        assertTrue(deepest >= LEFT * 0.98, "on the way down " + deepest);
    }

    @Test
    void shouldBeRestWithoutACut() {
        double[] plateau = LastingCut.of(TRIAL.rest.network(), 0, 1);
        for (int row = 0; row < plateau.length; row++) {
            if (TRIAL.products.get(row).isMadeLocally()) {
                assertEquals(1, plateau[row], 1e-9, "without a cut the plateau is rest");
            }
        }
    }

    /** The city at rest, and hit. */
    private static final class Trial {
        final List<Product> products;
        final Simulation rest;
        private final LocalDate start;
        private final long[] dates;
        private final RunOutcome baseline;

        Trial(String horizon) {
            var city = Library.read("zhengzhou/baseline.yaml", "economy=off", "horizon=" + horizon);
            products = city.products();
            rest = Simulation.of(city).steady();
            start = city.period().start();
            dates = SampleDates.every(STEP, start, city.period().end());
            baseline = rest.run(1, Supervision.NONE, dates);
        }

        RunOutcome run(String cut, int length) {
            ShockSetting setting = new ShockSetting(
                    "cut",
                    "outage",
                    Target.ALL.with(Selector.PRODUCT, cut),
                    Timing.of(start.plusDays(BEFORE * STEP), length * STEP),
                    SettingValues.defaults(ShockCatalog.descriptions().type("outage"))
                            .with("level", LEFT)
                            .with("of", "output"),
                    Text.same("known answer"));
            return rest.with(List.of(setting)).run(1, new Supervision(Check.AUDIT, null), dates);
        }

        /** Output of a product over the baseline's between a sample and the one before. */
        double left(RunOutcome run, int sample, int product) {
            return output(run, sample, product) / output(baseline, sample, product);
        }

        private static double output(RunOutcome run, int sample, int product) {
            double output = 0;
            for (int group = 0; group < run.groups().size(); group++) {
                if (run.groups().product(group) == product) {
                    output += run.reading(sample, group, Measure.STARTED)
                            - run.reading(sample - 1, group, Measure.STARTED);
                }
            }
            return output;
        }
    }
}
