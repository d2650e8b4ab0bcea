package org.liansim.result;

import java.util.List;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Scope;
import org.liansim.scenario.Scenario;

/**
 * What the tables of a result folder are about.
 *
 * @param strategy name of the strategy that was run
 * @param scenario the scenario that was run
 * @param scopes what outcomes are stated for
 * @param kpis what is stated
 */
public record Study(String strategy, Scenario scenario, List<Scope> scopes, KpiCatalog kpis) {
    public Study {
        scopes = List.copyOf(scopes);
    }

    /** The scopes that series are kept for: the city, its zones and its clusters. */
    List<Scope> seriesScopes() {
        return scopes.stream()
                .filter(scope -> scope.kind() != Scope.Kind.PRODUCT)
                .toList();
    }
}
