package org.liansim.model.inoue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.liansim.kernel.Sweep;
import org.liansim.model.inoue.InoueSettings.Stock;

class StartingStockTest {
    private static final int FIRMS = 20_000;

    /** A ring: firm i buys 1 a day from firm i - 1; its stock is then its days. */
    private static InoueNetwork ring() {
        int[] supplier = new int[FIRMS];
        int[] client = new int[FIRMS];
        double[] one = new double[FIRMS];
        for (int i = 0; i < FIRMS; i++) {
            supplier[i] = (i + FIRMS - 1) % FIRMS;
            client[i] = i;
            one[i] = 1;
        }
        return InoueNetwork.numbered(new int[FIRMS], new double[FIRMS], supplier, client, one);
    }

    private static double[] momentsAndLeast(Stock stock) {
        try (Sweep sweep = new Sweep(1)) {
            InoueTodo model = new InoueTodo(ring(), InoueSettings.defaults().with(stock), Disruption.none(), sweep);
            double sum = 0;
            double squares = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int firm = 0; firm < FIRMS; firm++) {
                double days = model.stock(firm);
                assertEquals(Math.rint(days), days);
                sum += days;
                squares += days * days;
                least = Math.min(least, days);
            }
            double mean = sum / FIRMS;
            return new double[] {mean, squares / FIRMS - mean * mean, least};
        }
    }

    @Test
    void shouldDrawPoissonStocks() {
        double[] drawn = momentsAndLeast(new Stock(StartingStock.POISSON_START, 15, 6, 0, 331));
        assertEquals(15, drawn[0], 0.15);
        assertEquals(15, drawn[1], 0.8);
        double[] low = momentsAndLeast(new Stock(StartingStock.POISSON_TARGET, 2, 6, 2, 331));
        assertEquals(2, low[2]);
        double atLeastTwo = 1 - 3 * StrictMath.exp(-2);
        assertEquals(2 * (1 - StrictMath.exp(-2)) / atLeastTwo, low[0], 0.04);
    }

    @Test
    void shouldStayAtRestWhenEveryStockIsOnItsOwnTarget() {
        try (Sweep sweep = new Sweep(1)) {
            Stock stock = new Stock(StartingStock.POISSON_TARGET, 15, 6, 2, 1);
            InoueTodo model = new InoueTodo(ring(), InoueSettings.defaults().with(stock), Disruption.none(), sweep);
            for (int day = 0; day < 30; day++) {
                model.runDay();
            }
            assertEquals(FIRMS, model.totals().output(29), 1e-6);
        }
    }

    @Test
    void shouldRefuseStocksOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> Stock.uniform(0, 6));
        assertThrows(IllegalArgumentException.class, () -> Stock.uniform(15, 0));
        assertThrows(IllegalArgumentException.class, () -> new Stock(StartingStock.POISSON_START, 501, 6, 2, 1));
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> new Stock(StartingStock.POISSON_TARGET, 15, 6, 16, 1));
        assertTrue(e.getMessage().contains("16"));
    }
}
