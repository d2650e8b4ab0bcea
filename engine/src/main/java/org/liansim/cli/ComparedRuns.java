package org.liansim.cli;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.liansim.experiment.Tasks;
import org.liansim.kernel.Check;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Execution;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;

/** Replication by replication, all treatments of each: what is finished can be compared at any time. */
final class ComparedRuns implements Tasks<ComparedRuns.Run>, Serializable {
    private static final long serialVersionUID = 1;

    private final ArrayList<Origin> origins;
    private final int before;
    private final int until;
    private final Check check;
    /** Of each treatment; null until it is needed, which in another process it is not from the start. */
    private transient Simulation[] simulations;

    /**
     * The runs of some treatments.
     *
     * @param before number of runs before these
     * @param until number of the last of them, from 1
     */
    ComparedRuns(List<Treatment> treatments, int before, int until, Check check) {
        origins = new ArrayList<>(treatments.stream().map(Treatment::origin).toList());
        this.before = before;
        this.until = until;
        this.check = check;
        simulations = treatments.stream().map(Treatment::simulation).toArray(Simulation[]::new);
    }

    /**
     * Where a treatment comes from.
     *
     * @param text what its scenario was read from
     * @param strength factor on its levers; NaN where they are as in the text
     * @param execution how each replication is executed
     */
    record Origin(ScenarioText text, double strength, Execution execution) implements Serializable {
        /** The same with levers so many times as strong. */
        Origin times(double factor) {
            return new Origin(text, factor, execution);
        }

        Simulation simulation() {
            Scenario scenario = text.read(ScenarioText.reader(), List.of());
            Simulation simulation = Simulation.of(scenario).on(execution);
            return Double.isNaN(strength)
                    ? simulation
                    : simulation.with(scenario.policy().scaled(strength));
        }
    }

    /**
     * A run.
     *
     * @param treatment number of its treatment, from 0
     * @param outcome what it leaves behind
     */
    record Run(int treatment, RunOutcome outcome) implements Serializable {}

    @Override
    public int count() {
        return until - before;
    }

    @Override
    public Run run(int number) {
        int treatment = treatment(number);
        return new Run(treatment, simulation(treatment).run(replication(number), new Supervision(check, null)));
    }

    private int treatment(int number) {
        return (before + number - 1) % origins.size();
    }

    private int replication(int number) {
        return (before + number - 1) / origins.size() + 1;
    }

    private synchronized Simulation simulation(int treatment) {
        if (simulations == null) {
            simulations = new Simulation[origins.size()];
        }
        if (simulations[treatment] == null) {
            simulations[treatment] = origins.get(treatment).simulation();
        }
        return simulations[treatment];
    }

    @Override
    public Run failed(int number, String reason) {
        return new Run(treatment(number), RunOutcome.failed(replication(number), reason));
    }

    @Override
    public long events(Run run) {
        return run.outcome().events().total();
    }
}
