package org.liansim.model.chain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liansim.kernel.Check;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Rationing;

/** The laws of goods, orders and money hold at every month, whatever hits the network. */
class LawsTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(101, 124);
    }

    @ParameterizedTest(name = "network {0}")
    @MethodSource("seeds")
    void shouldHoldUnderNoiseSeasonsAndShortages(long seed) {
        Network network = seed % 2 == 0 ? RandomNetworks.acyclic(seed) : RandomNetworks.cyclic(seed);
        Rationing rationing = Rationing.values()[(int) (seed % 3)];
        ChainRun run = ChainRun.noisy(network, 1_000, rationing, Check.FULL).audited();
        run.executor.addGlobal(200 * ChainRun.DAY, 0, "shortage", agenda -> {
            for (int firm = 0; firm < network.firms; firm += 2) {
                run.model.controls().capacity[firm] = firm % 3 == 0 ? 0 : 0.4;
            }
            run.model.takeOver(agenda);
        });
        run.executor.addGlobal(300 * ChainRun.DAY, 0, "recovery", agenda -> {
            run.model.controls().reset();
            run.model.takeOver(agenda);
        });
        run.until(1_000);
        assertTrue(run.sum(Measure.LOST) > 0, "some final demand is lost in the shortage, network " + seed);
        assertTrue(
                run.sum(Measure.ON_TIME) < run.sum(Measure.DUE),
                "some orders are late in the shortage, network " + seed);
        assertTrue(run.sum(Measure.LEAST_STOCK) >= 0, "no stock below zero, network " + seed);
    }
}
