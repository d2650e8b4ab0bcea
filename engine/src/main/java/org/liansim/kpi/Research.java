package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Research and development that was done. */
final class Research implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "research",
                new Text("Real research", "实际研发支出"),
                new Text(
                        "Research and development of firms that was really done, per year of 365 days",
                        "企业实际开展的研发支出，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.RESEARCH);
    }
}
