package org.liansim.model.inoue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.liansim.validation.Claim.exact;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.kernel.Sweep;
import org.liansim.model.inoue.InoueSettings.Recovery;
import org.liansim.model.inoue.InoueSettings.Stock;
import org.liansim.validation.Validation;

/** Two firms that sell 100 to each other and 100 to final consumers; the first loses a tenth of its capacity. */
class TwoFirmToyTest {
    private static final String SOURCE =
            "Inoue & Todo, Nature Sustainability 2 (2019) 841-847; ProductionNetworkSimulator, its example of two firms";

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Inoue and Todo");

    private static final InoueNetwork TOY = InoueNetwork.numbered(
            new int[] {0, 1}, new double[] {100, 100}, new int[] {0, 1}, new int[] {1, 0}, new double[] {100, 100});
    private static final Disruption TENTH =
            Disruption.of(new Disruption.Damage(new int[] {0}, new double[] {0.1}, new int[] {0}));
    private static final InoueSettings SMALLEST_FIRST =
            InoueSettings.defaults().with(OrderRule.IGNORE_SURPLUS).with(RationingRule.SMALLEST_FIRST);

    private static InoueTodo run(InoueSettings settings, int days) {
        try (Sweep sweep = new Sweep(1)) {
            InoueTodo model = new InoueTodo(TOY, settings, TENTH, sweep);
            for (int day = 0; day < days; day++) {
                model.runDay();
            }
            return model;
        }
    }

    @Test
    void shouldSettleAtOnceWhenSurplusIsIgnored() {
        InoueTodo model = run(SMALLEST_FIRST, 281);
        DailyTotals totals = model.totals();
        assertEquals(400, totals.output(-1), 0);
        assertEquals(380, totals.output(0), 1e-12);
        for (int day = 1; day < 281; day++) {
            assertEquals(370, totals.output(day), 1e-9, "day " + day);
            assertEquals(190, totals.finalConsumption(day), 1e-9, "day " + day);
        }
        VALIDATION.record(
                "I01.1", "surplus ignored: total output on day 0", SOURCE, exact(380, totals.output(0), 1e-12));
        VALIDATION.record("I01.2", "the same on day 280", SOURCE, exact(370, totals.output(280), 1e-9));
        VALIDATION.record("I01.3", "firm that is hit", SOURCE, exact(180, model.output(0), 1e-9));
        VALIDATION.record("I01.4", "firm that buys from it", SOURCE, exact(190, model.output(1), 1e-9));
        VALIDATION.record("I01.5", "final consumption", SOURCE, exact(190, totals.finalConsumption(280), 1e-9));
    }

    /** The second firm uses 95 a day and gets 90: its stock of 1500, less 10 on day 0, lasts until day 280. */
    @Test
    void shouldFallWhenTheStockIsUsedUp() {
        DailyTotals totals = run(SMALLEST_FIRST, 1000).totals();
        for (int day = 281; day < 1000; day++) {
            assertEquals(360, totals.output(day), 1e-9, "day " + day);
            assertEquals(180, totals.finalConsumption(day), 1e-9, "day " + day);
        }
        VALIDATION.record(
                "I01.6",
                "total output from day 281 on, when the stock is used up",
                "bookkeeping of the stock: 1500 - 10 - 280 x (95 - 90) < 95",
                exact(360, totals.output(281), 1e-9));
    }

    @Test
    void shouldOscillateUnderNormalOrders() {
        DailyTotals totals = run(InoueSettings.defaults().with(RationingRule.SMALLEST_FIRST), 6)
                .totals();
        double[] expected = {400, 380, 343.3333, 303.8889, 251.8519, 231.2191, 200};
        for (int i = 0; i < expected.length; i++) {
            VALIDATION.record(
                    "I02." + (i + 1),
                    "normal orders: total output on day " + (i - 1),
                    SOURCE,
                    exact(expected[i], totals.output(i - 1), 5e-5));
        }
    }

    @Test
    void shouldFollowLinearRecovery() {
        DailyTotals totals = run(
                        SMALLEST_FIRST.with(Stock.uniform(15, 6)).with(new Recovery(RecoveryShape.LINEAR, 5, 0)), 12)
                .totals();
        double[] expected = {380, 374, 380, 386, 392, 396, 398.5, 399.75, 400, 400, 400, 400};
        for (int day = 0; day < expected.length; day++) {
            VALIDATION.record(
                    String.format(Locale.ROOT, "I03.%02d", day + 1),
                    "linear recovery in 5 days: total output on day " + day,
                    SOURCE,
                    exact(expected[day], totals.output(day), 1e-9));
        }
    }
}
