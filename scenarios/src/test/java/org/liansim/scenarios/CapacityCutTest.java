package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.kernel.Check;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.outcome.SampleDates;
import org.liansim.outcome.ShockLoss;
import org.liansim.run.Simulation;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Target;
import org.liansim.scenario.Timing;
import org.liansim.shock.ShockCatalog;

/**
 * One product of the shipped city, at rest, is cut to 0.8 of its current output for a year. Its users may fall somewhat
 * below 0.8: goods are divided by what each buyer is owed, firms that wait order less, and final demand does not.
 */
class CapacityCutTest {
    private static final LocalDate START = LocalDate.of(2023, 7, 1);
    private static final int LENGTH = 364;
    /** Days after the end of the cut by which every product is back within 1 %. */
    private static final int BACK = 600;

    @ParameterizedTest
    @CsvSource({"D_SENS, 0.90", "D_MECH, 0.74", "A_BATT, 0.72"})
    void shouldHoldThePlateauAndFindRestAgain(String cut, double floor) {
        Scenario city = Library.read("zhengzhou/baseline.yaml");
        ShockSetting setting = new ShockSetting(
                "cut",
                "outage",
                Target.ALL.with(Selector.PRODUCT, cut),
                Timing.of(START, LENGTH),
                SettingValues.defaults(ShockCatalog.descriptions().type("outage"))
                        .with("level", 0.8)
                        .with("of", "output"),
                "known answer");
        Simulation rest = Simulation.of(city).steady();
        LocalDate first = city.period().start();
        long[] dates = SampleDates.every(91, first, city.period().end());
        RunOutcome baseline = rest.run(1, Supervision.NONE, dates);
        RunOutcome hit = rest.with(List.of(setting)).run(1, new Supervision(Check.AUDIT, null), dates);
        for (int row = 0; row < city.products().size(); row++) {
            Product product = city.products().get(row);
            if (product.isMadeLocally()) {
                int each = row;
                ShockLoss loss = ShockLoss.of(
                        hit, baseline, START.toEpochDay(), group -> hit.groups().product(group) == each);
                double least = product.id().equals(cut) ? 0.8 : floor;
                assertTrue(1 - loss.deepest() >= least - 0.01, product.id() + " falls to " + (1 - loss.deepest()));
                assertTrue(
                        loss.daysToRecover() <= LENGTH + BACK,
                        product.id() + " is back after " + loss.daysToRecover() + " days");
                if (product.id().equals(cut)) {
                    assertEquals(0.8, plateau(hit, baseline, row), 0.008, "plateau");
                }
            }
        }
    }

    /** Output over the baseline's in the third quarter of the cut. */
    private static double plateau(RunOutcome hit, RunOutcome baseline, int product) {
        int sample = (int) (START.toEpochDay() - hit.date(0)) / 91 + 3;
        return output(hit, sample, product) / output(baseline, sample, product);
    }

    private static double output(RunOutcome run, int sample, int product) {
        double output = 0;
        for (int group = 0; group < run.groups().size(); group++) {
            if (run.groups().product(group) == product) {
                output += run.reading(sample, group, Measure.STARTED) - run.reading(sample - 1, group, Measure.STARTED);
            }
        }
        return output;
    }
}
