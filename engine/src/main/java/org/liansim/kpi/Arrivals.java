package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Real firms that enter. */
final class Arrivals implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "entries",
                new Text("Entries", "新进入企业"),
                new Text("Real firms that enter, per year of 365 days", "新进入的实际企业数，折合每年（365天）"),
                Unit.FIRMS,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.ENTERED);
    }
}
