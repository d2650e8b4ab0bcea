package org.liansim.experiment;

import java.util.List;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.outcome.RunOutcome;

/**
 * A number that an experiment keeps of each run.
 *
 * @param name its name in the results: the outcome, and after {@code @} the scope unless that is the city
 * @param outcome what is measured
 * @param scope for which part of the city, as the base scenario has it
 */
public record Measure(String name, Outcome outcome, Scope scope) {
    /** Its value in a run; NaN when the run failed or its scenario has no such scope. */
    double of(RunOutcome run, List<Scope> scopes) {
        for (Scope own : scopes) {
            if (run.isDone() && own.id().equals(scope.id())) {
                return outcome.of(run, own);
            }
        }
        return Double.NaN;
    }
}
