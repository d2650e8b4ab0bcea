package org.liansim.model.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.kernel.Supervision;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Rationing;

/** Delivery times of which a part of the standard deviation is left, around the same mean. */
class DeliverySpreadTest {
    private static final Network NETWORK = RandomNetworks.acyclic(22);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.7, 1})
    void shouldLieThatMuchNearerToTheMean(double part) {
        ChainPlan plan = ChainRun.plan(NETWORK, 100, true, Rationing.PROPORTIONAL);
        for (int firm = 0; firm < NETWORK.firms; firm++) {
            double mean = plan.meanDeliveryTicks(firm);
            for (int number = 0; number < 100; number++) {
                double off = plan.deliveryTicks(firm, 5, number) - mean;
                assertEquals(part * off, plan.deliveryTicks(firm, 5, number, part) - mean, 4);
            }
        }
    }

    @Test
    void shouldActOnTheDeliveriesOfARun() {
        assertNotEquals(stock(1), stock(0.5));
        assertEquals(stock(0.5), stock(0.5));
    }

    /** Input stocks of all firms after three hundred days. */
    private static double stock(double part) {
        ChainRun run = ChainRun.withNoisyDeliveries(NETWORK, 400, Supervision.NONE);
        Arrays.fill(run.model.controls().deliverySpread, part);
        run.until(300);
        return run.sum(Measure.INPUT_STOCK);
    }
}
