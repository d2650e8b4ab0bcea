package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Wages accrued. */
final class Wages implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "wages",
                new Text("Wages", "工资"),
                new Text("Wages accrued, per year of 365 days", "应计工资，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.WAGES);
    }
}
