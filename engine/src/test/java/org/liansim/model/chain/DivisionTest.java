package org.liansim.model.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Goods that do not cover what is due are divided by what is usually bought. */
class DivisionTest {
    private static final double[] CLAIMS = {4, 2, 2, 0};

    @Test
    void shouldGiveTheSameMultipleOfTheClaims() {
        assertArrayEquals(new double[] {3, 1.5, 1.5, 0}, divided(6, 8, 4, 2, 0), 1e-14);
    }

    @Test
    void shouldLeaveToOthersWhatOneDoesNotNeed() {
        assertArrayEquals(new double[] {1, 2.5, 2.5, 0}, divided(6, 1, 4, 3, 0), 1e-14);
    }

    @Test
    void shouldGiveNothingMoreForALargerOrder() {
        assertArrayEquals(divided(6, 8, 4, 4, 0), divided(6, 8, 4, 4_000, 0), 1e-14);
    }

    @Test
    void shouldServeWhoHasNoClaimLast() {
        assertArrayEquals(new double[] {8, 4, 4, 0}, divided(16, 8, 4, 4, 7), 1e-6);
        assertArrayEquals(new double[] {8, 4, 4, 5}, divided(21, 8, 4, 4, 7), 1e-6);
        assertArrayEquals(new double[] {8, 4, 4, 7}, divided(Double.POSITIVE_INFINITY, 8, 4, 4, 7), 0);
    }

    @Test
    void shouldUseUpTheGoodsOnAnyDemand() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            int buyers = 1 + random.nextInt(40);
            Division division = new Division(buyers);
            double[] due = new double[buyers];
            for (int at = 0; at < buyers; at++) {
                due[at] = random.nextInt(4) == 0 ? 0 : StrictMath.pow(10, 12 * random.nextDouble());
                division.amount[at] = due[at];
                division.claim[at] = random.nextInt(6) == 0 ? 0 : StrictMath.pow(10, 6 * random.nextDouble());
            }
            double all = DoubleStream.of(due).sum();
            double goods = all * 1.1 * random.nextDouble();
            double[] claim = division.claim.clone();
            division.divide(0, buyers, goods);
            assertEquals(Math.min(goods, all), DoubleStream.of(division.amount).sum(), 1e-12 * all, "round " + round);
            double multiple = 0;
            for (int at = 0; at < buyers; at++) {
                assertTrue(division.amount[at] >= 0 && division.amount[at] <= due[at], "round " + round);
                multiple = claim[at] > 0 ? Math.max(multiple, division.amount[at] / claim[at]) : multiple;
            }
            for (int at = 0; at < buyers; at++) {
                if (division.amount[at] < due[at] && claim[at] > 0) {
                    assertEquals(multiple, division.amount[at] / claim[at], 1e-9 * multiple, "round " + round);
                }
            }
        }
    }

    private static double[] divided(double goods, double... due) {
        Division division = new Division(due.length);
        System.arraycopy(due, 0, division.amount, 0, due.length);
        System.arraycopy(CLAIMS, 0, division.claim, 0, due.length);
        division.divide(0, due.length, goods);
        return division.amount;
    }
}
