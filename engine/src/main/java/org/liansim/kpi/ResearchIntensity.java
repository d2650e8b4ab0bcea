package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Research over value added. */
final class ResearchIntensity implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "research-intensity",
                new Text("Research intensity", "研发强度"),
                new Text("Real research and development over value added", "实际研发支出与增加值之比"),
                Unit.SHARE,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(window.total(Measure.RESEARCH), window.total(Measure.VALUE_ADDED));
    }
}
