package org.liansim.kpi;

import java.util.List;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/** Goods finished and services rendered. */
final class Output implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "output",
                new Text("Output", "总产出"),
                new Text(
                        "Goods finished and services rendered, per year of 365 days, at base-year prices",
                        "按基年价格计的完工产品和已提供服务，折合每年（365天）"),
                Unit.YUAN_PER_YEAR,
                true);
    }

    @Override
    public double of(Window window) {
        return window.perYear(Measure.FINISHED);
    }

    @Override
    public List<Span> spans() {
        return List.of(Span.values());
    }
}
