package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Stages of the ladder that firms reach. */
final class Graduations implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "graduations",
                new Text("Stages reached", "晋级企业"),
                new Text("Stages of the ladder that real firms reach, per year of 365 days", "实际企业晋升梯度级数，折合每年（365天）"),
                Unit.PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.GRADUATIONS);
    }
}
