package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Innovations that were launched. */
final class Innovations implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "innovations",
                new Text("Innovations", "创新数"),
                new Text("Innovations launched by the real firms, per year of 365 days", "实际企业投产的创新数，折合每年（365天）"),
                Unit.PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.INNOVATIONS);
    }
}
