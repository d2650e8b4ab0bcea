package org.liansim.model.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.kernel.Check;
import org.liansim.model.Conditions;
import org.liansim.network.Network;
import org.liansim.network.TestCity;
import org.liansim.outcome.Measure;
import org.liansim.random.KeyedRandom;
import org.liansim.scenario.Rationing;

/** Firms enter and leave while goods, orders and invoices are under way. */
class TurnoverTest {
    private static final int DAYS = 1_100;

    @ParameterizedTest(name = "city {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldKeepTheLawsThroughRandomEntriesAndExits(long seed) {
        Network network = new TestCity().seed(seed).withReserves();
        Rationing rationing = Rationing.values()[(int) (seed % 3)];
        ChainRun run = ChainRun.noisy(network, DAYS, rationing, Check.FULL);
        churn(run, seed);
        run.audited().until(DAYS);
        int entered = 0;
        int left = 0;
        double sold = 0;
        for (int i = 0; i < network.firms; i++) {
            boolean present = run.model.conditions().present[i];
            left += i < network.present && !present ? 1 : 0;
            entered += i >= network.present && present ? 1 : 0;
            sold += i >= network.present ? run.model.of(i, Measure.SHIPPED) : 0;
        }
        assertTrue(left > 5, left + " firms left");
        assertTrue(entered > 5, entered + " firms entered and stayed");
        assertTrue(sold > 0, "entrants sell");
    }

    @Test
    void shouldLeaveTheFirmsThatAreThereAloneWhenOthersMayEnter() {
        Network plain = new TestCity().network();
        Network room = new TestCity().withReserves();
        ChainRun one =
                ChainRun.noisy(plain, 400, Rationing.PROPORTIONAL, Check.NONE).audited();
        ChainRun other =
                ChainRun.noisy(room, 400, Rationing.PROPORTIONAL, Check.NONE).audited();
        one.until(400);
        other.until(400);
        for (int i = 0; i < plain.firms; i++) {
            assertEquals(plain.name[i], room.name[i]);
            for (Measure measure : Measure.values()) {
                assertEquals(one.model.of(i, measure), other.model.of(i, measure), 0, measure + " of " + plain.name[i]);
            }
        }
    }

    @Test
    void shouldLeaveNothingBehindWithAFirmThatLeft() {
        Network network = new TestCity().withReserves();
        ChainRun run = ChainRun.noisy(network, 400, Rationing.PROPORTIONAL, Check.AUDIT);
        int leaver = 0;
        run.executor.addGlobal(100 * ChainRun.DAY, 0, "exit", agenda -> {
            run.model.conditions().present[leaver] = false;
            divide(run);
            run.model.adopt(agenda);
        });
        run.auditAt(100);
        run.until(101);
        double cash = run.model.of(leaver, Measure.CASH);
        double shipped = run.model.of(leaver, Measure.SHIPPED);
        assertTrue(run.model.writtenOff(leaver) > 0, "it leaves stocks behind");
        run.auditAt(300);
        run.until(400);
        assertEquals(cash, run.model.of(leaver, Measure.CASH), "its cash is final");
        assertEquals(shipped, run.model.of(leaver, Measure.SHIPPED), "it ships nothing");
        for (Measure none : new Measure[] {
            Measure.FINISHED_STOCK,
            Measure.INPUT_STOCK,
            Measure.WORK_IN_PROCESS,
            Measure.BACKLOG,
            Measure.CAPACITY,
            Measure.JOBS
        }) {
            assertEquals(0, run.model.of(leaver, none), none.toString());
        }
    }

    private static void churn(ChainRun run, long seed) {
        Network network = run.network;
        Conditions conditions = run.model.conditions();
        for (int month = 1; run.plan.startOfMonth(month) < run.plan.end; month++) {
            int index = month;
            run.executor.addGlobal(run.plan.startOfMonth(month), 1, "turnover", agenda -> {
                for (int i = 0; i < network.firms; i++) {
                    double u = KeyedRandom.uniform(KeyedRandom.key(seed, 1, network.name[i], "churn"), index);
                    if (conditions.present[i] && u < 0.03) {
                        conditions.present[i] = false;
                    } else if (i >= network.present && !left(run, i) && u > 0.95) {
                        conditions.present[i] = true;
                        for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                            conditions.demand[slot] = 0.5;
                        }
                    }
                }
                divide(run);
                run.model.adopt(agenda);
            });
        }
    }

    private static boolean left(ChainRun run, int firm) {
        return run.model.writtenOff(firm) > 0 || run.model.of(firm, Measure.ORDERED) > 0;
    }

    /** Divides every input among the suppliers that are there, by their weights. */
    private static void divide(ChainRun run) {
        Network network = run.network;
        Conditions conditions = run.model.conditions();
        for (int k = 0; k < network.inputProduct.length; k++) {
            boolean service = network.productAt(network.inputProduct[k]).service();
            double sum = 0;
            double local = 0;
            for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
                int supplier = network.linkSupplier[link];
                boolean there = supplier >= network.firms || conditions.present[supplier];
                conditions.contract[link] = there ? network.linkWeight[link] : 0;
                sum += conditions.contract[link];
                local += network.linkShare[link];
            }
            double total = service ? Math.min(local, sum) : 1;
            for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
                conditions.contract[link] *= sum > 0 ? total / sum : 0;
            }
        }
    }
}
