package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Public outlay for levers. */
final class PublicCost implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "public-cost",
                new Text("Public cost", "公共支出"),
                new Text("Public outlay for levers, per year of 365 days", "政策工具的公共支出，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.PUBLIC_COST);
    }

    @Override
    public Sense sense() {
        return Sense.LESS_IS_BETTER;
    }
}
