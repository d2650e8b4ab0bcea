package org.liansim.run;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.liansim.kernel.Check;
import org.liansim.kernel.EventTrace;
import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.model.chain.GrowthFactor;
import org.liansim.model.chain.ShortageLog;
import org.liansim.model.economy.Economy;
import org.liansim.model.economy.EconomyPlan;
import org.liansim.network.CityNetwork;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.outcome.EventCounts;
import org.liansim.outcome.Readings;
import org.liansim.outcome.Recorder;
import org.liansim.outcome.RunOutcome;
import org.liansim.outcome.SampleDates;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.ShockSetting;
import org.liansim.shock.Shocks;

/** A scenario made ready to run. The network and the plan are shared by all replications, on any number of threads. */
public final class Simulation {
    private static final long DAY = 86_400;
    private static final int CONTROLS = 0;
    private static final int ECONOMY = 1;
    private static final int SAMPLE = 8;
    private static final int AUDIT = 9;

    private final Scenario scenario;
    private final Network network;
    private final ChainPlan plan;
    /** Null when the economy does not move. */
    private final EconomyPlan economyPlan;

    private final long end;
    private final boolean steady;
    private final Shocks shocks;

    private Simulation(Scenario scenario, Network network, ChainPlan plan, boolean steady) {
        this.scenario = scenario;
        this.network = network;
        this.plan = plan;
        this.steady = steady;
        end = scenario.period().days() * DAY;
        shocks = Shocks.of(scenario, network);
        economyPlan = scenario.economy() && !steady ? economyPlan() : null;
    }

    private static Simulation of(Scenario scenario, Network network, boolean steady) {
        long end = scenario.period().days() * DAY;
        return new Simulation(scenario, network, plan(scenario, network, steady, end), steady);
    }

    private static ChainPlan plan(Scenario scenario, Network network, boolean steady, long until) {
        return new ChainPlan(
                network,
                new ChainPlan.Settings(scenario.sampling().seed(), scenario.rationing(), scenario.parameters(), steady),
                scenario.period().start(),
                until);
    }

    private EconomyPlan economyPlan() {
        EconomyPlan.Trends trends = new EconomyPlan.Trends() {
            @Override
            public double demand(int product, int month) {
                return plan.demandTrend(product, month);
            }

            @Override
            public double output(int product, int month) {
                return plan.trend(product, month);
            }
        };
        return new EconomyPlan(
                network, scenario.parameters(), scenario.sampling().seed(), trends);
    }

    /** Builds the scenario's network and plans its runs. */
    public static Simulation of(Scenario scenario) {
        NetworkDraft draft = scenario.economy() ? CityNetwork.withReserves(scenario) : CityNetwork.of(scenario);
        return of(scenario, draft.freeze(), false);
    }

    /** The same network at rest: final demand stays at the mean of the base year, and nothing varies. */
    public Simulation steady() {
        return of(scenario, network, true);
    }

    /** The same network hit by other shocks than the scenario's, or by none. */
    public Simulation with(List<ShockSetting> others) {
        return new Simulation(scenario.with(others), network, plan, steady);
    }

    /** Growth of a small disturbance of the orders from one review to the next; at 1 and above they swing ever wider. */
    public double growthFactor() {
        return GrowthFactor.of(plan(scenario, network, true, plan.reviewTicks() * (GrowthFactor.REVIEWS + 1L)));
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
        Scenario.Period period = scenario.period();
        return run(replication, supervision, SampleDates.monthly(period.start(), period.end()));
    }

    /**
     * Runs one replication, sampled on days of choice.
     *
     * @param dates days since 1970-01-01, ascending: the scenario's first day, some between, and the day after its last
     */
    public RunOutcome run(int replication, Supervision supervision, long[] dates) {
        return run(replication, supervision, dates, null);
    }

    /** Explains how the scenario's shocks spread, from a run with them and one without. */
    public CausalTrail trail(int replication) {
        long[] ticks = shocks.ticks();
        long from = ticks.length == 0 ? end : ticks[0];
        ShortageLog with = shortages(replication, from);
        ShortageLog without = with(List.of()).shortages(replication, from);
        return new CausalTrail(network, scenario.period().start(), shocks.hits(), with, without);
    }

    private ShortageLog shortages(int replication, long from) {
        ShortageLog log = new ShortageLog(network, from);
        Scenario.Period period = scenario.period();
        long[] dates = {period.start().toEpochDay(), period.end().toEpochDay()};
        run(replication, Supervision.NONE, dates, log);
        return log;
    }

    private RunOutcome run(int replication, Supervision supervision, long[] dates, ShortageLog log) {
        Draws draws = steady ? Draws.none() : Draws.of(scenario.sampling().seed(), replication);
        ChainModel model = new ChainModel(plan, draws);
        SequentialExecutor executor = new SequentialExecutor(model, network.entities, 0, plan.lookahead(), supervision);
        model.note(log);
        model.start(executor);
        LocalDate start = scenario.period().start();
        Recorder recorder = new Recorder(network, dates);
        Readings readings = model;
        if (economyPlan != null) {
            Economy economy = new Economy(economyPlan, model, replication);
            schedule(executor, model, economy, supervision);
            readings = economy;
        } else {
            for (int month = 1; plan.startOfMonth(month) < end; month++) {
                executor.addGlobal(plan.startOfMonth(month), CONTROLS, "capacity", model::follow);
            }
        }
        Readings sampled = readings;
        recorder.sample(sampled);
        for (long tick : shocks.ticks()) {
            executor.addGlobal(tick, CONTROLS, "shocks", agenda -> {
                shocks.fold(model.controls(), agenda.now());
                model.takeOver(agenda);
            });
        }
        for (int sample = 1; sample < dates.length - 1; sample++) {
            long tick = (dates[sample] - start.toEpochDay()) * DAY;
            executor.addGlobal(tick, SAMPLE, "sample", agenda -> recorder.sample(sampled));
            if (supervision.check() != Check.NONE) {
                executor.addGlobal(tick, AUDIT, "audit", model::audit);
            }
        }
        if (supervision.check() != Check.NONE) {
            executor.addGlobal(end - 1, AUDIT, "last audit", model::audit);
        }
        executor.run(end);
        recorder.sample(sampled);
        return recorder.outcome(
                replication, new EventCounts(List.of(model.kinds()), executor.eventsByKind(), executor.globalsRun()));
    }

    /** Lets the economy act at the beginning of each month, after the levers and shocks that begin there. */
    private void schedule(Executor executor, ChainModel model, Economy economy, Supervision supervision) {
        for (int start = 1; plan.startOfMonth(start) < end; start++) {
            int month = start;
            long tick = plan.startOfMonth(month);
            executor.addGlobal(tick, ECONOMY, "economy", agenda -> {
                economy.month(agenda, month);
                model.adopt(agenda);
            });
            if (supervision.check() != Check.NONE) {
                executor.addGlobal(tick, AUDIT, "economy audit", agenda -> economy.audit());
            }
        }
    }
}
