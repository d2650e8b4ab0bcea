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

    /** The last twelve months of a run so far, or all of it when it is shorter: seasons do not hide what changes. */
    double[] year(RunOutcome soFar) {
        int last = soFar.samples() - 1;
        int first = Math.max(0, last - MONTHS);
        return cells(soFar, readings -> new Window(readings, first, last));
    }

    /** A run from its first day to its last. */
    double[] whole(RunOutcome run) {
        return cells(run, Span.WHOLE::of);
    }

    private double[] cells(RunOutcome run, Function<ScopeReadings, Window> part) {
        List<Window> windows = scopes.stream()
                .map(scope -> part.apply(new ScopeReadings(run, scope)))
                .toList();
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
