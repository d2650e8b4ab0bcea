package org.liansim.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.network.CityNetwork;
import org.liansim.network.Network;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What comes before the first event: the network of the city of 487 firms and that of a made-up nation of 10,000 firms and
 * 50,000 links, drawn, brought to rest and frozen; and one more replication of the city, from its plan to the first
 * pending events.
 *
 * <p>Run from the top folder: {@code java -jar benchmarks/target/benchmarks.jar SetUpBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SetUpBenchmark {
    private static final int FIRMS = 10_000;

    private final Scenario nation = Nation.scenario();
    private Scenario city;
    private Network network;
    private ChainPlan plan;
    private int replication;

    @Setup
    public void read() {
        city = new ScenarioReader()
                .read(Path.of("scenarios/zhengzhou/baseline.yaml"), List.of())
                .scenario();
        network = CityNetwork.of(city).freeze(1);
        plan = new ChainPlan(
                network,
                new ChainPlan.Settings(1, city.rationing(), city.parameters(), false),
                city.period().start(),
                city.period().days() * 86_400L);
    }

    @Benchmark
    public Network networkOfCity() {
        return CityNetwork.of(city).freeze(1);
    }

    @Benchmark
    public Network networkOfNation() {
        return Nation.network(nation, FIRMS, 1);
    }

    @Benchmark
    public Executor replicationOfCity() {
        ChainModel model = new ChainModel(plan, Draws.of(1, ++replication));
        Executor executor = new SequentialExecutor(model, network.entities, 0, plan.lookahead());
        model.start(executor);
        return executor;
    }
}
