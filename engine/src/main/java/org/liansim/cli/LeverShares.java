package org.liansim.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.liansim.comparison.Attribution;
import org.liansim.experiment.Estimate;
import org.liansim.experiment.ExecutionBackend;
import org.liansim.experiment.Progress;
import org.liansim.experiment.Replications;
import org.liansim.kernel.Supervision;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.kpi.ScopeReadings;
import org.liansim.kpi.Scopes;
import org.liansim.kpi.Span;
import org.liansim.outcome.RunOutcome;
import org.liansim.report.AttributionTable;
import org.liansim.report.DisplayUnit;
import org.liansim.result.FlatTable;
import org.liansim.result.ResultException;
import org.liansim.run.Simulation;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Policy;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Selector;
import org.liansim.scenario.Text;

/** Which lever did what: the headline outcomes of the city, with subsets of the levers under the same random numbers. */
final class LeverShares {
    /** Most levers of which all subsets are run; of more, random orders of joining. */
    private static final int MOST_EXACT = 6;

    private static final int ORDERS = 2;
    private static final Text TITLE = new Text("%s, %s: %s by all levers together", "%s（%s）：全部政策工具合计%s");
    private static final List<Text> HEADER = List.of(
            new Text("  lever", "  政策工具"),
            new Text("share", "分摊"),
            new Text("alone", "单独"),
            new Text("with others", "交互"));
    private static final Text NOTE = new Text(
            "Share: Shapley's value, %s, which adds up to the effect of all; mean ± half width of the 95 %% interval over"
                    + " %d replications.\nWith others: the part of the share that a lever has only together with others.",
            "分摊：沙普利值（%s），合计等于总效果；均值 ± 95%%置信区间半宽，共%d次重复。\n交互：与其他政策工具共同产生的部分。");
    private static final Text ALL = new Text("over all subsets", "遍历所有子集");
    private static final Text SOME = new Text("over random orders", "随机顺序");

    private final Scenario scenario;
    private final Grouping grouping;
    private final Simulation simulation;
    /** The levers, in the order of the file, by the part that they belong to. */
    private final Map<String, List<LeverSetting>> parts = new LinkedHashMap<>();

    private final List<Outcome> outcomes;
    private final Scope city;
    private final int replications;
    /** Values of the outcomes by replication, then subset. */
    private final SortedMap<Integer, SortedMap<Long, double[]>> known = new TreeMap<>();

    /** What is taken for one part: a lever, or the levers of one type or of the same zones. */
    enum Grouping {
        LEVER {
            @Override
            String part(LeverSetting lever) {
                return lever.id();
            }
        },
        TYPE {
            @Override
            String part(LeverSetting lever) {
                return lever.type();
            }
        },
        ZONE {
            @Override
            String part(LeverSetting lever) {
                SortedSet<String> zones = lever.target().names().get(Selector.ZONE);
                return zones == null ? "all zones" : String.join("+", zones);
            }
        };

        abstract String part(LeverSetting lever);
    }

    /**
     * A question about the levers of a scenario that has some.
     *
     * @param replications replications to run of every subset, from the first
     */
    LeverShares(Scenario scenario, Simulation simulation, KpiCatalog kpis, int replications, Grouping grouping) {
        this.scenario = scenario;
        this.grouping = grouping;
        this.simulation = simulation;
        this.replications = replications;
        scenario.policy()
                .levers()
                .forEach(lever -> parts.computeIfAbsent(grouping.part(lever), part -> new ArrayList<>())
                        .add(lever));
        outcomes = kpis.headline().stream()
                .map(kpi -> new Outcome(kpi, Span.WHOLE))
                .toList();
        city = Scopes.of(scenario, simulation.network()).get(0);
    }

    private List<Attribution> attributions(Attribution.SubsetValue value) {
        return parts.size() <= MOST_EXACT
                ? Attribution.exact(parts.size(), replications, value)
                : Attribution.sampled(
                        parts.size(), replications, ORDERS, scenario.sampling().seed(), value);
    }

    /** The runs that it takes: a subset and a replication each. */
    List<long[]> tasks() {
        List<long[]> tasks = new ArrayList<>();
        SortedMap<Integer, SortedMap<Long, Boolean>> seen = new TreeMap<>();
        attributions((subset, replication) -> {
            if (seen.computeIfAbsent(replication, each -> new TreeMap<>()).put(subset, true) == null) {
                tasks.add(new long[] {subset, replication});
            }
            return 0;
        });
        return tasks;
    }

    /** Runs them; returns whether all were run. */
    boolean run(List<long[]> tasks, ExecutionBackend backend, Progress progress) {
        int[] done = {0};
        Replications runs = new Replications(
                tasks.size(),
                number -> simulation
                        .with(subset(tasks.get(number - 1)[0]))
                        .run((int) tasks.get(number - 1)[1], Supervision.NONE));
        return backend.run(
                runs,
                run -> {
                    if (!run.isDone()) {
                        throw new ResultException("a run with some of the levers failed: " + run.failure());
                    }
                    long[] task = tasks.get(done[0]++);
                    known.computeIfAbsent((int) task[1], each -> new TreeMap<>())
                            .put(task[0], values(run));
                },
                progress);
    }

    private Policy subset(long bits) {
        List<LeverSetting> some = new ArrayList<>();
        int part = 0;
        for (List<LeverSetting> own : parts.values()) {
            if ((bits >> part++ & 1) == 1) {
                some.addAll(own);
            }
        }
        return new Policy(some, scenario.policy().budgets());
    }

    private double[] values(RunOutcome run) {
        ScopeReadings readings = new ScopeReadings(run, city);
        return outcomes.stream().mapToDouble(outcome -> outcome.of(readings)).toArray();
    }

    private List<Attribution> of(int outcome) {
        return attributions((subset, replication) -> known.get(replication).get(subset)[outcome]);
    }

    private Estimate whole(int outcome) {
        double[] effects = new double[replications];
        long all = (1L << parts.size()) - 1;
        for (int i = 0; i < replications; i++) {
            SortedMap<Long, double[]> own = known.get(i + 1);
            effects[i] = own.get(all)[outcome] - own.get(0L)[outcome];
        }
        return Estimate.of(effects);
    }

    String text(Language language) {
        String code = language.toString();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < outcomes.size(); i++) {
            Kpi.Description description = outcomes.get(i).kpi().description();
            DisplayUnit unit = DisplayUnit.of(description.unit(), code);
            Estimate whole = whole(i);
            List<Attribution> shares = of(i);
            double largest = shares.stream()
                    .mapToDouble(each -> Math.abs(each.share().mean()))
                    .reduce(Math.abs(whole.mean()), Math::max);
            int decimals = DisplayUnit.decimals(largest * unit.scale());
            text.append(TITLE.in(code)
                            .formatted(description.title().in(code), unit.title(), unit.show(whole, decimals)))
                    .append('\n');
            TextTable table = new TextTable(1);
            table.add(HEADER.stream().map(cell -> cell.in(code)).toList());
            Iterator<Attribution> each = shares.iterator();
            for (String part : parts.keySet()) {
                Attribution share = each.next();
                table.add(List.of(
                        "  " + part,
                        unit.show(share.share(), decimals),
                        unit.show(share.alone(), decimals),
                        unit.show(share.interaction(), decimals)));
            }
            text.append(table.text()).append('\n');
        }
        Text way = parts.size() <= MOST_EXACT ? ALL : SOME;
        return text.append(NOTE.in(code).formatted(way.in(code), replications))
                .append('\n')
                .toString();
    }

    /** All of it as a table of a result folder. */
    FlatTable table() {
        AttributionTable table =
                new AttributionTable(grouping.name().toLowerCase(Locale.ROOT), parts.size() <= MOST_EXACT);
        List<String> names = List.copyOf(parts.keySet());
        for (int i = 0; i < outcomes.size(); i++) {
            table.add(outcomes.get(i), whole(i), names, of(i));
        }
        return table.table();
    }

    List<Map<String, Object>> json() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            List<Attribution> shares = of(i);
            Iterator<Attribution> each = shares.iterator();
            for (String part : parts.keySet()) {
                Attribution share = each.next();
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("outcome", outcomes.get(i).id());
                row.put("lever", part);
                row.put("share", json(share.share()));
                row.put("alone", json(share.alone()));
                row.put("interaction", json(share.interaction()));
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Object> json(Estimate estimate) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("mean", orNull(estimate.mean()));
        entry.put("half_width", orNull(estimate.halfWidth()));
        return entry;
    }

    private static Double orNull(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
