package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Share of what fell due that was shipped when due. */
final class FillRate implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "fill-rate",
                new Text("Fill rate", "订单满足率"),
                new Text(
                        "Share of the orders that fell due, final demand included, that was shipped when due",
                        "到期订单（含最终需求）中按期发货的比例"),
                Unit.SHARE,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(window.total(Measure.ON_TIME), window.total(Measure.DUE));
    }
}
