package org.liansim.run;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.liansim.kernel.Check;
import org.liansim.kernel.EventTrace;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.model.chain.GrowthFactor;
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
    private final boolean steady;

    private Simulation(Scenario scenario, Network network, boolean steady) {
        this.scenario = scenario;
        this.network = network;
        this.steady = steady;
        end = scenario.period().days() * DAY;
        plan = plan(end);
    }

    private ChainPlan plan(long until) {
        return new ChainPlan(
                network,
                new ChainPlan.Settings(scenario.sampling().seed(), scenario.rationing(), scenario.parameters(), steady),
                scenario.period().start(),
                until);
    }

    /** Builds the scenario's network and plans its runs. */
    public static Simulation of(Scenario scenario) {
        return new Simulation(scenario, CityNetwork.of(scenario).freeze(), false);
    }

    /** The same network at rest: final demand stays at the mean of the base year, and nothing varies. */
    public Simulation steady() {
        return new Simulation(scenario, network, true);
    }

    /** Growth of a small disturbance of the orders from one review to the next; at 1 and above they swing ever wider. */
    public double growthFactor() {
        return GrowthFactor.of(steady().plan(plan.reviewTicks() * (GrowthFactor.REVIEWS + 1L)));
    }

    /** The network that all replications run on. */
    public Network network() {
        return network;
    }

    /** Begins a trace that one replication can write to. */
    public EventTrace trace(OutputStream out) {
        return new EventTrace(out, new ChainModel(plan, Draws.none()).kinds());
    }

    /**
     * Runs one replication from the start to the end of the scenario.
     *
     * @param replication number of the replication, 1 for the first; it and the scenario's seed key all random numbers
     */
    public RunOutcome run(int replication, Supervision supervision) {
        Draws draws = steady ? Draws.none() : Draws.of(scenario.sampling().seed(), replication);
        ChainModel model = new ChainModel(plan, draws);
        SequentialExecutor executor = new SequentialExecutor(model, network.entities, 0, plan.lookahead(), supervision);
        model.start(executor);
        LocalDate start = scenario.period().start();
        Recorder recorder = new Recorder(
                network, SampleDates.monthly(start, scenario.period().end()));
        recorder.sample(model);
        for (int month = 1; plan.startOfMonth(month) < end; month++) {
            executor.addGlobal(plan.startOfMonth(month), CONTROLS, "capacity", agenda -> model.follow(agenda.now()));
        }
        long[] dates = recorder.dates();
        for (int sample = 1; sample < dates.length - 1; sample++) {
            long tick = (dates[sample] - start.toEpochDay()) * DAY;
            executor.addGlobal(tick, SAMPLE, "sample", agenda -> recorder.sample(model));
            if (supervision.check() != Check.NONE) {
                executor.addGlobal(tick, AUDIT, "audit", model::audit);
            }
        }
        if (supervision.check() != Check.NONE) {
            executor.addGlobal(end - 1, AUDIT, "last audit", model::audit);
        }
        executor.run(end);
        recorder.sample(model);
        return recorder.outcome(
                replication, new EventCounts(List.of(model.kinds()), executor.eventsByKind(), executor.globalsRun()));
    }
}
