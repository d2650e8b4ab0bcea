package org.liansim.model.chain;

import java.time.LocalDate;
import org.liansim.kernel.Check;
import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Supervision;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Rationing;

/** A run of a network under test, advanced step by step. */
final class ChainRun {
    static final long DAY = 86_400;
    static final LocalDate START = LocalDate.of(2023, 1, 1);

    final Network network;
    final ChainPlan plan;
    final ChainModel model;
    final Executor executor;
    private final double[] started;

    private ChainRun(Network network, ChainPlan plan, Draws draws, Supervision supervision) {
        this.network = network;
        this.plan = plan;
        model = new ChainModel(plan, draws);
        executor = new SequentialExecutor(model, network.entities, 0, plan.lookahead(), supervision);
        model.start(executor);
        started = new double[network.firms];
    }

    /** At rest: final demand steady, every delay at its mean. */
    static ChainRun steady(Network network, int days) {
        return new ChainRun(network, plan(network, days, true, Rationing.PROPORTIONAL), Draws.none(), Supervision.NONE);
    }

    /** Final demand steady, deliveries noisy. */
    static ChainRun withNoisyDeliveries(Network network, int days, Supervision supervision) {
        return new ChainRun(network, plan(network, days, true, Rationing.PROPORTIONAL), Draws.of(11, 1), supervision);
    }

    /** With growth, seasons and noise. */
    static ChainRun noisy(Network network, int days, Rationing rationing, Check check) {
        return new ChainRun(
                network, plan(network, days, false, rationing), Draws.of(11, 1), new Supervision(check, null));
    }

    static ChainPlan plan(Network network, int days, boolean steady, Rationing rationing) {
        return new ChainPlan(
                network, new ChainPlan.Settings(11, rationing, Parameters.defaults(), steady), START, days * DAY);
    }

    /** Calls the model's audit at every month. */
    ChainRun audited() {
        for (int month = 1; plan.startOfMonth(month) < plan.end; month++) {
            executor.addGlobal(plan.startOfMonth(month), 9, "audit", model::audit);
        }
        return this;
    }

    /** Checks the laws at a day, before the entities' events of that moment. */
    void auditAt(int day) {
        executor.addGlobal(day * DAY, 9, "audit", model::audit);
    }

    /** Runs until a day. */
    void until(int day) {
        executor.run(day * DAY);
    }

    /** Output of a firm per day since this was last asked, which must be whole reviews ago. */
    double outputPerDay(int firm, double days) {
        double now = model.of(firm, Measure.STARTED);
        double output = (now - started[firm]) / days;
        started[firm] = now;
        return output;
    }

    double sum(Measure measure) {
        double sum = 0;
        for (int firm = 0; firm < network.firms; firm++) {
            sum += model.of(firm, measure);
        }
        return sum;
    }
}
