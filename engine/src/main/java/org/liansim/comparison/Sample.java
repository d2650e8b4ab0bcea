package org.liansim.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;

/**
 * The outcomes of one treatment, replication by replication.
 *
 * @param treatment its name
 * @param outcomes what was measured
 * @param scopes for which parts of the city
 * @param values by outcome, then scope: one number a replication from the first on, NaN where it has no meaning, failed
 *     or was not run
 */
public record Sample(String treatment, List<Outcome> outcomes, List<Scope> scopes, double[][] values) {
    public Sample {
        outcomes = List.copyOf(outcomes);
        scopes = List.copyOf(scopes);
        if (values.length != outcomes.size() * scopes.size()) {
            throw new IllegalArgumentException(values.length + " rows of values for " + outcomes.size()
                    + " outcomes and " + scopes.size() + " scopes");
        }
    }

    /** Values of an outcome for a scope, which two treatments share when it has the same id; empty when there is none. */
    public Optional<double[]> values(Outcome outcome, Scope scope) {
        int row = outcomes.indexOf(outcome);
        for (int column = 0; column < scopes.size(); column++) {
            if (row >= 0 && scopes.get(column).id().equals(scope.id())) {
                return Optional.of(values[row * scopes.size() + column]);
            }
        }
        return Optional.empty();
    }

    /** The same for the first replications only. */
    public Sample first(int replications) {
        double[][] fewer = new double[values.length][];
        for (int row = 0; row < fewer.length; row++) {
            fewer[row] = Arrays.copyOf(values[row], replications);
        }
        return new Sample(treatment, outcomes, scopes, fewer);
    }
}
