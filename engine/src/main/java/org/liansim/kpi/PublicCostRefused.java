package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Public outlay that levers asked for and exhausted budgets refused. */
final class PublicCostRefused implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "public-cost-refused",
                new Text("Public cost refused", "未获预算的公共支出"),
                new Text("Public outlay that levers asked for and exhausted budgets refused", "政策工具申请但因预算用尽未获批的公共支出"),
                Unit.YUAN,
                true);
    }

    @Override
    public double of(Window window) {
        return window.total(Measure.PUBLIC_COST_REFUSED);
    }

    @Override
    public Sense sense() {
        return Sense.LESS_IS_BETTER;
    }
}
