package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** The part of growth that capacity explains. */
final class GrowthOfCapacity implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "growth-of-capacity",
                new Text("Growth from capacity", "产能贡献"),
                new Text(
                        "Growth of output over that of the output asked for at the shares of the day: capacity, stocks and shortages",
                        "产出增长相对按当期份额计所需产出增长之比，反映产能、库存与短缺"),
                Unit.RATIO,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(made(window.finalYear()), made(window.firstYear()));
    }

    private static double made(Window window) {
        return Window.ratio(window.perDay(Measure.FINISHED), window.mean(Measure.SHARED_OUTPUT));
    }
}
