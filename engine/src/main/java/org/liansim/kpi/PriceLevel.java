package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Prices over those of the base year and the outside world. */
final class PriceLevel implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "price-level",
                new Text("Price level", "价格水平"),
                new Text(
                        "What was shipped at its prices, relative to the outside world, over the same at base-year prices",
                        "发货额按相对外部的现价与按基年价格之比"),
                Unit.RATIO,
                false);
    }

    @Override
    public double of(Window window) {
        double shipped = window.total(Measure.SHIPPED);
        return Window.ratio(shipped + window.total(Measure.PRICE_RISE), shipped);
    }
}
