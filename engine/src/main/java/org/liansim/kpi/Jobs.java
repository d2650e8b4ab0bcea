package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Mean number of jobs. */
final class Jobs implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "jobs",
                new Text("Jobs", "就业人数"),
                new Text("Mean number of jobs over the interval", "期间内的平均就业人数"),
                Unit.JOBS,
                true);
    }

    @Override
    public double of(Window window) {
        return window.mean(Measure.JOBS);
    }
}
