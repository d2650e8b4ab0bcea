package org.liansim.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.network.CityNetwork;
import org.liansim.network.Network;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The shipped city of 487 firms: one week of a run that goes on (about 15,000 events; its allocation is that of the hot
 * loop alone), and one year from start to end, with set-up and recorder.
 *
 * <p>Run from the top folder: {@code java -jar benchmarks/target/benchmarks.jar CityBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CityBenchmark {
    private static final long WEEK = 7 * 86_400L;

    /** The city's network, read and drawn once. */
    @State(Scope.Benchmark)
    public static class City {
        @Param("scenarios/zhengzhou/baseline.yaml")
        String scenario;

        private Scenario year;
        private Network network;

        @Setup
        public void read() {
            year = new ScenarioReader()
                    .read(Path.of(scenario), List.of("horizon=1 years"))
                    .scenario();
            network = CityNetwork.of(year).freeze();
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
                    new ChainPlan.Settings(1, city.year.rationing(), city.year.parameters(), true),
                    LocalDate.of(2023, 1, 1),
                    1_000 * 52 * WEEK);
            ChainModel model = new ChainModel(plan, Draws.of(1, 1));
            executor = new SequentialExecutor(model, city.network.entities, 0, plan.lookahead());
            model.start(executor);
            week = 52;
            executor.run(week * WEEK);
        }
    }

    /** One week of the run under way. */
    @Benchmark
    public void week(Run run) {
        run.executor.run(++run.week * WEEK);
    }

    /** One year from start to end. */
    @Benchmark
    public RunOutcome year(City city) {
        return Simulation.of(city.year).run(1, Supervision.NONE);
    }
}
