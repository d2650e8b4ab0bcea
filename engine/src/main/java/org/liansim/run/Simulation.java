package org.liansim.run;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.liansim.kernel.Check;
import org.liansim.kernel.EventTrace;
import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.kernel.Supervision;
import org.liansim.kernel.Sweep;
import org.liansim.kernel.WindowedExecutor;
import org.liansim.lever.LeverCatalog;
import org.liansim.lever.LeverRun;
import org.liansim.lever.Levers;
import org.liansim.model.Folding;
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
import org.liansim.outcome.Measure;
import org.liansim.outcome.Readings;
import org.liansim.outcome.Recorder;
import org.liansim.outcome.RunOutcome;
import org.liansim.outcome.SampleDates;
import org.liansim.scenario.Policy;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.ShockSetting;
import org.liansim.shock.Shocks;

/** A scenario made ready to run. The network and the plan are shared by all replications, on any number of threads. */
public final class Simulation {
    private static final long DAY = 86_400;
    private static final int WEEK = 7;
    /** Links of a nation. */
    private static final int NATION = 100_000;

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
    private final Execution execution;
    private final LeverCatalog catalog;
    private final Levers levers;
    private final long[] months;

    private Simulation(Scenario scenario, Made made) {
        this.scenario = scenario;
        network = made.plans.network;
        plan = made.plans.chain;
        economyPlan = made.plans.economy;
        steady = made.steady;
        catalog = made.catalog;
        execution = made.execution;
        end = scenario.period().days() * DAY;
        shocks = Shocks.of(scenario, network);
        months = LongStream.concat(
                        LongStream.iterate(0, month -> month + 1)
                                .map(month -> month == 0 ? 0 : plan.startOfMonth((int) month))
                                .takeWhile(tick -> tick < end),
                        LongStream.of(end))
                .toArray();
        levers = Levers.of(steady ? scenario.with(Policy.NONE) : scenario, network, catalog, months);
    }

    /** What simulations of one network share. */
    private record Made(Plans plans, boolean steady, LeverCatalog catalog, Execution execution) {}

    /**
     * The network and what runs on it.
     *
     * @param economy null when the economy does not move
     */
    private record Plans(Network network, ChainPlan chain, EconomyPlan economy) {}

    private Simulation with(Scenario other) {
        return made(other, execution);
    }

    private Simulation made(Scenario other, Execution how) {
        return new Simulation(other, new Made(new Plans(network, plan, economyPlan), steady, catalog, how));
    }

    private static ChainPlan plan(Scenario scenario, Network network, boolean steady, long until) {
        return new ChainPlan(
                network,
                new ChainPlan.Settings(scenario.sampling().seed(), scenario.rationing(), scenario.parameters(), steady),
                scenario.period().start(),
                until);
    }

    private static EconomyPlan economyPlan(Scenario scenario, Network network, ChainPlan plan) {
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
        return of(scenario, LeverCatalog.standard());
    }

    /** The same with types of lever of choice. */
    public static Simulation of(Scenario scenario, LeverCatalog catalog) {
        NetworkDraft draft = scenario.economy() ? CityNetwork.withReserves(scenario) : CityNetwork.of(scenario);
        Network network = draft.freeze(scenario.sampling().seed());
        ChainPlan plan = plan(scenario, network, false, scenario.period().days() * DAY);
        EconomyPlan economy = scenario.economy() ? economyPlan(scenario, network, plan) : null;
        return new Simulation(scenario, new Made(new Plans(network, plan, economy), false, catalog, Execution.AUTO));
    }

    /** Another scenario made ready to run; where only what acts on it differs, it shares the network and the plan. */
    public Simulation alongside(Scenario other) {
        boolean shares = !steady && other.isLike(scenario);
        return shares ? with(other) : of(other, catalog).on(execution);
    }

    /** The same network at rest: final demand stays at the mean of the base year, no lever acts, and nothing varies. */
    public Simulation steady() {
        Plans plans = new Plans(network, plan(scenario, network, true, end), null);
        return new Simulation(scenario, new Made(plans, true, catalog, execution));
    }

    /** The same network hit by other shocks than the scenario's, or by none. */
    public Simulation with(List<ShockSetting> others) {
        return with(scenario.with(others));
    }

    /** The same network under another policy than the scenario's, or under none. */
    public Simulation with(Policy other) {
        return with(scenario.with(other));
    }

    /** The same simulation, each replication on an executor of choice; results do not depend on it. */
    public Simulation on(Execution other) {
        return made(scenario, other);
    }

    /** Growth of a small disturbance of the orders from one review to the next; at 1 and above they swing ever wider. */
    public double growthFactor() {
        return GrowthFactor.of(plan(scenario, network, true, plan.reviewTicks() * (GrowthFactor.REVIEWS + 1L)));
    }

    /** Whether the network is so large that a run for a mere check would take minutes. */
    public boolean isNation() {
        return network.linkSupplier.length >= NATION;
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
        return run(replication, supervision, Checkpoint.NONE);
    }

    /**
     * Runs one replication, sampled by month, which another process can take up; results do not depend on it.
     *
     * @param checkpoint where its state is kept, and from where it goes on
     * @throws org.liansim.kernel.UnfitState when the state that is to be put back is one of another run
     */
    public RunOutcome run(int replication, Supervision supervision, Checkpoint checkpoint) {
        Watch watch = new Watch(months(), null, (recorder, readings) -> {});
        return run(replication, supervision, watch, checkpoint);
    }

    private long[] months() {
        return SampleDates.monthly(scenario.period().start(), scenario.period().end());
    }

    /**
     * Runs one replication, sampled on days of choice.
     *
     * @param dates days since 1970-01-01, ascending: the scenario's first day, some between, and the day after its last
     */
    public RunOutcome run(int replication, Supervision supervision, long[] dates) {
        return run(replication, supervision, new Watch(dates, null, (recorder, readings) -> {}), Checkpoint.NONE);
    }

    /**
     * The same with a look at every firm.
     *
     * @param eye sees the readings of all firms at each of the dates, at that moment only
     */
    public RunOutcome run(int replication, Supervision supervision, long[] dates, Consumer<Readings> eye) {
        Watch watch = new Watch(dates, null, (recorder, readings) -> eye.accept(readings));
        return run(replication, supervision, watch, Checkpoint.NONE);
    }

    /** Runs one replication, sampled by month, and lets an observer follow it; results do not depend on it. */
    public RunOutcome run(int replication, Supervision supervision, Observer observer) {
        Watch watch = new Watch(months(), null, (recorder, readings) -> observer.sampled(recorder.soFar(replication)));
        return run(replication, supervision, watch, Checkpoint.NONE);
    }

    /**
     * Present value of the public outlay of one replication [yuan]. Without reviews and grants it does not depend on what
     * becomes of the city, and no event is run for it.
     */
    public double presentOutlay(int replication) {
        if (!levers.run(replication, new byte[network.firms]).looksAtTheCity()) {
            return plannedOutlay(replication);
        }
        RunOutcome run = run(replication, Supervision.NONE, new long[] {
            scenario.period().start().toEpochDay(), scenario.period().end().toEpochDay()
        });
        double sum = 0;
        for (int group = 0; group < run.groups().size(); group++) {
            sum += run.reading(run.samples() - 1, group, Measure.PUBLIC_COST_PRESENT);
        }
        return sum;
    }

    /** The same were no lever reviewed and no grant given [yuan]; no event is run for it. */
    public double plannedOutlay(int replication) {
        LeverRun policy = levers.run(replication, new byte[network.firms]);
        policy.spendAsPlanned();
        double sum = 0;
        for (int firm = 0; firm < network.firms; firm++) {
            sum += policy.present(firm);
        }
        return sum;
    }

    /** What the scenario's shocks did: the replication is run with them and without. */
    public Explanation explain(int replication) {
        Watched with = watched(replication);
        Watched without = with(List.of()).watched(replication);
        LocalDate from = scenario.shocks().stream()
                .filter(shock -> shock.timing().length() > 0)
                .map(shock -> shock.timing().start())
                .min(Comparator.naturalOrder())
                .orElse(scenario.period().start());
        CausalTrail trail = new CausalTrail(network, shocks.hits(), from, with.seen, without.seen);
        return new Explanation(with.outcome, without.outcome, trail);
    }

    /** The scenario's shocks that do something, with what they hit. */
    public List<Shocks.Hit> hits() {
        return shocks.direct();
    }

    private Watched watched(int replication) {
        Scenario.Period period = scenario.period();
        long[] dates = SampleDates.every(WEEK, period.start(), period.end());
        ShortageLog log = new ShortageLog(network, 0);
        CausalTrail.Run seen = new CausalTrail.Run(log, new FirmOutput(network, dates));
        Watch watch =
                new Watch(dates, log, (recorder, readings) -> seen.output().sample(readings));
        RunOutcome outcome = run(replication, Supervision.NONE, watch, Checkpoint.NONE);
        return new Watched(outcome, seen);
    }

    private record Watched(RunOutcome outcome, CausalTrail.Run seen) {}

    /**
     * Who looks on.
     *
     * @param dates days of the samples
     * @param log notes shortages; null for none
     * @param eye sees every sample
     */
    private record Watch(long[] dates, ShortageLog log, BiConsumer<Recorder, Readings> eye) {}

    private RunOutcome run(int replication, Supervision supervision, Watch watch, Checkpoint checkpoint) {
        Draws draws = steady ? Draws.none() : Draws.of(scenario.sampling().seed(), replication);
        try (Sweep sweep = new Sweep(execution.threadsFor(network))) {
            ChainModel model = new ChainModel(plan, draws, sweep);
            model.note(watch.log);
            Executor executor = executor(model, sweep, supervision);
            model.start(executor);
            Recorder recorder = new Recorder(network, watch.dates, sweep);
            LeverRun policy = levers.run(replication, model.conditions().stage);
            Economy economy = economyPlan == null ? null : new Economy(economyPlan, model, replication);
            Readings readings = new PolicyReadings(economy == null ? model : economy, policy);
            Runnable sample = () -> {
                recorder.sample(readings);
                watch.eye.accept(recorder, readings);
            };
            sample.run();
            if (economy == null) {
                followTrend(executor, model);
            } else {
                schedule(executor, model, economy, supervision);
            }
            schedule(executor, model, policy, readings);
            scheduleSamples(executor, watch.dates, sample, model, supervision);
            Whole run = new Whole(executor, model, policy, economy, recorder);
            if (run(run, checkpoint)) {
                policy.end(readings);
                sample.run();
                checkpoint.keep(end, run);
            }
            return recorder.outcome(
                    replication,
                    new EventCounts(List.of(model.kinds()), executor.eventsByKind(), executor.globalsRun()));
        }
    }

    /**
     * All that changes in a replication.
     *
     * @param economy null when it does not move
     */
    private record Whole(Executor executor, ChainModel model, LeverRun policy, Economy economy, Recorder recorder)
            implements Stateful {
        @Override
        public void pass(State state) {
            executor.pass(state);
            model.pass(state);
            policy.pass(state);
            if (economy != null) {
                economy.pass(state);
            }
            recorder.pass(state);
        }
    }

    /** Runs to the end, from where the run was cut off; returns whether that was before the end. */
    private boolean run(Whole run, Checkpoint checkpoint) {
        long from = checkpoint.reached();
        if (from > 0) {
            checkpoint.putBack(run);
        }
        for (long tick = checkpoint.next(from); tick < end; tick = checkpoint.next(tick)) {
            run.executor.run(tick);
            if (checkpoint.isDue()) {
                checkpoint.keep(tick, run);
            }
        }
        if (from < end) {
            run.executor.run(end);
        }
        return from < end;
    }

    private Executor executor(ChainModel model, Sweep sweep, Supervision supervision) {
        return execution.isWindowed(network)
                ? new WindowedExecutor(
                        model,
                        new WindowedExecutor.Rows(network.entities, 0),
                        plan.lookahead(),
                        execution.longestWindow(),
                        supervision,
                        sweep)
                : new SequentialExecutor(model, network.entities, 0, plan.lookahead(), supervision);
    }

    /** Lets capacities follow the trend of demand at the beginning of each month. */
    private void followTrend(Executor executor, ChainModel model) {
        for (int month = 1; plan.startOfMonth(month) < end; month++) {
            executor.addGlobal(plan.startOfMonth(month), CONTROLS, "capacity", model::follow);
        }
    }

    /** Shocks and levers, folded anew whenever one of them changes. */
    private void schedule(Executor executor, ChainModel model, LeverRun policy, Readings readings) {
        List<Folding.Act> acts = new ArrayList<>(shocks.acts());
        acts.addAll(policy.acts());
        Folding folding = new Folding(scenario.period(), network, acts, months);
        for (long tick : folding.ticks()) {
            boolean adopts = economyPlan != null && tick > 0 && Arrays.binarySearch(months, tick) >= 0;
            executor.addGlobal(tick, CONTROLS, "shocks and levers", agenda -> {
                policy.begin(agenda.now(), readings);
                folding.fold(model.controls(), agenda.now());
                if (adopts) {
                    model.takeOverBeforeAdoption(agenda);
                } else {
                    model.takeOver(agenda);
                }
            });
        }
    }

    private void scheduleSamples(
            Executor executor, long[] dates, Runnable sample, ChainModel model, Supervision supervision) {
        long start = scenario.period().start().toEpochDay();
        for (int at = 1; at < dates.length - 1; at++) {
            long tick = (dates[at] - start) * DAY;
            executor.addGlobal(tick, SAMPLE, "sample", agenda -> sample.run());
            if (supervision.check() != Check.NONE) {
                executor.addGlobal(tick, AUDIT, "audit", model::audit);
            }
        }
        if (supervision.check() != Check.NONE) {
            executor.addGlobal(end - 1, AUDIT, "last audit", model::audit);
        }
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
