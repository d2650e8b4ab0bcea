package org.liansim.run;

import java.time.LocalDate;
import java.util.List;
import org.liansim.kernel.Check;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.network.CityNetwork;
import org.liansim.network.Network;
import org.liansim.outcome.EventCounts;
import org.liansim.outcome.Recorder;
import org.liansim.outcome.RunOutcome;
import org.liansim.outcome.SampleDates;
import org.liansim.scenario.Scenario;

/** A scenario made ready to run. The network and the plan are shared by all replications, on any number of threads. */
public final class Simulation {
    private static final long DAY = 86_400;
    private static final int CONTROLS = 0;
    private static final int SAMPLE = 8;
    private static final int AUDIT = 9;

    private final Scenario scenario;
    private final Network network;
    private final ChainPlan plan;
    private final long end;

    private Simulation(Scenario scenario, Network network) {
        this.scenario = scenario;
        this.network = network;
        end = scenario.period().days() * DAY;
        plan = new ChainPlan(
                network,
                new ChainPlan.Settings(scenario.sampling().seed(), scenario.rationing(), scenario.parameters()),
                scenario.period().start(),
                end);
    }

    /** Builds the scenario's network and plans its runs. */
    public static Simulation of(Scenario scenario) {
        return new Simulation(scenario, CityNetwork.of(scenario));
    }

    /** The network that all replications run on. */
    public Network network() {
        return network;
    }

    /**
     * Runs one replication from the start to the end of the scenario.
     *
     * @param replication number of the replication, 1 for the first; it and the scenario's seed key all random numbers
     */
    public RunOutcome run(int replication, RunSettings settings) {
        Draws draws = settings.noise() ? Draws.of(scenario.sampling().seed(), replication) : Draws.none();
        ChainModel model = new ChainModel(plan, draws);
        SequentialExecutor executor =
                new SequentialExecutor(model, network.entities, 0, plan.lookahead(), settings.check());
        model.start(executor);
        LocalDate start = scenario.period().start();
        Recorder recorder =
                new Recorder(network, SampleDates.monthly(start, scenario.period().end()));
        recorder.sample(model);
        for (int month = 1; plan.startOfMonth(month) < end; month++) {
            executor.addGlobal(
                    plan.startOfMonth(month), CONTROLS, "capacity", agenda -> model.follow(agenda.now()));
        }
        long[] dates = recorder.dates();
        for (int sample = 1; sample < dates.length - 1; sample++) {
            long tick = (dates[sample] - start.toEpochDay()) * DAY;
            executor.addGlobal(tick, SAMPLE, "sample", agenda -> recorder.sample(model));
            if (settings.check() != Check.NONE) {
                executor.addGlobal(tick, AUDIT, "audit", model::audit);
            }
        }
        executor.run(end);
        recorder.sample(model);
        return recorder.outcome(
                replication,
                new EventCounts(List.of(model.kinds()), executor.eventsByKind(), executor.globalsRun()));
    }
}
