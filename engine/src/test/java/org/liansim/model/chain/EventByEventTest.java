package org.liansim.model.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.kernel.Agenda;
import org.liansim.kernel.Executor;
import org.liansim.kernel.Model;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.model.Controls;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Rationing;

/**
 * Orders and goods that are handed over ahead of time, for the review by which they are due, lead to the same as those
 * that come one by one, each as an event at its tick; whatever hits the network meanwhile.
 */
class EventByEventTest {
    private static final int DAYS = 500;
    /** Over the sum of a measure: its parts are added in another order. */
    private static final double ROUNDING = 1e-9;

    @ParameterizedTest(name = "network {0}")
    @ValueSource(longs = {301, 302, 303, 304, 305, 306, 307, 308})
    void shouldComeToTheSameAsDeposits(long seed) {
        Network network = seed % 2 == 0 ? RandomNetworks.acyclic(seed) : RandomNetworks.cyclic(seed);
        Rationing rationing = Rationing.values()[(int) (seed % 3)];
        ChainPlan plan = ChainRun.plan(network, DAYS, false, rationing);
        Run deposited = new Run(plan, model -> model);
        Run sent = new Run(plan, OneByOne::new);
        for (int day = 50; day <= DAYS; day += 50) {
            deposited.executor.run(day * ChainRun.DAY);
            sent.executor.run(day * ChainRun.DAY);
            assertSame(deposited, sent, day);
        }
        assertTrue(sum(deposited.values(Measure.LOST)) > 0, "the shocks are felt");
    }

    private static void assertSame(Run deposited, Run sent, int day) {
        for (Measure measure : Measure.values()) {
            double[] expected = deposited.values(measure);
            double[] actual = sent.values(measure);
            for (int firm = 0; firm < expected.length; firm++) {
                assertEquals(
                        expected[firm],
                        actual[firm],
                        ROUNDING * sum(expected),
                        measure + " of firm " + firm + " on day " + day);
            }
        }
    }

    private static double sum(double[] values) {
        return DoubleStream.of(values).map(Math::abs).sum();
    }

    /** A run of a network that is hit by shocks. */
    private static final class Run {
        private final ChainPlan plan;
        private final ChainModel model;
        private final Executor executor;

        /** @param handler what runs the events of a model */
        Run(ChainPlan plan, Function<Model, Model> handler) {
            this.plan = plan;
            model = new ChainModel(plan, Draws.of(11, 1));
            executor = new SequentialExecutor(handler.apply(model), plan.network.entities, 0, plan.lookahead());
            model.start(executor);
            at(100, this::cutCapacity);
            at(150, this::squeezeOutside);
            at(220, this::closeCorridors);
            at(300, Controls::reset);
        }

        private interface Change {
            void on(Controls controls);
        }

        private void at(int day, Change change) {
            executor.addGlobal(day * ChainRun.DAY, 0, "shock", agenda -> {
                change.on(model.controls());
                model.takeOver(agenda);
            });
        }

        private void cutCapacity(Controls controls) {
            for (int firm = 0; firm < plan.network.firms; firm += 2) {
                controls.capacity[firm] = firm % 3 == 0 ? 0 : 0.4;
            }
        }

        /** Limits every other outside supplier, and delays the rest so long that their goods are events anyway. */
        private void squeezeOutside(Controls controls) {
            for (int entity = plan.network.firms; entity < plan.network.entities; entity++) {
                if (entity % 2 == 0) {
                    controls.limit[entity] = 0.5;
                } else {
                    controls.delay[entity] = 200;
                }
            }
        }

        private void closeCorridors(Controls controls) {
            for (int entity = plan.network.firms; entity < plan.network.entities; entity += 3) {
                controls.heldUp[entity] = 0.8;
            }
            for (int slot = 0; slot < controls.shutOut.length; slot += 3) {
                controls.shutOut[slot] = 0.6;
            }
        }

        double[] values(Measure measure) {
            double[] values = new double[plan.network.firms];
            Arrays.setAll(values, firm -> model.of(firm, measure));
            return values;
        }
    }

    /** A model of which all that it deposits comes as events. */
    private record OneByOne(Model model) implements Model {
        /** An order at a firm; no event of the model is one. */
        static final int FIRM_ORDER = 4;

        @Override
        public void handle(Agenda agenda, int entity, int kind, int slot, double amount) {
            if (kind == FIRM_ORDER) {
                model.deposit(entity, agenda.now(), ChainModel.ORDER, slot, amount);
            } else {
                model.handle(new Sending(agenda), entity, kind, slot, amount);
            }
        }

        @Override
        public String[] kinds() {
            return Stream.concat(Stream.of(model.kinds()), Stream.of("firm order"))
                    .toArray(String[]::new);
        }

        @Override
        public long fingerprint(int entity) {
            return model.fingerprint(entity);
        }
    }

    /** Sends what is to be deposited. */
    private record Sending(Agenda agenda) implements Agenda {
        @Override
        public long now() {
            return agenda.now();
        }

        @Override
        public void toSelf(long tick, int kind, int slot, double amount) {
            agenda.toSelf(tick, kind, slot, amount);
        }

        @Override
        public void send(int entity, long tick, int kind, int slot, double amount) {
            agenda.send(entity, tick, kind, slot, amount);
        }

        @Override
        public void deposit(int entity, long tick, long by, int kind, int slot, double amount) {
            agenda.send(entity, tick, kind == ChainModel.ORDER ? OneByOne.FIRM_ORDER : kind, slot, amount);
        }

        @Override
        public void booked(long tick, int kind, int slot, double amount) {
            agenda.booked(tick, kind, slot, amount);
        }

        @Override
        public void setTimer(int timer, long tick, int kind, int slot, double amount) {
            agenda.setTimer(timer, tick, kind, slot, amount);
        }

        @Override
        public void cancelTimer(int timer) {
            agenda.cancelTimer(timer);
        }
    }
}
