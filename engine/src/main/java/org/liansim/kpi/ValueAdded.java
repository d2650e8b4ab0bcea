package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Value added of the batches started. */
final class ValueAdded implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "value-added",
                new Text("Value added", "增加值"),
                new Text(
                        "Value added of the batches started, per year of 365 days, at base-year prices",
                        "按基年价格计的已开工批次的增加值，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.VALUE_ADDED);
    }
}
