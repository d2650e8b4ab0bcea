package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Batches started over the capacity offered. */
final class Utilisation implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "utilisation",
                new Text("Utilisation", "产能利用率"),
                new Text("Batches started over the capacity offered", "开工批次与可用产能之比"),
                Unit.SHARE,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(window.total(Measure.STARTED), window.total(Measure.CAPACITY_OFFERED));
    }

    @Override
    public Sense sense() {
        return Sense.NEITHER;
    }
}
