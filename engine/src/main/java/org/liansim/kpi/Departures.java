package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Real firms that leave. */
final class Departures implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "exits",
                new Text("Exits", "退出企业"),
                new Text("Real firms that leave, per year of 365 days", "退出的实际企业数，折合每年（365天）"),
                Unit.FIRMS,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.LEFT);
    }
}
