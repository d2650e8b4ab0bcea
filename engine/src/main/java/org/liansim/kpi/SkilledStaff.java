package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Mean number of skilled staff. */
final class SkilledStaff implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "skilled-staff",
                new Text("Skilled staff", "技能人员"),
                new Text("Mean number of skilled staff over the interval", "期间内的平均技能人员数"),
                Unit.JOBS,
                true);
    }

    @Override
    public double of(Window window) {
        return window.mean(Measure.SKILLED_STAFF);
    }
}
