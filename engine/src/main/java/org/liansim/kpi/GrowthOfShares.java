package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** The part of growth that shares explain. */
final class GrowthOfShares implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "growth-of-shares",
                new Text("Growth from shares", "份额贡献"),
                new Text(
                        "Growth of the output that final demand asks for at the shares of the day, entrants and contracts included, over its growth at the shares of the base year",
                        "按当期份额（含新进企业与合同变动）计所需产出的增长相对按基年份额计的增长"),
                Unit.RATIO,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(shares(window.finalYear()), shares(window.firstYear()));
    }

    private static double shares(Window window) {
        return Window.ratio(window.mean(Measure.SHARED_OUTPUT), window.mean(Measure.DEMANDED_OUTPUT));
    }
}
