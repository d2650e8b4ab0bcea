package org.liansim.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.ExperimentRun;
import org.liansim.result.FlatTable;
import org.liansim.result.Json;
import org.liansim.scenario.Text;

/**
 * The end of an experiment, as text and as JSON. The text shows the tables that say most, in the units of the files.
 *
 * @param experiment what was run
 * @param run its rows
 * @param tables its tables
 * @param folder where the results are
 */
record ExperimentReport(Experiment experiment, ExperimentRun run, List<FlatTable> tables, Path folder) {
    private static final int MOST_ROWS = 40;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
    private static final Text RUNS = new Text("%d treatments, %d runs, %d of them failed", "%d个处理，%d次运行，其中%d次失败");
    private static final Text MORE = new Text("… and %d more rows in %s", "……另有%d行，见%s");
    private static final Text PLACE = new Text("Results: %s", "结果：%s");
    private static final List<Map.Entry<String, Text>> SHOWN = List.of(
            Map.entry("differences.csv", new Text("Against the first strategy:", "与首个方案相比：")),
            Map.entry("best.csv", new Text("Which may be best, all at once:", "可能最优的方案（同时置信）：")),
            Map.entry("sensitivity.csv", new Text("What the outcomes depend on:", "结果取决于：")),
            Map.entry("regret.csv", new Text("Over all futures:", "遍历所有未来情景：")),
            Map.entry("selection.csv", new Text("Selected as the best:", "选定的最优方案：")),
            Map.entry("search.csv", new Text("The best that was found:", "找到的最优组合：")));

    String text(Language language) {
        String code = language.toString();
        long failed = run.rows().stream().filter(row -> !row.isDone()).count();
        StringBuilder text = new StringBuilder(experiment.title().in(code))
                .append('\n')
                .append(RUNS.in(code)
                        .formatted(experiment.plan().points().size(), run.rows().size(), failed))
                .append("\n\n");
        SHOWN.forEach(shown -> tables.stream()
                .filter(table -> table.name().equals(shown.getKey()))
                .forEach(table -> text.append(shown.getValue().in(code))
                        .append('\n')
                        .append(body(table, code))
                        .append('\n')));
        return text.append(PLACE.in(code).formatted(folder)).append('\n').toString();
    }

    private static String body(FlatTable table, String code) {
        List<List<String>> rows = new ArrayList<>(table.rows());
        if (table.name().equals("sensitivity.csv")) {
            rows.removeIf(row -> row.get(4).equals("mu") || row.get(4).equals("sigma"));
            sortBySize(rows);
        } else if (table.name().equals("search.csv")) {
            rows.removeIf(row -> !row.get(row.size() - 1).equals("yes"));
        }
        TextTable shown = new TextTable(3);
        shown.add(table.header());
        rows.stream()
                .limit(MOST_ROWS)
                .forEach(row ->
                        shown.add(row.stream().map(ExperimentReport::cell).toList()));
        String more =
                rows.size() > MOST_ROWS ? MORE.in(code).formatted(rows.size() - MOST_ROWS, table.name()) + "\n" : "";
        return shown.text() + more;
    }

    /** By strategy, outcome and index, the largest first. */
    private static void sortBySize(List<List<String>> rows) {
        rows.sort(Comparator.comparing((List<String> row) -> row.get(0))
                .thenComparing(row -> row.get(1))
                .thenComparing(row -> row.get(4))
                .thenComparing(row -> -size(row.get(5))));
    }

    private static double size(String cell) {
        return cell.isEmpty() ? 0 : Math.abs(Double.parseDouble(cell));
    }

    /** Numbers with four digits. */
    private static String cell(String cell) {
        if (!cell.matches("-?[0-9]+\\.[0-9]+|-?[0-9]{6,}|-?[0-9.]+E-?[0-9]+")) {
            return cell;
        }
        double value = Double.parseDouble(cell);
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.4g", value);
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("treatments", experiment.plan().points().size());
        all.put("runs", run.rows().size());
        all.put("failed", run.rows().stream().filter(row -> !row.isDone()).count());
        all.put("results", folder.toString());
        Map<String, Object> found = new LinkedHashMap<>();
        for (FlatTable table : tables) {
            if (SHOWN.stream().anyMatch(shown -> shown.getKey().equals(table.name()))) {
                found.put(table.name().replace(".csv", ""), rows(table));
            }
        }
        all.put("tables", found);
        return Json.text(all);
    }

    /** A single table as JSON. */
    static String json(FlatTable table) {
        return Json.text(Map.of("rows", rows(table)));
    }

    private static Object value(String cell) {
        return cell.isEmpty() ? null : NUMBER.matcher(cell).matches() ? new BigDecimal(cell) : cell;
    }

    private static List<Map<String, Object>> rows(FlatTable table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(table.header().get(i), value(cells.get(i)));
            }
            rows.add(row);
        }
        return rows;
    }
}
