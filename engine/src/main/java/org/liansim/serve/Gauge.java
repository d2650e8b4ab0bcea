package org.liansim.serve;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.liansim.kpi.Kpi;
import org.liansim.kpi.Scope;
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
        return cells((kpi, scope) -> kpi.of(new Window(soFar, scope, first, last)));
    }

    /** A run from its first day to its last. */
    double[] whole(RunOutcome run) {
        return cells((kpi, scope) -> kpi.of(new Window(run, scope, 0, run.samples() - 1)));
    }

    private double[] cells(ToDoubleBiFunction<Kpi, Scope> value) {
        double[] cells = new double[kpis.size() * scopes.size()];
        int cell = 0;
        for (Kpi kpi : kpis) {
            for (Scope scope : scopes) {
                cells[cell++] = value.applyAsDouble(kpi, scope);
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
