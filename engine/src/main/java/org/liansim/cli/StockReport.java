package org.liansim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liansim.experiment.Estimate;
import org.liansim.outcome.EventCounts;
import org.liansim.report.DisplayUnit;
import org.liansim.result.Json;
import org.liansim.run.StockKpi;
import org.liansim.scenario.StockChain;
import org.liansim.scenario.StockPoint;
import org.liansim.scenario.Text;

/** The end of a run of stock points, as text and as JSON. */
final class StockReport {
    private static final Text PERIODS = new Text("%,d periods", "共%,d期");
    private static final Text ALL = new Text("All", "合计");
    private static final Text INTERVAL =
            new Text("mean ± half width of the 95 %% interval over %d replications", "均值 ± 95%%置信区间半宽，共%d次重复");
    private static final Text SINGLE = new Text("one replication: no interval", "仅一次重复，无置信区间");
    private static final Text TIME =
            new Text("Events: %,d; %.1f s, %.2f million events a second", "事件：%,d；用时%.1f秒，每秒%.2f百万个事件");
    private static final Text PLACE = new Text("Results: %s", "结果：%s");

    private final StockChain chain;
    private final List<double[]> runs = new ArrayList<>();
    private final Map<String, Long> events = new LinkedHashMap<>();

    StockReport(StockChain chain) {
        this.chain = chain;
    }

    /** Adds a replication: values by KPI, then stock point, the whole study last. */
    void add(double[] values, EventCounts counts) {
        runs.add(values);
        for (int kind = 0; kind < counts.kinds().size(); kind++) {
            events.merge(counts.kinds().get(kind), counts.counts()[kind], Long::sum);
        }
    }

    /** Replications that ran to the end. */
    int done() {
        return runs.size();
    }

    /** Id of a scope by its row. */
    String scope(int row) {
        return row == chain.points().size()
                ? "chain"
                : "point:" + chain.points().get(row).id();
    }

    String text(Language language, Path folder, double seconds) {
        String code = language.toString();
        return chain.title().in(code)
                + " ("
                + String.format(Locale.ROOT, PERIODS.in(code), chain.clock().periods())
                + ")\n\n"
                + table(code).text()
                + (done() > 1 ? INTERVAL.in(code).formatted(done()) : SINGLE.in(code))
                + "\n\n"
                + String.format(Locale.ROOT, TIME.in(code), total(), seconds, total() / seconds / 1e6)
                + "\n"
                + PLACE.in(code).formatted(folder)
                + "\n";
    }

    private TextTable table(String code) {
        TextTable table = new TextTable(1);
        List<String> titles = new ArrayList<>(List.of(""));
        List<String> units = new ArrayList<>(List.of(""));
        List<StockKpi> shown = new ArrayList<>();
        for (StockKpi kpi : StockKpi.values()) {
            if (hasValues(kpi)) {
                shown.add(kpi);
                titles.add(kpi.title().in(code));
                units.add(kpi.unit().title().in(code));
            }
        }
        table.add(titles);
        table.add(units);
        for (int row = 0; row <= chain.points().size(); row++) {
            List<String> cells = new ArrayList<>(List.of(
                    row == chain.points().size()
                            ? ALL.in(code)
                            : chain.points().get(row).id()));
            for (StockKpi kpi : shown) {
                cells.add(cell(kpi, row));
            }
            table.add(cells);
        }
        return table;
    }

    private boolean hasValues(StockKpi kpi) {
        boolean sells = chain.points().stream()
                .map(StockPoint::costs)
                .anyMatch(costs -> costs.units().price() > 0);
        return kpi == StockKpi.PROFIT
                ? sells
                : chain.points().stream()
                        .anyMatch(point -> !Double.isNaN(
                                estimate(kpi, chain.points().indexOf(point)).mean()));
    }

    private String cell(StockKpi kpi, int row) {
        Estimate estimate = estimate(kpi, row);
        double scale = kpi.unit() == StockKpi.Unit.SHARE ? 100 : 1;
        DisplayUnit unit = new DisplayUnit("", scale);
        double size = Math.abs(estimate.mean()) * scale;
        boolean isWhole = size == Math.rint(size) && !(estimate.halfWidth() > 0);
        Estimate shown =
                estimate.halfWidth() > 0 ? estimate : new Estimate(estimate.mean(), Double.NaN, estimate.count());
        return unit.show(shown, isWhole ? 0 : kpi.unit() == StockKpi.Unit.SHARE ? 1 : size >= 1000 ? 1 : 3);
    }

    private Estimate estimate(StockKpi kpi, int row) {
        int cell = kpi.ordinal() * (chain.points().size() + 1) + row;
        return Estimate.of(runs.stream().mapToDouble(values -> values[cell]).toArray());
    }

    private long total() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }

    String json(Path folder, double seconds) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("scenario", chain.id());
        all.put("model", "stock-points");
        all.put("seed", chain.sampling().seed());
        all.put("replications", done());
        all.put("results", folder.toString());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (StockKpi kpi : StockKpi.values()) {
            for (int scope = 0; scope <= chain.points().size(); scope++) {
                Estimate estimate = estimate(kpi, scope);
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("outcome", kpi.id());
                row.put("scope", scope(scope));
                row.put("mean", orNull(estimate.mean()));
                row.put("half_width", orNull(estimate.halfWidth()));
                row.put("unit", kpi.unit().symbol());
                rows.add(row);
            }
        }
        all.put("outcomes", rows);
        all.put("events", events);
        all.put("wall_seconds", seconds);
        return Json.text(all);
    }

    private static Double orNull(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
