package org.liansim.shock;

import java.time.LocalDate;
import java.util.List;
import org.liansim.kernel.Check;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.model.Folding;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Rationing;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Text;

/** A run of a network hit by shocks, advanced step by step and audited every month. */
final class ShockRun {
    static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final long DAY = 86_400;

    final ChainModel model;
    private final Network network;
    private final SequentialExecutor executor;
    private final double[] started;

    private ShockRun(Network network, int days, boolean steady, Check check, List<ShockSetting> settings) {
        this.network = network;
        ChainPlan plan = new ChainPlan(
                network,
                new ChainPlan.Settings(11, Rationing.PROPORTIONAL, Parameters.defaults(), steady),
                START,
                days * DAY);
        model = new ChainModel(plan, steady ? Draws.none() : Draws.of(11, 1));
        executor = new SequentialExecutor(model, network.entities, 0, plan.lookahead(), new Supervision(check, null));
        started = new double[network.firms];
        model.start(executor);
        Shocks shocks = Shocks.of(scenario(network, days, settings), network);
        Folding folding = new Folding(scenario(network, days, settings).period(), network, shocks.acts(), new long[0]);
        for (long tick : folding.ticks()) {
            executor.addGlobal(tick, 0, "shocks", agenda -> {
                folding.fold(model.controls(), agenda.now());
                model.takeOver(agenda);
            });
        }
        for (int month = 1; plan.startOfMonth(month) < days * DAY; month++) {
            executor.addGlobal(plan.startOfMonth(month), 0, "capacity", model::follow);
            executor.addGlobal(plan.startOfMonth(month), 9, "audit", model::audit);
        }
    }

    /** At rest until something hits. */
    static ShockRun steady(Network network, int days, List<ShockSetting> shocks) {
        return new ShockRun(network, days, true, Check.NONE, shocks);
    }

    /** With growth, seasons and noise, every event checked for locality. */
    static ShockRun noisy(Network network, int days, List<ShockSetting> shocks) {
        return new ShockRun(network, days, false, Check.FULL, shocks);
    }

    static Scenario scenario(Network network, int days, List<ShockSetting> shocks) {
        return new Scenario(
                        "test",
                        new Text("Test", "测试"),
                        new Scenario.Period(START, START.plusDays(days)),
                        new Scenario.Sampling(11, 1),
                        Rationing.PROPORTIONAL,
                        Parameters.defaults(),
                        List.of(),
                        List.of(),
                        network.products)
                .with(shocks);
    }

    ShockRun until(int day) {
        executor.run(day * DAY);
        return this;
    }

    double sum(Measure measure) {
        double sum = 0;
        for (int firm = 0; firm < network.firms; firm++) {
            sum += model.of(firm, measure);
        }
        return sum;
    }

    /** All measures of all firms, bit for bit. */
    long[] bits() {
        Measure[] measures = Measure.values();
        long[] bits = new long[network.firms * measures.length + network.entities];
        int at = 0;
        for (int firm = 0; firm < network.firms; firm++) {
            for (Measure measure : measures) {
                bits[at++] = Double.doubleToRawLongBits(model.of(firm, measure));
            }
        }
        for (int entity = 0; entity < network.entities; entity++) {
            bits[at++] = model.fingerprint(entity);
        }
        return bits;
    }

    /** Largest relative deviation of a firm's output from rest since this was last asked, which was some days ago. */
    double deviation(int days) {
        double worst = 0;
        for (int firm = 0; firm < network.firms; firm++) {
            double now = model.of(firm, Measure.STARTED);
            double output = (now - started[firm]) / days;
            started[firm] = now;
            worst = Math.max(worst, Math.abs(output / network.output[firm] - 1));
        }
        return worst;
    }
}
