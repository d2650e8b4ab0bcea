package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.kernel.Sweep;
import org.liansim.kernel.WindowedExecutor;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.network.Network;
import org.liansim.network.SyntheticNation;
import org.liansim.scenario.Scenario;

/**
 * A made-up nation has the same state after 60 days, to the bit, event by event and window by window, on one to three
 * threads and with windows of two lengths. The number of firms can be set: {@code -Dnation.firms=100000} takes a minute.
 */
class NationExecutorsTest {
    private static final int FIRMS = Integer.getInteger("nation.firms", 10_000);
    private static final long END = 60 * 86_400L;

    private final Scenario scenario = Library.read("nation/nation.yaml");
    private final Network network =
            new SyntheticNation(scenario.products(), new SyntheticNation.Size(FIRMS, 5 * FIRMS, 1)).freeze("all", 1);
    private final ChainPlan plan = new ChainPlan(
            network,
            new ChainPlan.Settings(1, scenario.rationing(), scenario.parameters(), false),
            scenario.period().start(),
            END);

    @Test
    void shouldHaveTheSameStateOnEveryExecutor() {
        ChainModel sequential = new ChainModel(plan, Draws.of(1, 1));
        long[] expected = run(sequential, new SequentialExecutor(sequential, network.entities, 0, plan.lookahead()));
        assertTrue(LongStream.of(expected).skip(network.entities).sum() > 80L * FIRMS);
        for (int threads = 1; threads <= 3; threads++) {
            for (long window : new long[] {plan.lookahead(), plan.lookahead() / 5 * 2}) {
                assertArrayEquals(expected, windowed(threads, window), threads + " threads, windows of " + window);
            }
        }
    }

    private long[] windowed(int threads, long window) {
        ChainModel model = new ChainModel(plan, Draws.of(1, 1));
        try (Sweep sweep = new Sweep(threads)) {
            WindowedExecutor.Rows rows = new WindowedExecutor.Rows(network.entities, 0);
            return run(model, new WindowedExecutor(model, rows, plan.lookahead(), window, Supervision.NONE, sweep));
        }
    }

    /** Fingerprint of each entity at the end, then the number of events of each kind. */
    private long[] run(ChainModel model, Executor executor) {
        model.start(executor);
        executor.run(END);
        executor.takeDeposits();
        return LongStream.concat(
                        LongStream.range(0, network.entities).map(entity -> model.fingerprint((int) entity)),
                        LongStream.of(executor.eventsByKind()))
                .toArray();
    }
}
