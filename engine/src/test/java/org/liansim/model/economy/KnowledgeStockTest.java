package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The perpetual inventory, dK/dt = R - decay K, against its closed form. */
class KnowledgeStockTest {
    private static final double DECAY = 0.15;

    @Test
    void shouldFollowTheClosedFormMonthByMonth() {
        double stock = 40;
        for (int month = 1; month <= 120; month++) {
            stock = Knowledge.after(stock, 12, DECAY, 1 / 12.0);
            double years = month / 12.0;
            double exact = 12 / DECAY + (40 - 12 / DECAY) * StrictMath.exp(-DECAY * years);
            assertEquals(exact, stock, 1e-12 * exact);
        }
    }

    @Test
    void shouldStayWhereResearchMakesGoodWhatBecomesObsolete() {
        assertEquals(80, Knowledge.after(80, 12, DECAY, 7), 1e-12);
    }

    @Test
    void shouldHalveWithoutResearchInLogTwoOverTheDecay() {
        assertEquals(50, Knowledge.after(100, 0, DECAY, StrictMath.log(2) / DECAY), 1e-12);
    }
}
