package org.liansim.model.inoue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Sweep;
import org.liansim.model.inoue.InoueSettings.Stock;

class ReferenceComparisonTest {
    private static final int DAYS = 15;

    @Test
    void shouldAgreeWithTheReferenceUnderAllRules() {
        for (long seed = 0; seed < 60; seed++) {
            for (OrderRule orders : OrderRule.values()) {
                for (RationingRule rationing : RationingRule.values()) {
                    compare(seed, orders, rationing);
                }
            }
        }
    }

    private static void compare(long seed, OrderRule orders, RationingRule rationing) {
        String where = "seed " + seed + ", " + orders + ", " + rationing;
        SplittableRandom random = new SplittableRandom(seed);
        InoueNetwork network = RandomInoueNetworks.of(seed);
        InoueSettings settings = InoueSettings.defaults()
                .with(orders)
                .with(rationing)
                .with(Stock.uniform(random.nextInt(1, 20), random.nextInt(4, 10)));
        Disruption disruption =
                Disruption.of(RandomInoueNetworks.damage(network, seed)).with(demand(network, random));
        ReferenceInoueTodo reference = new ReferenceInoueTodo(network, settings, disruption);
        try (Sweep sweep = new Sweep(2)) {
            InoueTodo model = new InoueTodo(network, settings, disruption, sweep);
            double scale = model.totals().output(-1);
            for (int day = 0; day < DAYS; day++) {
                reference.runDay(day);
                model.runDay();
                double finalServed = 0;
                for (int firm = 0; firm < network.firms(); firm++) {
                    String there = where + ", day " + day + ", firm " + firm;
                    assertEquals(reference.output[firm], model.output(firm), 1e-12 * scale, there);
                    assertEquals(reference.stock(firm), model.stock(firm), 1e-11 * scale, there);
                    finalServed += reference.finalServed[firm];
                }
                assertEquals(finalServed, model.totals().finalConsumption(day), 1e-12 * scale, where + ", day " + day);
            }
        }
    }

    /** Final consumption of some firms halved or doubled on some days. */
    private static Disruption.Demand demand(InoueNetwork network, SplittableRandom random) {
        int[] day = new int[10];
        int[] firm = new int[10];
        double[] amount = new double[10];
        for (int row = 0; row < 10; row++) {
            day[row] = row / 2 * 3;
            firm[row] = random.nextInt(network.firms());
            amount[row] = network.finalConsumption[firm[row]] * (random.nextBoolean() ? 0.5 : 2);
        }
        return new Disruption.Demand(day, firm, amount);
    }
}
