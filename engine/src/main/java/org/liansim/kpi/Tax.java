package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Net production tax accrued. */
final class Tax implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "tax",
                new Text("Production tax", "生产税净额"),
                new Text("Net production tax accrued, per year of 365 days", "应计生产税净额，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.TAX);
    }
}
