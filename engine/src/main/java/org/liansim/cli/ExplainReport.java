package org.liansim.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.liansim.experiment.Estimate;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Scopes;
import org.liansim.kpi.Unit;
import org.liansim.network.Network;
import org.liansim.outcome.ShockLoss;
import org.liansim.report.DisplayUnit;
import org.liansim.report.ShockTable;
import org.liansim.result.FlatTable;
import org.liansim.result.Json;
import org.liansim.run.Explanation;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.shock.ShockCatalog;
import org.liansim.shock.Shocks;

/** What the shocks of a scenario did, as text and as JSON: losses over the replications, the trail of the first one. */
final class ExplainReport {
    private static final Text SHOCKS = new Text("Shocks", "冲击");
    private static final Text SHOCK =
            new Text("%s – %s: %s; firms hit: %d, outside suppliers hit: %d", "%s至%s：%s；直接冲击%d家企业和%d个市外供应商");
    private static final Text NO_OUTPUT = new Text("No firm fell behind: no output was lost.", "没有企业产出落后：没有产出损失。");
    private static final List<Text> HEADER = List.of(
            new Text("Lost output", "产出损失"),
            new Text("made up", "其后补回"),
            new Text("deepest week", "最深一周"),
            new Text("back within 1 %", "恢复至1%以内"));
    private static final Text BEGINS = new Text(" from ", "，最深始于");
    private static final Text DAYS = new Text(" days", "天");
    private static final Text NOT_BACK = new Text("not by the end", "期末仍未恢复");
    private static final Text SOME_NOT = new Text(" (%d of %d not)", "（%d/%d次未恢复）");
    private static final Text INTERVAL = new Text(
            "mean ± half width of the 95 %% interval over %d replications; weeks that fall short, against the same run"
                    + " without the shocks",
            "均值 ± 95%%置信区间半宽，共%d次重复；按周与无冲击的同一运行相比");

    private final Scenario scenario;
    private final Simulation simulation;
    private final Network network;
    private final TrailReport trail;
    private final List<Scope> scopes;
    private final long firstDay;
    private final List<List<ShockLoss>> losses = new ArrayList<>();
    private final ShockTable table;

    /**
     * How much of the trail is shown as text; JSON has all of it.
     *
     * @param top firms below each one
     * @param depth steps from what was hit
     */
    record Shown(int top, int depth) {}

    ExplainReport(Scenario scenario, Simulation simulation, Shown shown) {
        this.scenario = scenario;
        this.simulation = simulation;
        network = simulation.network();
        trail = new TrailReport(network, shown);
        scopes = Scopes.of(scenario, network).stream()
                .filter(scope -> scope.kind() != Scope.Kind.PRODUCT)
                .toList();
        firstDay = simulation.hits().stream()
                .map(hit -> hit.setting().timing().start())
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .toEpochDay();
        table = new ShockTable(KpiCatalog.standard().headline().get(0), scopes);
    }

    /** Adds a replication; the trail is that of the first one added. */
    void add(Explanation explanation) {
        List<ShockLoss> each = new ArrayList<>();
        for (Scope scope : scopes) {
            each.add(ShockLoss.of(
                    explanation.with(),
                    explanation.without(),
                    firstDay,
                    group -> IntStream.of(scope.groups()).anyMatch(in -> in == group)));
        }
        losses.add(each);
        table.add(explanation.with(), explanation.without());
        if (losses.size() == 1) {
            trail.show(explanation.trail());
        }
    }

    /** Replications added. */
    int done() {
        return losses.size();
    }

    /** Output with the shocks and without them. */
    FlatTable table() {
        return table.table();
    }

    String text(Language language) {
        String code = language.toString();
        StringBuilder text = new StringBuilder(scenario.title().in(code)).append("\n\n");
        text.append(SHOCKS.in(code)).append('\n');
        for (Shocks.Hit hit : simulation.hits()) {
            ShockSetting setting = hit.setting();
            text.append("  ")
                    .append(setting.id())
                    .append(" (")
                    .append(setting.type())
                    .append(") ")
                    .append(SHOCK.in(code)
                            .formatted(
                                    setting.timing().start(),
                                    lastDay(setting.timing()),
                                    ShockCatalog.descriptions()
                                            .type(setting.type())
                                            .meaning()
                                            .in(code),
                                    firms(hit),
                                    hit.entities().length - firms(hit)))
                    .append('\n');
        }
        text.append('\n').append(table(language).text());
        text.append(INTERVAL.in(code).formatted(done())).append("\n\n");
        return text.append(trail.isEmpty() ? NO_OUTPUT.in(code) + "\n" : trail.text(language))
                .toString();
    }

    private long firms(Shocks.Hit hit) {
        return IntStream.of(hit.entities())
                .filter(entity -> entity < network.firms)
                .count();
    }

    /** Last day on which something of a shock is in force, at most the scenario's last. */
    private String lastDay(Timing timing) {
        long days = Math.max(1, (long) Math.ceil(timing.length()));
        long last = Math.min(
                timing.start().toEpochDay() + days - 1, scenario.period().end().toEpochDay() - 1);
        return LocalDate.ofEpochDay(last).toString();
    }

    private TextTable table(Language language) {
        String code = language.toString();
        DisplayUnit money = DisplayUnit.of(Unit.YUAN, code);
        TextTable table = new TextTable(1);
        List<String> header = new ArrayList<>(List.of(""));
        HEADER.forEach(cell -> header.add(cell.in(code)));
        table.add(header);
        table.add(List.of("", money.title(), money.title(), "%", ""));
        for (int row = 0; row < scopes.size(); row++) {
            if (scopes.get(row).kind() != Scope.Kind.ZONE) {
                table.add(List.of(
                        scopes.get(row).title().in(code),
                        money.show(estimate(row, ShockLoss::lost), 3),
                        money.show(estimate(row, ShockLoss::madeUp), 3),
                        deepest(row, code),
                        recovery(row, code)));
            }
        }
        return table;
    }

    private String deepest(int row, String code) {
        DisplayUnit percent = new DisplayUnit("%", 100);
        String share = percent.show(estimate(row, ShockLoss::deepest), 1);
        ShockLoss first = losses.get(0).get(row);
        return first.deepest() > 0 ? share + BEGINS.in(code) + LocalDate.ofEpochDay(first.dayOfDeepest()) : share;
    }

    private String recovery(int row, String code) {
        double[] days = days(row).filter(Double::isFinite).toArray();
        if (days.length == 0) {
            return NOT_BACK.in(code);
        }
        String shown = new DisplayUnit("", 1).show(Estimate.of(days), 0) + DAYS.in(code);
        int never = done() - days.length;
        return never == 0 ? shown : shown + SOME_NOT.in(code).formatted(never, done());
    }

    private DoubleStream days(int row) {
        return losses.stream().mapToDouble(each -> each.get(row).daysToRecover());
    }

    private Estimate estimate(int row, ToDoubleFunction<ShockLoss> value) {
        return Estimate.of(losses.stream()
                .mapToDouble(each -> value.applyAsDouble(each.get(row)))
                .toArray());
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("scenario", scenario.id());
        all.put("seed", scenario.sampling().seed());
        all.put("replications", done());
        List<Map<String, Object>> shocks = new ArrayList<>();
        for (Shocks.Hit hit : simulation.hits()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", hit.setting().id());
            entry.put("type", hit.setting().type());
            entry.put("start", hit.setting().timing().start().toString());
            entry.put("last_day", lastDay(hit.setting().timing()));
            entry.put("firms_hit", firms(hit));
            entry.put("outside_suppliers_hit", hit.entities().length - firms(hit));
            shocks.add(entry);
        }
        all.put("shocks", shocks);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 0; row < scopes.size(); row++) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("scope", scopes.get(row).id());
            entry.put("lost_yuan", estimate(estimate(row, ShockLoss::lost)));
            entry.put("made_up_yuan", estimate(estimate(row, ShockLoss::madeUp)));
            entry.put("deepest_share", estimate(estimate(row, ShockLoss::deepest)));
            entry.put(
                    "days_to_recover",
                    estimate(Estimate.of(days(row).filter(Double::isFinite).toArray())));
            entry.put("not_recovered", days(row).filter(Double::isInfinite).count());
            rows.add(entry);
        }
        all.put("losses", rows);
        all.put("tiers", trail.tiers());
        all.put("trail", trail.trees());
        return Json.text(all);
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("mean", Double.isNaN(estimate.mean()) ? null : estimate.mean());
        entry.put("half_width", Double.isNaN(estimate.halfWidth()) ? null : estimate.halfWidth());
        return entry;
    }
}
