package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Mean input stocks in days of use. */
final class InputStockDays implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "input-stock-days",
                new Text("Input stock", "投入品库存天数"),
                new Text(
                        "Mean input stocks after a review over the inputs, goods and services, used in a day",
                        "盘点后的平均投入品库存与日均投入（货物和服务）之比"),
                Unit.DAYS,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(window.mean(Measure.INPUT_STOCK), window.perDay(Measure.INPUTS_USED));
    }

    @Override
    public Sense sense() {
        return Sense.NEITHER;
    }
}
