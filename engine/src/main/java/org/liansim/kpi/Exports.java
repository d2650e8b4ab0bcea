package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Goods shipped to buyers abroad. */
final class Exports implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "exports",
                new Text("Exports", "出口"),
                new Text("Goods shipped to buyers abroad, per year of 365 days", "发往境外买方的货物，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.EXPORTED);
    }
}
