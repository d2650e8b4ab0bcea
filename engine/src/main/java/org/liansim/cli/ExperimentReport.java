package org.liansim.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.ExperimentRun;
import org.liansim.kpi.KpiCatalog;
import org.liansim.report.ExperimentText;
import org.liansim.result.FlatTable;
import org.liansim.result.Json;
import org.liansim.result.ResultFolder;
import org.liansim.scenario.Text;

/**
 * The end of an experiment, as text and as JSON.
 *
 * @param experiment what was run
 * @param run its rows
 * @param tables its tables
 * @param folder where the results are
 */
record ExperimentReport(Experiment experiment, ExperimentRun run, List<FlatTable> tables, Path folder) {
    private static final int MOST_ROWS = 40;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
    private static final Text RUNS =
            new Text("%s: %d treatments, %d runs, %d of them failed", "%s：%d个处理，%d次运行，其中%d次失败");
    private static final Text MORE = new Text("… and %d more rows in the report", "……另有%d行，见报告");
    private static final Text PLACE = new Text("Report: %s", "报告：%s");
    private static final Text FOLDER = new Text("Results: %s", "结果：%s");
    /** Tables that a program gets. */
    private static final List<String> TOLD =
            List.of("differences.csv", "best.csv", "sensitivity.csv", "regret.csv", "selection.csv", "search.csv");

    /** What the report says, without its pictures. */
    String text(KpiCatalog kpis, Language language) {
        String code = language.toString();
        long failed = run.rows().stream().filter(row -> !row.isDone()).count();
        StringBuilder text = new StringBuilder(RUNS.in(code)
                        .formatted(
                                experiment.title().in(code),
                                experiment.plan().points().size(),
                                run.rows().size(),
                                failed))
                .append("\n\n");
        if (failed < run.rows().size()) {
            ExperimentText found = ExperimentText.of(ResultFolder.open(folder), kpis, code);
            text.append(found.verdict()).append("\n\n");
            found.parts().forEach(part -> append(text, part, code));
            text.append(PLACE.in(code).formatted(folder.resolve(ResultFolder.REPORT)))
                    .append('\n');
        }
        return text.append(FOLDER.in(code).formatted(folder)).append('\n').toString();
    }

    private static void append(StringBuilder text, ExperimentText.Part part, String code) {
        text.append(part.title()).append('\n');
        for (ExperimentText.Grid grid : part.tables()) {
            text.append(grid.title().isEmpty() ? "" : grid.title() + "\n");
            TextTable table = new TextTable(grid.left());
            grid.rows().stream().limit(MOST_ROWS + 1).forEach(table::add);
            int more = grid.rows().size() - 1 - MOST_ROWS;
            text.append(table.text())
                    .append(more > 0 ? MORE.in(code).formatted(more) + "\n" : "")
                    .append('\n');
        }
        part.notes().forEach(note -> text.append(note).append('\n'));
        text.append(part.text()).append(part.text().isEmpty() ? "" : "\n\n");
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("treatments", experiment.plan().points().size());
        all.put("runs", run.rows().size());
        all.put("failed", run.rows().stream().filter(row -> !row.isDone()).count());
        all.put("results", folder.toString());
        Map<String, Object> found = new LinkedHashMap<>();
        for (FlatTable table : tables) {
            if (TOLD.contains(table.name())) {
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
