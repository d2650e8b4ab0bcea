package org.liansim.model.chain;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.network.*;
import org.liansim.outcome.Measure;
import org.liansim.scenario.*;

class ScratchTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noisy(long seed) {
        Network network = seed % 2 == 0 ? RandomNetworks.acyclic(seed) : RandomNetworks.cyclic(seed);
        long end = 1460 * 86_400L;
        ChainPlan plan = new ChainPlan(network, new ChainPlan.Settings(7, Rationing.values()[(int) seed % 3], Parameters.defaults(), false), LocalDate.of(2023, 1, 1), end);
        ChainModel model = new ChainModel(plan, Draws.of(5, 1));
        ScratchExecutor executor = new ScratchExecutor(model);
        model.start(executor);
        for (int m = 1; plan.startOfMonth(m) < end; m++) {
            int mm = m;
            executor.addGlobal(plan.startOfMonth(m), 0, "f", a -> { if (mm == 12) { for (int i = 0; i < network.firms; i += 3) model.controls().capacity[i] = 0.2; } if (mm == 15) model.controls().reset(); model.follow(a.now()); });
            executor.addGlobal(plan.startOfMonth(m), 9, "a", a -> { try { model.audit(a); } catch (RuntimeException e) { System.out.println("month " + mm + " " + e.getMessage()); throw e; } });
        }
        executor.run(end);
        double due = 0, on = 0, lost = 0, out = 0, x = 0;
        for (int i = 0; i < network.firms; i++) { due += model.of(i, Measure.DUE); on += model.of(i, Measure.ON_TIME); lost += model.of(i, Measure.LOST); out += model.of(i, Measure.STARTED); x += network.output[i] * 1460; }
        System.out.println("seed " + seed + " fill " + on / due + " lost " + lost / due + " out/x " + out / x);
    }
}
