package org.liansim.cli;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.liansim.experiment.Experiment;
import org.liansim.experiment.Factor;
import org.liansim.experiment.Point;
import org.liansim.experiment.Prepared;
import org.liansim.experiment.TreatmentSource;
import org.liansim.kernel.Check;
import org.liansim.kernel.Supervision;
import org.liansim.kpi.KpiCatalog;
import org.liansim.kpi.Outcome;
import org.liansim.kpi.Scope;
import org.liansim.kpi.ScopeReadings;
import org.liansim.kpi.Scopes;
import org.liansim.model.InvalidSettingException;
import org.liansim.network.InvalidNetworkException;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Execution;
import org.liansim.run.Simulation;
import org.liansim.scenario.InputException;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;

/** The treatments of an experiment, each read from the text of its strategy and the values of the factors. */
final class DesignTreatments implements TreatmentSource {
    private static final long serialVersionUID = 1;

    private final ArrayList<ScenarioText> strategies;
    private final ArrayList<Factor> factors;
    /** Grows while a search runs. */
    private final ArrayList<Point> points;

    private final ArrayList<Asked> measures;
    private final Check check;
    private final Execution execution;
    private transient ScenarioReader reader;

    DesignTreatments(
            Experiment experiment,
            List<ScenarioText> strategies,
            ArrayList<Point> points,
            Check check,
            Execution execution) {
        this.strategies = new ArrayList<>(strategies);
        this.points = points;
        this.check = check;
        this.execution = execution;
        factors = new ArrayList<>(experiment.factors());
        measures = new ArrayList<>(experiment.judgement().measures().stream()
                .map(each -> new Asked(each.outcome().id(), each.scope().id()))
                .toList());
    }

    /** A measure by the ids of its outcome and scope. */
    private record Asked(String outcome, String scope) implements Serializable {
        /** Its value in a run of a scenario with some scopes; NaN when the scenario has no such scope. */
        ToDoubleFunction<RunOutcome> in(List<Scope> scopes, KpiCatalog kpis) {
            Outcome known = kpis.outcomes().stream()
                    .filter(each -> each.id().equals(outcome))
                    .findFirst()
                    .orElseThrow();
            return scopes.stream()
                    .filter(each -> each.id().equals(scope))
                    .findFirst()
                    .<ToDoubleFunction<RunOutcome>>map(own -> run -> known.of(new ScopeReadings(run, own)))
                    .orElse(run -> Double.NaN);
        }
    }

    @Override
    public Prepared treatment(int number) {
        Point point = points.get(number - 1);
        try {
            Scenario scenario = strategies.get(point.strategy()).read(reader(), point.sets(factors));
            Simulation simulation = Simulation.of(scenario).on(execution);
            List<Scope> scopes = Scopes.of(scenario, simulation.network());
            KpiCatalog kpis = KpiCatalog.standard();
            List<ToDoubleFunction<RunOutcome>> values =
                    measures.stream().map(each -> each.in(scopes, kpis)).toList();
            return new Prepared(
                    replication -> simulation.run(replication, new Supervision(check, null)),
                    run -> values.stream()
                            .mapToDouble(value -> value.applyAsDouble(run))
                            .toArray());
        } catch (InputException e) {
            return Prepared.failed(e.problems().get(0).message());
        } catch (InvalidNetworkException | InvalidSettingException e) {
            return Prepared.failed(e.getMessage());
        }
    }

    private synchronized ScenarioReader reader() {
        if (reader == null) {
            reader = ScenarioText.reader();
        }
        return reader;
    }
}
