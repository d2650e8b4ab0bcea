package org.liansim.model.inoue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Sweep;

class SameBytesTest {
    private static final int FIRMS = 40_000;
    private static final int DAYS = 8;

    /** Firm i buys from up to five firms, of which the lower numbers are far more popular. */
    private static InoueNetwork network() {
        SplittableRandom random = new SplittableRandom(7);
        int[] supplier = new int[5 * FIRMS];
        int[] client = new int[5 * FIRMS];
        double[] amount = new double[5 * FIRMS];
        int[] sector = new int[FIRMS];
        double[] finalConsumption = new double[FIRMS];
        for (int firm = 0; firm < FIRMS; firm++) {
            sector[firm] = random.nextInt(20);
            finalConsumption[firm] = random.nextDouble(1, 10);
            double u = random.nextDouble();
            for (int k = 0; k < 5; k++) {
                supplier[5 * firm + k] = (int) (FIRMS / 5.0 * (k + u * u * u));
                client[5 * firm + k] = firm;
                amount[5 * firm + k] = random.nextDouble(1, 10);
            }
        }
        return InoueNetwork.numbered(sector, finalConsumption, supplier, client, amount);
    }

    private static long[] run(InoueNetwork network, RationingRule rationing, int threads) {
        int[] hit = new int[FIRMS / 50];
        double[] lost = new double[hit.length];
        for (int i = 0; i < hit.length; i++) {
            hit[i] = 50 * i;
            lost[i] = (i % 10 + 1) / 10.0;
        }
        Disruption disruption = Disruption.of(new Disruption.Damage(hit, lost, new int[hit.length]));
        InoueSettings settings =
                InoueSettings.defaults().with(OrderRule.IGNORE_SURPLUS).with(rationing);
        try (Sweep sweep = new Sweep(threads)) {
            InoueTodo model = new InoueTodo(network, settings, disruption, sweep);
            for (int day = 0; day < DAYS; day++) {
                model.runDay();
            }
            long[] bits = new long[FIRMS + 3];
            for (int firm = 0; firm < FIRMS; firm++) {
                bits[firm] = Double.doubleToRawLongBits(model.output(firm) + model.stock(firm));
            }
            bits[FIRMS] = Double.doubleToRawLongBits(model.totals().output(DAYS - 1));
            bits[FIRMS + 1] = Double.doubleToRawLongBits(model.totals().valueAdded(DAYS - 1));
            bits[FIRMS + 2] = Double.doubleToRawLongBits(model.totals().finalConsumption(DAYS - 1));
            return bits;
        }
    }

    @Test
    void shouldNotDependOnThreads() {
        InoueNetwork network = network();
        assertEquals(true, new OrderBook(network).blocks() >= 3, "blocks");
        assertEquals(true, new OrderBook(network).bins() >= 3, "bins");
        for (RationingRule rationing : RationingRule.values()) {
            long[] one = run(network, rationing, 1);
            for (int threads = 2; threads <= 3; threads++) {
                long[] more = run(network, rationing, threads);
                for (int i = 0; i < one.length; i++) {
                    assertEquals(one[i], more[i], rationing + ", " + threads + " threads, place " + i);
                }
            }
        }
    }
}
