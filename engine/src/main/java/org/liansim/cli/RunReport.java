package org.liansim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Span;
import org.liansim.kpi.Unit;
import org.liansim.report.DisplayUnit;
import org.liansim.result.Json;
import org.liansim.result.Study;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;

/**
 * The end of a run, as text and as JSON.
 *
 * @param study what was run
 * @param summary how it came out
 * @param folder where the results are
 * @param seconds wall time of the replications
 */
record RunReport(Study study, RunSummary summary, Path folder, double seconds) {
    private static final Text INTERVAL =
            new Text("mean ± half width of the 95 %% interval over %d replications", "均值 ± 95%%置信区间半宽，共%d次重复");
    private static final Text SINGLE = new Text("one replication: no interval", "仅一次重复，无置信区间");
    private static final Text TIME =
            new Text("Events: %s; %.1f s, %.2f million events a second", "事件：%s；用时%.1f秒，每秒%.2f百万个事件");
    private static final Text PLACE = new Text("Results: %s", "结果：%s");
    private static final Text GLOBALS = new Text("global", "全局");
    /** Kinds of event of the chain model. */
    private static final Map<String, Text> KINDS = Map.of(
            "review",
            new Text("review", "盘点"),
            "order",
            new Text("order", "订单"),
            "delivery",
            new Text("delivery", "交货"),
            "allocation",
            new Text("allocation", "分配"));

    /** Headline table, events and place of the results. */
    String text(Language language) {
        String code = language.toString();
        Scenario scenario = study.scenario();
        StringBuilder text = new StringBuilder();
        text.append(scenario.title().in(code))
                .append(" (")
                .append(scenario.period().start())
                .append(" – ")
                .append(scenario.period().end().minusDays(1))
                .append(")\n\n")
                .append(headlines(language).text())
                .append(summary.done() > 1 ? INTERVAL.in(code).formatted(summary.done()) : SINGLE.in(code))
                .append("\n\n")
                .append(String.format(
                        Locale.ROOT, TIME.in(code), events(code), seconds, summary.totalEvents() / seconds / 1e6))
                .append('\n')
                .append(PLACE.in(code).formatted(folder))
                .append('\n');
        return text.toString();
    }

    private TextTable headlines(Language language) {
        List<List<String>> columns = new ArrayList<>();
        List<Scope> scopes = summary.scopes().stream()
                .filter(scope -> scope.kind() != Scope.Kind.ZONE)
                .toList();
        columns.add(names(scopes, language.toString()));
        for (Outcome outcome : summary.outcomes()) {
            if (outcome.span() == Span.WHOLE && study.kpis().headline().contains(outcome.kpi())) {
                columns.add(column(outcome, scopes, language));
            }
        }
        TextTable table = new TextTable(1);
        for (int row = 0; row < scopes.size() + 2; row++) {
            int here = row;
            table.add(columns.stream().map(column -> column.get(here)).toList());
        }
        return table;
    }

    private static List<String> names(List<Scope> scopes, String code) {
        List<String> names = new ArrayList<>(List.of("", ""));
        scopes.forEach(scope -> names.add(scope.title().in(code)));
        return names;
    }

    private List<String> column(Outcome outcome, List<Scope> scopes, Language language) {
        Kpi.Description description = outcome.kpi().description();
        DisplayUnit unit = DisplayUnit.of(description.unit(), language.toString());
        List<Estimate> estimates =
                scopes.stream().map(scope -> summary.estimate(outcome, scope)).toList();
        double largest = estimates.stream()
                .mapToDouble(estimate -> Math.abs(estimate.mean() * unit.scale()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        int decimals = description.unit() == Unit.SHARE ? 1 : DisplayUnit.decimals(largest);
        List<String> cells = new ArrayList<>(List.of(description.title().in(language.toString()), unit.title()));
        estimates.forEach(estimate -> cells.add(unit.show(estimate, decimals)));
        return cells;
    }

    private String events(String code) {
        StringBuilder text = new StringBuilder(grouped(summary.totalEvents())).append(" (");
        summary.events()
                .forEach((kind, count) -> text.append(
                                KINDS.getOrDefault(kind, Text.same(kind)).in(code))
                        .append(' ')
                        .append(grouped(count))
                        .append(", "));
        return text.append(GLOBALS.in(code))
                .append(' ')
                .append(grouped(summary.globals()))
                .append(')')
                .toString();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Everything that the text says and more, for programs. */
    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("scenario", study.scenario().id());
        all.put("strategy", study.strategy());
        all.put("seed", study.scenario().sampling().seed());
        all.put("replications", replications());
        all.put("results", folder.toString());
        all.put("outcomes", outcomes());
        Map<String, Object> events = new LinkedHashMap<>(summary.events());
        events.put("global", summary.globals());
        all.put("events", events);
        all.put("wall_seconds", seconds);
        all.put("events_per_second", summary.totalEvents() / seconds);
        return Json.text(all);
    }

    private Map<String, Object> replications() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("asked", study.scenario().sampling().replications());
        counts.put("done", summary.done());
        counts.put("failed", summary.failed().size());
        return counts;
    }

    private List<Map<String, Object>> outcomes() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Outcome outcome : summary.outcomes()) {
            for (Scope scope : summary.scopes()) {
                Estimate estimate = summary.estimate(outcome, scope);
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("outcome", outcome.id());
                row.put("scope", scope.id());
                row.put("mean", orNull(estimate.mean()));
                row.put("half_width", orNull(estimate.halfWidth()));
                row.put("unit", outcome.kpi().description().unit().symbol());
                rows.add(row);
            }
        }
        return rows;
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
