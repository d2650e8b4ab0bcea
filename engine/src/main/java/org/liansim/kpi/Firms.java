package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Mean number of real firms. */
final class Firms implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "firms",
                new Text("Firms", "企业数"),
                new Text("Mean number of real firms that the simulated ones stand for", "模拟企业所代表的实际企业平均数"),
                Unit.FIRMS,
                true);
    }

    @Override
    public double of(Window window) {
        return window.mean(Measure.FIRMS);
    }
}
