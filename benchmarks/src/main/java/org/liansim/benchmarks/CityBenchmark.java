package org.liansim.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.lever.LeverCatalog;
import org.liansim.lever.LeverRun;
import org.liansim.lever.Levers;
import org.liansim.model.Folding;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.model.economy.Economy;
import org.liansim.model.economy.EconomyPlan;
import org.liansim.network.CityNetwork;
import org.liansim.network.Network;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.shock.ShockCatalog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The shipped city of 487 firms, without policy and under the city's plan: one week of a run that goes on (about 15,000
 * events; its allocation is that of the hot loop alone, the economy and the levers having moved for a year before it); one
 * replication of the first year and of all ten from start to end, with recorder, on a network drawn before; and that drawing.
 *
 * <p>Run from the top folder: {@code java -jar benchmarks/target/benchmarks.jar CityBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CityBenchmark extends AsLaunched {
    private static final long WEEK = 7 * 86_400L;
    private static final long SEED = 1;

    /** The city's network, read and drawn once. */
    @State(Scope.Benchmark)
    public static class City {
        @Param({"scenarios/zhengzhou/baseline.yaml", "scenarios/zhengzhou/plan.yaml"})
        String scenario;

        private Scenario scenarioOfDecade;
        private Network network;
        private Simulation year;
        private Simulation decade;

        @Setup
        public void read() {
            scenarioOfDecade = new ScenarioReader(
                            Optional.empty(),
                            ShockCatalog.descriptions(),
                            LeverCatalog.standard().descriptions())
                    .read(Path.of(scenario), List.of())
                    .scenario();
            network = CityNetwork.withReserves(scenarioOfDecade).freeze(SEED);
            year = Simulation.of(firstYear(scenarioOfDecade));
            decade = Simulation.of(scenarioOfDecade);
        }
    }

    /** A run under way that has passed its first year; long enough for any number of iterations. */
    @State(Scope.Thread)
    public static class Run {
        private Executor executor;
        private long week;

        @Setup
        public void start(City city) {
            ChainPlan plan = new ChainPlan(
                    city.network,
                    new ChainPlan.Settings(
                            SEED, city.scenarioOfDecade.rationing(), city.scenarioOfDecade.parameters(), true),
                    LocalDate.of(2023, 1, 1),
                    1_000 * 52 * WEEK);
            ChainModel model = new ChainModel(plan, Draws.of(SEED, 1));
            executor = new SequentialExecutor(model, city.network.entities, 0, plan.lookahead());
            model.start(executor);
            letYearPass(city, plan, model);
            week = 52;
            executor.run(week * WEEK);
        }

        /** Schedules the levers and the economy of the first year. */
        private void letYearPass(City city, ChainPlan plan, ChainModel model) {
            long[] months = IntStream.rangeClosed(0, 12)
                    .mapToLong(month -> month == 0 ? 0 : plan.startOfMonth(month))
                    .toArray();
            LeverRun levers = Levers.of(city.scenarioOfDecade, city.network, LeverCatalog.standard(), months)
                    .run(1, model.conditions().stage);
            Folding folding = new Folding(city.scenarioOfDecade.period(), city.network, levers.acts(), months);
            long[] ticks = LongStream.of(folding.ticks())
                    .filter(tick -> tick < months[12])
                    .toArray();
            for (long tick : ticks) {
                executor.addGlobal(tick, 0, "levers", agenda -> {
                    levers.begin(agenda.now(), model);
                    folding.fold(model.controls(), agenda.now());
                    model.takeOver(agenda);
                });
            }
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
            Economy economy = new Economy(
                    new EconomyPlan(city.network, city.scenarioOfDecade.parameters(), SEED, trends), model, 1);
            for (int each = 1; each < 12; each++) {
                int month = each;
                executor.addGlobal(months[month], 1, "economy", agenda -> {
                    economy.month(agenda, month);
                    model.adopt(agenda);
                });
            }
        }
    }

    /** One week of the run under way. */
    @Benchmark
    public void week(Run run) {
        run.executor.run(++run.week * WEEK);
    }

    /** One replication of the first year. */
    @Benchmark
    public RunOutcome year(City city) {
        return city.year.run(1, Supervision.NONE);
    }

    /** One replication of ten years. */
    @Benchmark
    public RunOutcome decade(City city) {
        return city.decade.run(1, Supervision.NONE);
    }

    /** The network drawn and brought to rest, the plan and the levers made ready. */
    @Benchmark
    public Simulation draw(City city) {
        return Simulation.of(city.scenarioOfDecade);
    }

    private static Scenario firstYear(Scenario all) {
        LocalDate start = all.period().start();
        return new Scenario(
                all.id(),
                all.title(),
                new Scenario.Period(start, start.plusYears(1)),
                all.sampling(),
                all.rationing(),
                all.parameters(),
                all.zones(),
                all.clusters(),
                all.products(),
                all.circumstances());
    }
}
