package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Time from order to receipt, by Little's law. */
final class LeadTime implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "lead-time",
                new Text("Lead time", "订货到收货时间"),
                new Text(
                        "Mean time from the order of a good to its receipt: what is on order over what is received in a day",
                        "货物从下单到收货的平均时间：在途订单除以日均收货"),
                Unit.DAYS,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(window.mean(Measure.ON_ORDER), window.perDay(Measure.RECEIVED));
    }

    @Override
    public Sense sense() {
        return Sense.LESS_IS_BETTER;
    }
}
