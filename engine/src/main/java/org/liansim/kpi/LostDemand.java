package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Final demand lost over all orders received. */
final class LostDemand implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "lost-demand",
                new Text("Lost demand", "流失需求占比"),
                new Text("Final demand lost for want of patience, over all orders received", "因等待过久而流失的最终需求占全部订单的比例"),
                Unit.SHARE,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(window.total(Measure.LOST), window.total(Measure.ORDERED));
    }

    @Override
    public Sense sense() {
        return Sense.LESS_IS_BETTER;
    }
}
