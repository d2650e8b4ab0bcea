package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.validation.Claim;
import org.liansim.validation.Validation;

/** The perpetual inventory, dK/dt = R - decay K, against its closed form. */
class KnowledgeStockTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Slow economy");

    private static final double DECAY = 0.15;

    @Test
    void shouldFollowTheClosedFormMonthByMonth() {
        double stock = 40;
        double worst = 0;
        for (int month = 1; month <= 120; month++) {
            stock = Knowledge.after(stock, 12, DECAY, 1 / 12.0);
            double years = month / 12.0;
            double exact = 12 / DECAY + (40 - 12 / DECAY) * StrictMath.exp(-DECAY * years);
            worst = Math.max(worst, Math.abs(stock / exact - 1));
        }
        VALIDATION.record(
                "K01",
                "stock of knowledge, ten years month by month: largest relative difference from the closed form",
                "perpetual inventory, dK/dt = R - decay K (Griliches 1979)",
                Claim.exact(0, worst, 1e-12));
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
