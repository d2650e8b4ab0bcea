package org.liansim.model.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Parameter;
import org.liansim.validation.Claim;
import org.liansim.validation.Validation;

/** Two makers of cells, of which a unit costs 20 % less with every doubling, three years of output before the start. */
class LearningTest {
    @RegisterExtension
    static final Validation VALIDATION = new Validation("Slow economy");

    private static final double RATE = 0.2;
    /** Output of both makers in the base year [yuan/day]. */
    private static final double OUTPUT = 3e6;

    private final StillChains chains = new StillChains(network());
    private final int cell = chains.network.product[chains.firm("large")];

    private static Network network() {
        NetworkDraft draft = StillChains.draft(
                new TestProduct("CELL")
                        .learning(RATE)
                        .recipe(List.of(new Ingredient("ORE", 0.6, Criticality.IMPORTANT)), 0.4)
                        .product(),
                new TestProduct("ORE").product());
        draft.firm("large", "CELL", "park", 1);
        draft.firm("small", "CELL", "park", 1);
        for (String maker : List.of("large", "small")) {
            draft.link(draft.outside("ORE", Region.NATIONAL), maker, 1);
        }
        draft.demand("large", Region.NATIONAL, OUTPUT * 2 / 3);
        draft.demand("small", Region.NATIONAL, OUTPUT / 3);
        return draft.freeze();
    }

    private EconomyState state(double diffusion) {
        return chains.state(Map.of(Parameter.EXPERIENCE, 3 * 365.0, Parameter.DIFFUSION, diffusion));
    }

    /** Lets years pass in which the makers make some times what they made in the base year. */
    private void pass(EconomyState state, int first, int last, double times, Mechanism... mechanisms) {
        for (int month = (first - 1) * 12 + 1; month <= last * 12; month++) {
            for (String maker : List.of("large", "small")) {
                int firm = chains.firm(maker);
                chains.amounts.get(Measure.STARTED)[firm] += times * chains.network.output[firm] * 365 / 12;
            }
            StillChains.pass(state, month, month, mechanisms);
        }
    }

    @Test
    void shouldCostAFifthLessWithEveryDoublingOfExperience() {
        EconomyState state = state(0);
        Learning learning = new Learning(state);
        pass(state, 1, 1, 5, learning);
        VALIDATION.record(
                "K02.1",
                "unit cost of makers whose cumulative output doubles beside the world's, learning 20 %",
                "cost in proportion to cumulative output^-b, b = -log2(1 - 20 %) (Wright 1936)",
                Claim.exact(1 - RATE, state.learnt[cell], 1e-12));
        pass(state, 2, 4, 5, learning);
        double experience = (3 + 4 * 5) / (3 + 4.0);
        VALIDATION.record(
                "K02.2",
                "the same after four years at five times the output",
                "cost in proportion to cumulative output^-b, b = -log2(1 - 20 %) (Wright 1936)",
                Claim.exact(Math.pow(experience, Math.log(1 - RATE) / Math.log(2)), state.learnt[cell], 1e-12));
    }

    @Test
    void shouldLoseALeadAsKnowledgeSpreads() {
        double diffusion = 0.04;
        EconomyState state = state(diffusion);
        Learning learning = new Learning(state);
        pass(state, 1, 1, 5, learning);
        double lead = -Math.log(state.learnt[cell]);
        pass(state, 2, 2, 2, learning);
        assertEquals(lead * Math.exp(-diffusion), -Math.log(state.learnt[cell]), 1e-12, "10 to 5, as 8 to 4 before");
    }

    @Test
    void shouldCostAsMuchAsOutsideWhileItGrowsAsFast() {
        EconomyState state = state(0.04);
        Learning learning = new Learning(state);
        pass(state, 1, 10, 1, learning);
        assertEquals(1, state.learnt[cell], 1e-12);
        pass(state, 11, 20, 0, learning);
        assertTrue(state.learnt[cell] > 1, "who stands still falls behind");
    }

    @Test
    void shouldLowerThePriceByWhatInputsAndWagesCostLess() {
        EconomyState state = state(0);
        Learning learning = new Learning(state);
        Prices prices = new Prices(state);
        pass(state, 1, 1, 5, learning, prices);
        double learnt = state.learnt[cell];
        for (int year = 2; year < 40; year++) {
            state.learnt[cell] = learnt;
            StillChains.pass(state, 12 * year + 1, 12 * year + 11, prices);
        }
        assertEquals(learnt, state.price[chains.firm("small")], 1e-9);
    }
}
