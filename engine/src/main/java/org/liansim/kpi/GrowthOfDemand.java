package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** The part of growth that outside demand explains. */
final class GrowthOfDemand implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "growth-of-demand",
                new Text("Growth from demand", "需求贡献"),
                new Text(
                        "Growth of the output that final demand asks for at the shares of the base year",
                        "按基年份额计最终需求所需产出的增长倍数"),
                Unit.RATIO,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(
                window.finalYear().mean(Measure.DEMANDED_OUTPUT),
                window.firstYear().mean(Measure.DEMANDED_OUTPUT));
    }
}
