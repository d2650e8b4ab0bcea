package org.liansim.serve;

import java.util.List;
import java.util.function.Function;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;
import org.liansim.kpi.ScopeReadings;
import org.liansim.kpi.Span;
import org.liansim.kpi.Window;
import org.liansim.outcome.RunOutcome;

/**
 * What is read off a run: every KPI for every scope. Cells are by KPI, then scope.
 *
 * @param kpis KPIs
 * @param scopes parts of the city
 */
record Gauge(List<Kpi> kpis, List<Scope> scopes) {
    private static final int MONTHS = 12;

    int cell(View view) {
        return view.kpi() * scopes.size() + view.scope();
    }

    /** The readings of a run so far. */
    List<ScopeReadings> readings(RunOutcome soFar) {
        return scopes.stream().map(scope -> new ScopeReadings(soFar, scope)).toList();
    }

    /** The last twelve months of a run so far, or all of it when it is shorter: seasons do not hide what changes. */
    double[] year(List<ScopeReadings> soFar) {
        int last = soFar.get(0).samples() - 1;
        int first = Math.max(0, last - MONTHS);
        return cells(soFar, readings -> new Window(readings, first, last));
    }

    /** A run from its first day to its last. */
    double[] whole(List<ScopeReadings> run) {
        return cells(run, Span.WHOLE::of);
    }

    private double[] cells(List<ScopeReadings> run, Function<ScopeReadings, Window> part) {
        List<Window> windows = run.stream().map(part).toList();
        double[] cells = new double[kpis.size() * scopes.size()];
        int cell = 0;
        for (Kpi kpi : kpis) {
            for (Window window : windows) {
                cells[cell++] = kpi.of(window);
            }
        }
        return cells;
    }

    /**
     * What a page shows.
     *
     * @param kpi place of a KPI
     * @param scope place of a scope
     */
    record View(int kpi, int scope) {}
}
