package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EqualBudgetTest {
    @Test
    void shouldFindTheFactorOfAProportionalCostInTwoSteps() {
        int[] calls = {0};
        double factor = EqualBudget.factor(
                        scale -> {
                            calls[0]++;
                            return 40 * scale;
                        },
                        100)
                .orElseThrow();
        assertEquals(2.5, factor, 1e-12);
        assertEquals(2, calls[0]);
    }

    @Test
    void shouldFindItWhereBudgetsBendTheCost() {
        double factor = EqualBudget.factor(scale -> Math.min(50 * scale, 60) + 30 * scale, 180)
                .orElseThrow();
        assertEquals(4, factor, 0.05);
    }

    @Test
    void shouldAskForTheTrueCostSeldomWhenThereIsAPlan() {
        int[] calls = {0};
        double factor = EqualBudget.factor(
                        scale -> {
                            calls[0]++;
                            return Math.min(50 * scale, 60) + 30 * scale + 0.4 * scale * scale;
                        },
                        scale -> Math.min(50 * scale, 60) + 30 * scale,
                        180)
                .orElseThrow();
        assertEquals(180, 60 + 30 * factor + 0.4 * factor * factor, 0.005 * 180);
        assertTrue(calls[0] <= 2, calls[0] + " calls");
    }

    @Test
    void shouldDoWithoutAPlanThatIsNothing() {
        double factor = EqualBudget.factor(scale -> 40 * scale, scale -> 0, 100).orElseThrow();
        assertEquals(2.5, factor, 1e-12);
    }

    @Test
    void shouldSayWhenItNeverCostsAsMuch() {
        assertTrue(EqualBudget.factor(scale -> 0, 100).isEmpty());
        assertTrue(EqualBudget.factor(scale -> Math.min(50 * scale, 60), 100).isEmpty());
    }
}
