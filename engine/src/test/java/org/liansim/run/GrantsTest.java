package org.liansim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Supervision;
import org.liansim.lever.LeverCatalog;
import org.liansim.network.TestCity;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.scenario.Budget;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Policy;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;

/** Grants for stages that firms reach are public outlay. */
class GrantsTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final int YEARS = 5;
    private static final double GRANT = 2e5;
    private static final Simulation CITY = Simulation.of(city());

    private static Scenario city() {
        Scenario ten = new TestCity().scenario();
        return new Scenario(
                        ten.id(),
                        ten.title(),
                        new Scenario.Period(START, START.plusYears(YEARS)),
                        ten.sampling(),
                        ten.rationing(),
                        ten.parameters(),
                        ten.zones(),
                        ten.clusters(),
                        ten.products())
                .with(true);
    }

    private static LeverSetting ladder(double years, double leakage) {
        SettingValues values = SettingValues.defaults(
                        LeverCatalog.standard().descriptions().type("firm-cultivation"))
                .with("grant", GRANT);
        LeverSetting.Cost cost = new LeverSetting.Cost(0, 0, "city");
        LeverSetting.Terms terms = new LeverSetting.Terms(1, cost, 1, leakage, 1);
        Timing timing = Timing.of(START, years * 365);
        return new LeverSetting("ladder", "firm-cultivation", Target.ALL, timing, values, terms, Text.same("test"));
    }

    private static RunOutcome run(LeverSetting lever, Budget... budgets) {
        return CITY.with(new Policy(List.of(lever), List.of(budgets))).run(1, Supervision.NONE);
    }

    @Test
    void shouldCostAGrantForEachStageThatARealFirmReaches() {
        RunOutcome run = run(ladder(YEARS + 1, 0));
        double stages = total(run, run.samples() - 1, Measure.GRADUATIONS);
        assertTrue(stages > 100);
        assertEquals(GRANT * stages, total(run, run.samples() - 1, Measure.PUBLIC_COST), 1e-6 * GRANT * stages);
    }

    @Test
    void shouldCostNothingMoreAfterTheEndOfTheLever() {
        RunOutcome run = run(ladder(2, 0));
        double due = total(run, 26, Measure.PUBLIC_COST);
        assertTrue(due > 0);
        assertEquals(due, total(run, run.samples() - 1, Measure.PUBLIC_COST));
        assertTrue(total(run, run.samples() - 1, Measure.GRADUATIONS) > total(run, 26, Measure.GRADUATIONS));
    }

    @Test
    void shouldCostWhatLeaksToo() {
        RunOutcome run = run(ladder(YEARS + 1, 0.4));
        double stages = total(run, run.samples() - 1, Measure.GRADUATIONS);
        assertEquals(GRANT * stages, total(run, run.samples() - 1, Measure.PUBLIC_COST), 1e-6 * GRANT * stages);
    }

    @Test
    void shouldEndWhenTheBudgetOfTheYearIsSpent() {
        RunOutcome run = run(ladder(YEARS + 1, 0), new Budget("city", 1e6, Text.same("test")));
        double paid = total(run, run.samples() - 1, Measure.PUBLIC_COST);
        assertTrue(paid <= 1e6 * (YEARS + 1) && paid > 1e6 * (YEARS - 1), paid + " yuan paid");
        assertTrue(total(run, run.samples() - 1, Measure.PUBLIC_COST_REFUSED) > 0);
    }

    @Test
    void shouldBeInThePresentValueThatBudgetsAreComparedBy() {
        Simulation simulation = CITY.with(new Policy(List.of(ladder(YEARS + 1, 0)), List.of()));
        assertEquals(0, simulation.plannedOutlay(1), "without grants it costs nothing");
        RunOutcome run = simulation.run(1, Supervision.NONE);
        double present = total(run, run.samples() - 1, Measure.PUBLIC_COST_PRESENT);
        assertEquals(present, simulation.presentOutlay(1), 1e-9 * present);
        double nominal = total(run, run.samples() - 1, Measure.PUBLIC_COST);
        assertTrue(present > 0.85 * nominal && present < nominal, present + " of " + nominal);
    }

    private static double total(RunOutcome run, int sample, Measure measure) {
        double sum = 0;
        for (int group = 0; group < run.groups().size(); group++) {
            sum += run.reading(sample, group, measure);
        }
        return sum;
    }
}
