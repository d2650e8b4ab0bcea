package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Mean number of real firms on this rung of the ladder. */
final class SpecialisedFirms implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "specialised-firms",
                new Text("Specialised firms", "专精特新企业"),
                new Text(
                        "Mean number of real firms that are at this stage of the ladder and no higher",
                        "处于该梯度且未进入更高梯度的实际企业平均数"),
                Unit.FIRMS,
                true);
    }

    @Override
    public double of(Window window) {
        return window.mean(Measure.SPECIALISED_FIRMS);
    }
}
