package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Mean value of overdue orders. */
final class Backlog implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "backlog",
                new Text("Backlog", "逾期未交订单"),
                new Text("Mean value of overdue orders over the interval", "期间内逾期未交订单的平均金额"),
                Unit.YUAN,
                true);
    }

    @Override
    public double of(Window window) {
        return window.mean(Measure.BACKLOG);
    }

    @Override
    public Sense sense() {
        return Sense.LESS_IS_BETTER;
    }
}
