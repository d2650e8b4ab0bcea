package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Equity raised by firms. */
final class EquityRaised implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "equity-raised",
                new Text("Equity raised", "股权融资额"),
                new Text(
                        "Equity that firms raise from funds and governments, per year of 365 days",
                        "企业从基金和政府获得的股权融资，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.EQUITY_RAISED);
    }
}
