package org.liansim.model.inoue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liansim.kernel.StateReader;
import org.liansim.kernel.StateWriter;
import org.liansim.kernel.Stateful;
import org.liansim.kernel.Sweep;

/** Days that are taken up from a kept state are those of an undisturbed run, to the bit, on any number of threads. */
class RestoredDaysTest {
    private static final int DAYS = 90;

    @ParameterizedTest
    @EnumSource(RecoveryShape.class)
    void shouldBeTheSame(RecoveryShape shape) {
        for (RationingRule rationing : RationingRule.values()) {
            for (int kept : new int[] {0, 1, 17, 70, DAYS}) {
                compare(shape, rationing, kept);
            }
        }
    }

    private static void compare(RecoveryShape shape, RationingRule rationing, int kept) {
        InoueNetwork network = RandomInoueNetworks.of(kept);
        OrderRule orders = OrderRule.values()[kept % OrderRule.values().length];
        InoueSettings.Recovery recovery =
                shape == RecoveryShape.NONE ? InoueSettings.Recovery.none() : new InoueSettings.Recovery(shape, 12, 3);
        InoueSettings settings =
                InoueSettings.defaults().with(orders).with(rationing).with(recovery);
        Disruption hit = shape == RecoveryShape.NONE
                ? Disruption.none()
                        .with(new Disruption.Windows(
                                new int[] {0, 1}, new double[] {0.4, 0.9}, new int[] {10, 60}, new int[] {30, 80}))
                : Disruption.of(RandomInoueNetworks.damage(network, kept));
        Disruption disruption = hit.with(new Disruption.Demand(
                new int[] {16, 70}, new int[] {2, 3}, new double[] {0.5 * network.finalConsumption[2], 0}));
        try (Sweep one = new Sweep(1);
                Sweep two = new Sweep(2)) {
            InoueTodo whole = new InoueTodo(network, settings, disruption, one);
            runUntil(whole, kept);
            byte[] state = bytes(whole);
            runUntil(whole, DAYS);
            InoueTodo other = new InoueTodo(network, settings, disruption, two);
            other.pass(new StateReader(new ByteArrayInputStream(state)));
            assertArrayEquals(state, bytes(other));
            runUntil(other, DAYS);
            String where = shape + ", " + rationing + ", kept on day " + kept;
            for (int firm = 0; firm < network.firms(); firm++) {
                assertEquals(whole.output(firm), other.output(firm), where);
                assertEquals(whole.stock(firm), other.stock(firm), where);
            }
            for (int day = -1; day < DAYS; day++) {
                assertEquals(whole.totals().output(day), other.totals().output(day), where);
                assertEquals(whole.totals().valueAdded(day), other.totals().valueAdded(day), where);
                assertEquals(
                        whole.totals().finalConsumption(day), other.totals().finalConsumption(day), where);
            }
            assertArrayEquals(bytes(whole), bytes(other), where);
        }
    }

    private static void runUntil(InoueTodo model, int day) {
        while (model.daysRun() < day) {
            model.runDay();
        }
    }

    private static byte[] bytes(Stateful model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StateWriter writer = new StateWriter(out)) {
            model.pass(writer);
        }
        return out.toByteArray();
    }
}
