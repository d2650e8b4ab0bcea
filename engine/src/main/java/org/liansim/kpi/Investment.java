package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Spending on buildings and equipment. */
final class Investment implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "investment",
                new Text("Investment", "固定资产投资"),
                new Text(
                        "Spending of firms on buildings and equipment, per year of 365 days", "企业用于厂房设备的支出，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.INVESTED);
    }
}
