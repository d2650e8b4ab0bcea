package org.liansim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;
import org.liansim.kpi.ScopeReadings;
import org.liansim.kpi.Window;
import org.liansim.outcome.RunOutcome;
import org.liansim.result.Decimal;
import org.liansim.result.FlatTable;
import org.liansim.result.ResultFolder;

/**
 * Output of a run with its shocks and without them, week by week, as a table of a result folder:
 * {@code shock-output.csv}. The last week may be shorter.
 */
public final class ShockTable {
    static final String NAME = "shock-output.csv";
    private static final List<String> HEADER =
            List.of("replication", "date", "scope", "output", "output_without", "unit");

    private final Kpi output;
    private final List<Scope> scopes;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param output the KPI of output
     * @param scopes the scopes that it is stated for
     */
    public ShockTable(Kpi output, List<Scope> scopes) {
        this.output = output;
        this.scopes = List.copyOf(scopes);
    }

    /** Adds a replication, run with the shocks and without them, sampled on the same days. */
    public void add(RunOutcome with, RunOutcome without) {
        List<ScopeReadings> shocked = readings(with);
        List<ScopeReadings> spared = readings(without);
        for (int week = 0; week + 1 < with.samples(); week++) {
            for (int scope = 0; scope < scopes.size(); scope++) {
                rows.add(List.of(
                        Integer.toString(with.replication()),
                        LocalDate.ofEpochDay(with.date(week)).toString(),
                        scopes.get(scope).id(),
                        Decimal.of(output.of(new Window(shocked.get(scope), week, week + 1))),
                        Decimal.of(output.of(new Window(spared.get(scope), week, week + 1))),
                        output.description().unit().symbol()));
            }
        }
    }

    private List<ScopeReadings> readings(RunOutcome run) {
        return scopes.stream().map(scope -> new ScopeReadings(run, scope)).toList();
    }

    /** The table. */
    public FlatTable table() {
        return new FlatTable(NAME, HEADER, rows);
    }

    /** The courses of all scopes in a result folder that has the table. */
    static Map<String, ShockCourse> read(ResultFolder folder, LocalDate end) {
        Map<String, Map<String, List<double[]>>> values = new LinkedHashMap<>();
        Map<LocalDate, Integer> weeks = new LinkedHashMap<>();
        folder.read(NAME, HEADER.subList(0, 5), row -> {
            weeks.putIfAbsent(LocalDate.parse(row[1]), weeks.size());
            values.computeIfAbsent(row[2], scope -> new LinkedHashMap<>())
                    .computeIfAbsent(row[0], replication -> new ArrayList<>())
                    .add(new double[] {number(row[3]), number(row[4])});
        });
        List<LocalDate> dates = List.copyOf(weeks.keySet());
        Map<String, ShockCourse> courses = new LinkedHashMap<>();
        values.forEach(
                (scope, runs) -> courses.put(scope, new ShockCourse(dates, end, column(runs, 1), column(runs, 0))));
        return courses;
    }

    private static double[][] column(Map<String, List<double[]>> runs, int column) {
        return runs.values().stream()
                .map(run -> run.stream().mapToDouble(each -> each[column]).toArray())
                .toArray(double[][]::new);
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
