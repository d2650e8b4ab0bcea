package org.liansim.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liansim.comparison.Comparison;
import org.liansim.comparison.Sample;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.result.Json;
import org.liansim.result.ResultException;
import org.liansim.result.ResultFolder;
import org.liansim.result.Steps;
import org.liansim.scenario.Text;

/**
 * What a result folder holds.
 *
 * @param folder the folder
 * @param kpis what its outcomes are
 * @param titles titles of scopes, products and firms by the names that the tables give them
 * @param strategies what was run, the baseline first
 * @param scopes what outcomes are stated for: the city, zones and clusters
 * @param samples outcomes of each strategy
 * @param courses monthly values
 */
record ResultData(
        ResultFolder folder,
        KpiCatalog kpis,
        Map<String, Text> titles,
        List<Strategy> strategies,
        List<Scope> scopes,
        List<Sample> samples,
        Courses courses) {
    private static final double CONFIDENCE = 0.95;
    private static final String PRODUCT = "product:";
    private static final List<String> OUTCOMES = List.of("strategy", "replication", "outcome", "scope", "value");

    /**
     * One treatment.
     *
     * @param id its name in the tables
     * @param title its title
     */
    record Strategy(String id, Text title) {}

    /** Reads a folder. */
    static ResultData of(ResultFolder folder, KpiCatalog kpis) {
        if (!folder.has("outcomes.csv") || !folder.has("series.csv")) {
            throw new ResultException(folder.path() + " holds no runs of a scenario");
        }
        Map<String, Text> titles = new TreeMap<>();
        if (folder.has(ReportTables.NAMES)) {
            List<String> columns = List.of("name", "title_en", "title_zh");
            folder.read(ReportTables.NAMES, columns, row -> titles.put(row[0], new Text(row[1], row[2])));
        }
        int[] replications = {0};
        TreeSet<String> found = new TreeSet<>();
        folder.read("runs.csv", List.of("replication"), row -> {
            replications[0] = Math.max(replications[0], Integer.parseInt(row[0]));
        });
        Map<Series, double[]> values = new HashMap<>();
        Courses[] courses = new Courses[1];
        Steps tables = new Steps();
        tables.add(() -> folder.scan("outcomes.csv", OUTCOMES, row -> {
            String scope = row.cell(3);
            if (!scope.startsWith(PRODUCT)) {
                found.add(scope);
                Series series = new Series(row.cell(0), row.cell(2), scope);
                double[] each = values.computeIfAbsent(series, key -> unknown(replications[0]));
                String value = row.cell(4);
                each[Integer.parseInt(row.cell(1)) - 1] = value.isEmpty() ? Double.NaN : Double.parseDouble(value);
            }
        }));
        tables.add(() -> courses[0] = Courses.of(folder, replications[0]));
        try {
            tables.run();
        } catch (IOException e) {
            throw new ResultException("cannot read " + folder.path(), e);
        }
        List<Scope> scopes = found.stream()
                .sorted((a, b) -> kind(a) == kind(b) ? a.compareTo(b) : kind(a).compareTo(kind(b)))
                .map(id -> new Scope(id, kind(id), titles.getOrDefault(id, new Text(id, id)), new int[0]))
                .toList();
        List<Strategy> strategies = strategies(folder.manifest());
        if (found.isEmpty()) {
            throw new ResultException(folder.path() + " holds no replication that ran to the end");
        }
        return new ResultData(
                folder,
                kpis,
                titles,
                strategies,
                scopes,
                samples(values, strategies, new Stated(kpis.outcomes(), scopes, replications[0])),
                courses[0]);
    }

    private static Scope.Kind kind(String scope) {
        return scope.startsWith("zone:")
                ? Scope.Kind.ZONE
                : scope.startsWith("cluster:") ? Scope.Kind.CLUSTER : Scope.Kind.CITY;
    }

    private static List<Strategy> strategies(Map<?, ?> manifest) {
        List<Strategy> strategies = new ArrayList<>();
        for (Object each : Json.list(manifest, "treatments")) {
            if (each instanceof Map<?, ?> treatment) {
                strategies.add(new Strategy(Json.string(treatment, "strategy"), title(treatment)));
            }
        }
        return strategies.isEmpty()
                ? List.of(new Strategy(Json.string(manifest, "strategy"), title(manifest)))
                : strategies;
    }

    private static Text title(Map<?, ?> entry) {
        return entry.get("title") instanceof Map<?, ?> title
                ? new Text(Json.string(title, "en"), Json.string(title, "zh"))
                : new Text("", "");
    }

    private static double[] unknown(int replications) {
        double[] values = new double[replications];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static List<Sample> samples(Map<Series, double[]> rows, List<Strategy> strategies, Stated stated) {
        List<Sample> samples = new ArrayList<>();
        for (Strategy strategy : strategies) {
            double[][] values = new double[stated.outcomes.size() * stated.scopes.size()][];
            int row = 0;
            for (Outcome outcome : stated.outcomes) {
                for (Scope scope : stated.scopes) {
                    Series key = new Series(strategy.id, outcome.id(), scope.id());
                    values[row++] = rows.getOrDefault(key, unknown(stated.replications));
                }
            }
            samples.add(new Sample(strategy.id, stated.outcomes, stated.scopes, values));
        }
        return samples;
    }

    /** Strategies against the baseline. */
    Comparison comparison() {
        long seed = folder.manifest().get("seed") instanceof Number number ? number.longValue() : 0;
        return Comparison.of(samples, kpis, CONFIDENCE, seed);
    }

    /** Whether some strategy is hit by outside events that the baseline is spared, or the other way round. */
    boolean hasEvents() {
        boolean[] found = {false};
        if (folder.has(ReportTables.SETTINGS)) {
            folder.read(ReportTables.SETTINGS, List.of("kind"), row -> found[0] |= row[0].equals(InputKind.EVENT.id()));
        }
        return found[0];
    }

    /** Whether strategies are compared. */
    boolean isCompared() {
        return strategies.size() > 1;
    }

    Scope city() {
        return scopes.get(0);
    }

    /** The scope of an id. */
    Optional<Scope> scope(String id) {
        return scopes.stream().filter(scope -> scope.id().equals(id)).findFirst();
    }

    LocalDate start() {
        return LocalDate.parse(Json.string(folder.manifest(), "start"));
    }

    /** Last day. */
    LocalDate end() {
        return LocalDate.parse(Json.string(folder.manifest(), "end")).minusDays(1);
    }

    /** Title of a strategy. */
    Text title(String strategy) {
        return strategies.stream()
                .filter(each -> each.id.equals(strategy))
                .findFirst()
                .orElseThrow()
                .title;
    }

    private record Stated(List<Outcome> outcomes, List<Scope> scopes, int replications) {}
}
