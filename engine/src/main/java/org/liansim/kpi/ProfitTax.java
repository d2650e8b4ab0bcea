package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Tax on the profit of firms. */
final class ProfitTax implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "profit-tax",
                new Text("Profit tax", "企业所得税"),
                new Text("Tax on the profit of firms, per year of 365 days", "企业所得税，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.PROFIT_TAX);
    }
}
