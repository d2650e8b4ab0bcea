package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Public outlay for levers. */
final class PublicCostPresent implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "public-cost-present",
                new Text("Present value of the public cost", "公共支出现值"),
                new Text("Public outlay for levers, discounted to the first day", "政策工具的公共支出，折现到首日"),
                Unit.YUAN,
                true);
    }

    @Override
    public double of(Window window) {
        return window.total(Measure.PUBLIC_COST_PRESENT);
    }

    @Override
    public Sense sense() {
        return Sense.LESS_IS_BETTER;
    }
}
