package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Research and development that was reported. */
final class ReportedResearch implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "reported-research",
                new Text("Reported research", "申报研发支出"),
                new Text(
                        "Research and development that firms report, relabelled spending included, per year of 365 days",
                        "企业申报的研发支出（含重新归类的支出），折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.REPORTED_RESEARCH);
    }
}
