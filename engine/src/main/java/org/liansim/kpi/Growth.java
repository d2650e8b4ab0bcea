package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Output of the last year over that of the first. */
final class Growth implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "growth",
                new Text("Growth", "增长倍数"),
                new Text(
                        "Output of the last twelve months over that of the first; the product of its three parts",
                        "最后十二个月产出与最初十二个月之比，等于其三个组成部分之积"),
                Unit.RATIO,
                false);
    }

    @Override
    public double of(Window window) {
        return Window.ratio(
                window.finalYear().perDay(Measure.FINISHED), window.firstYear().perDay(Measure.FINISHED));
    }
}
