package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Mean finished stock in days of shipments. */
final class FinishedStockDays implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "finished-stock-days",
                new Text("Finished stock", "成品库存天数"),
                new Text("Mean finished stock over what is shipped in a day", "平均成品库存与日均发货额之比"),
                Unit.DAYS,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(window.mean(Measure.FINISHED_STOCK), window.perDay(Measure.SHIPPED));
    }

    @Override
    public Sense sense() {
        return Sense.NEITHER;
    }
}
