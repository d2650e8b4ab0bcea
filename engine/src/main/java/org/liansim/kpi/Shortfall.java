package org.liansim.kpi;

import org.liansim.scenario.Text;

/** What came late in disturbances: the area of the resilience triangle (Bruneau et al. 2003) of the fill rate. */
final class Shortfall implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "shortfall",
                new Text("Shortfall", "供货损失"),
                new Text(
                        "Deliveries missing in months whose fill rate is more than 5 points below that of the median month, in days of all deliveries",
                        "订单满足率低于月度中位数5个百分点以上的月份所缺交货量，折合全部交货的天数"),
                Unit.DAYS,
                false);
    }

    @Override
    public double of(Window window) {
        return Disturbance.of(window).lost();
    }

    @Override
    public Sense sense() {
        return Sense.LESS_IS_BETTER;
    }
}
