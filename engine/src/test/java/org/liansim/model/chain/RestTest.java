package org.liansim.model.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Rationing;

class RestTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldStay(long seed) {
        Network network = seed % 2 == 0 ? RandomNetworks.acyclic(seed) : RandomNetworks.cyclic(seed);
        long end = 400 * 86_400L;
        ChainPlan plan = new ChainPlan(network, new ChainPlan.Settings(7, Rationing.PROPORTIONAL, Parameters.defaults(), true), LocalDate.of(2023, 1, 1), end);
        ChainModel model = new ChainModel(plan, Draws.none());
        ScratchExecutor executor = new ScratchExecutor(model);
        model.start(executor);
        model.audit(executor);
        double[] before = new double[network.firms];
        double worst = 0; int at = -1; 
        for (int week = 1; week < 57; week++) {
            executor.run(week * 7 * 86_400L);
            for (int i = 0; i < network.firms; i++) {
                double s = model.of(i, Measure.STARTED);
                double d = Math.abs((s - before[i]) / 7 / network.output[i] - 1);
                if (d > worst) { worst = d; at = i; System.out.println(seed + " week " + week + " firm " + network.name[i] + " dev " + d + " service " + plan.service[i] + " batches " + plan.batches[i] + " book " + plan.book[i]); }
                before[i] = s;
            }
        }
        model.audit(executor);
        System.out.println("seed " + seed + " firms " + network.firms + " links " + network.linkSupplier.length + " worst " + worst);
        assertTrue(worst < 1e-9);
    }
}
