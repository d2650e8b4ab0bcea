package org.liansim.model.inoue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.liansim.kernel.Sweep;

class RestAndConservationTest {
    @Test
    void shouldStayAtRestWithoutAShock() {
        for (long seed = 0; seed < 50; seed++) {
            InoueNetwork network = RandomInoueNetworks.of(seed);
            for (OrderRule orders : OrderRule.values()) {
                for (RationingRule rationing : RationingRule.values()) {
                    String where = "seed " + seed + ", " + orders + ", " + rationing;
                    InoueSettings settings =
                            InoueSettings.defaults().with(orders).with(rationing);
                    try (Sweep sweep = new Sweep(1)) {
                        InoueTodo model = new InoueTodo(network, settings, Disruption.none(), sweep);
                        for (int day = 0; day < 400; day++) {
                            model.runDay();
                        }
                        for (int firm = 0; firm < network.firms(); firm++) {
                            double output = network.output(firm);
                            assertEquals(output, model.output(firm), 0, where + ", firm " + firm);
                        }
                        DailyTotals totals = model.totals();
                        assertEquals(totals.output(-1), totals.output(399), 1e-14 * totals.output(-1), where);
                        assertEquals(totals.valueAdded(-1), totals.valueAdded(399), 1e-14 * totals.output(-1), where);
                        assertEquals(
                                totals.finalConsumption(-1),
                                totals.finalConsumption(399),
                                1e-14 * totals.output(-1),
                                where);
                    }
                }
            }
        }
    }

    @Test
    void shouldDeliverWhatIsMade() {
        for (long seed = 0; seed < 50; seed++) {
            InoueNetwork network = RandomInoueNetworks.of(seed);
            Disruption disruption = Disruption.of(RandomInoueNetworks.damage(network, seed));
            for (RationingRule rationing : RationingRule.values()) {
                InoueSettings settings =
                        InoueSettings.defaults().with(OrderRule.IGNORE_SURPLUS).with(rationing);
                OrderBook book = new OrderBook(network);
                Capacity capacity = new Capacity(network, disruption, settings.recovery());
                Purchasing purchasing = new Purchasing(network, book, settings);
                Selling selling = new Selling(network, book, purchasing, capacity, rationing);
                for (int day = 0; day < 50; day++) {
                    capacity.begin(day);
                    purchasing.run(0);
                    selling.run(0);
                    double delivered = selling.finalServedOfBin[0];
                    for (double amount : book.order) {
                        delivered += amount;
                    }
                    double made = selling.outputOfBin[0];
                    String where = "seed " + seed + ", " + rationing + ", day " + day;
                    if (rationing == RationingRule.SMALLEST_FIRST) {
                        assertTrue(delivered <= made * (1 + 1e-11), where);
                    } else {
                        assertEquals(made, delivered, 1e-11 * made, where);
                    }
                }
            }
        }
    }
}
