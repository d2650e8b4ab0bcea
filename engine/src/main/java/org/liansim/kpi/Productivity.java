package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Productivity of labour relative to the outside world, whose progress counts for nothing here. */
final class Productivity implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "productivity",
                new Text("Labour productivity", "劳动生产率"),
                new Text(
                        "Productivity of labour relative to the outside world, mean over output", "相对外部的劳动生产率，按产出加权平均"),
                Unit.RATIO,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(window.mean(Measure.WEIGHTED_PRODUCTIVITY), window.mean(Measure.SHARED_OUTPUT));
    }
}
