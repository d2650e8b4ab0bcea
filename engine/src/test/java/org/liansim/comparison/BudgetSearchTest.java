package org.liansim.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.liansim.validation.Claim.exact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.comparison.BudgetSearch.Found;
import org.liansim.comparison.BudgetSearch.Trial;
import org.liansim.validation.Validation;

class BudgetSearchTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Search");

    /**
     * Returns that fall with the root: by Lagrange's condition the parts of the budget are in proportion to the squares of
     * the factors 3, 2, 1.
     */
    private static final Trial ROOTS = mix ->
            new double[] {3 * Math.sqrt(mix[0]) + 2 * Math.sqrt(mix[1]) + Math.sqrt(mix[2]), mix[0] + mix[1] + mix[2]};

    @Test
    void shouldDivideABudgetAsLagrangeDoes() {
        Found found = new BudgetSearch(0.7, 2000, 1).search(3, ROOTS);
        String name = "most of 3 root x + 2 root y + root z under a budget of 0.7";
        String source = "Lagrange's condition";
        VALIDATION.record("F01.1", name, source, exact(Math.sqrt(0.7 * 14), found.value(), 0.01));
        double[] known = {0.45, 0.2, 0.05};
        for (int i = 0; i < 3; i++) {
            String part = "the same: " + "xyz".charAt(i);
            VALIDATION.record("F01." + (i + 2), part, source, exact(known[i], found.mix()[i], 0.03));
        }
        assertTrue(found.cost() <= 0.7);
        assertTrue(found.tried() <= 2000);
    }

    @Test
    void shouldSpendAllThatIsUsefulWithoutABindingBudget() {
        Found found = new BudgetSearch(5, 1500, 1).search(3, ROOTS);
        assertEquals(6, found.value(), 0.02);
    }

    @Test
    void shouldGiveTheSameMixAgain() {
        Found first = new BudgetSearch(0.7, 200, 5).search(3, ROOTS);
        Found second = new BudgetSearch(0.7, 200, 5).search(3, ROOTS);
        assertArrayEquals(first.mix(), second.mix());
        assertEquals(first.tried(), second.tried());
    }

    @Test
    void shouldPassOverMixesThatFail() {
        Found found = new BudgetSearch(0.7, 1500, 1)
                .search(3, mix -> mix[0] > 0.4 ? new double[] {Double.NaN, 0} : ROOTS.of(mix));
        assertTrue(found.mix()[0] <= 0.4 && found.mix()[0] > 0.35, "first part " + found.mix()[0]);
    }

    @Test
    void shouldSayWhenNothingIsWithinTheBudget() {
        Found found = new BudgetSearch(0.7, 100, 1).search(2, mix -> new double[] {1, 2});
        assertEquals(0, found.mix().length);
        assertTrue(Double.isNaN(found.value()));
    }
}
