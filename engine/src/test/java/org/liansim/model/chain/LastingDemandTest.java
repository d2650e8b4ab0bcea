package org.liansim.model.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.liansim.validation.Claim.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.Region;
import org.liansim.network.TestProduct;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;
import org.liansim.validation.Validation;

/**
 * A lasting change of final demand moves output to the new solution of x = f + Ax: three sectors with the Leontief
 * inverse below, whose column sums are the output multipliers 1.64102564, 1.94871795 and 1.74358974.
 */
class LastingDemandTest {
    private static final double[][] INVERSE = {
        {1.21893491, 0.43786982, 0.18934911},
        {0.30374753, 1.27416174, 0.37080868},
        {0.11834320, 0.23668639, 1.18343195}
    };
    private static final String[] SECTORS = {"A", "B", "C"};

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Input-output");

    @ParameterizedTest(name = "final demand of {0} times {1}")
    @CsvSource({
        "0, 1.1, 106.70414201, 101.67061144, 100.65088757",
        "2, 0.5, 93.37278107, 87.02169625, 58.57988166",
    })
    void shouldMoveOutputToTheLeontiefSolution(int sector, double factor, double a, double b, double c) {
        Network network = network();
        ChainRun run = ChainRun.steady(network, 8_000);
        run.executor.addGlobal(100 * ChainRun.DAY, 0, "change", agenda -> {
            run.model.controls().demand[sector] = factor;
            run.model.takeOver(agenda);
        });
        run.until(98);
        for (int firm = 0; firm < 3; firm++) {
            assertEquals(100, run.outputPerDay(firm, 98), 1e-5, "output before the change");
        }
        run.until(7_000);
        for (int firm = 0; firm < 3; firm++) {
            run.outputPerDay(firm, 1);
        }
        run.until(7_700);
        double[] expected = {a, b, c};
        for (int firm = 0; firm < 3; firm++) {
            VALIDATION.record(
                    "L06." + (3 * sector / 2 + firm + 1),
                    "run with final demand of " + SECTORS[sector] + " times " + factor + ": output of " + SECTORS[firm],
                    "Leontief (1936): x = (I - A)^-1 f; Miller & Blair (2009), ch. 2",
                    exact(expected[firm], run.outputPerDay(firm, 700), 1e-6));
        }
    }

    @Test
    void shouldMoveOutputToTheLeontiefSolutionWhenAUnitTakesLess() {
        Network network = network();
        ChainRun run = ChainRun.steady(network, 8_000);
        double factor = 0.8;
        run.executor.addGlobal(100 * ChainRun.DAY, 0, "change", agenda -> {
            run.model.conditions().inputs[1] = factor;
            run.model.adopt(agenda);
        });
        run.until(7_000);
        for (int firm = 0; firm < 3; firm++) {
            run.outputPerDay(firm, 1);
        }
        double used = run.model.of(1, Measure.INPUTS_USED);
        double added = run.model.of(1, Measure.VALUE_ADDED);
        run.until(7_700);
        RealMatrix left = inverse();
        double recipe = 0;
        for (int input = 0; input < 3; input++) {
            double share = (input == 1 ? 1 : 0) - left.getEntry(input, 1);
            left.setEntry(input, 1, (input == 1 ? 1 : 0) - factor * share);
            recipe += share;
        }
        double[] demand = inverse().operate(new double[] {100, 100, 100});
        double[] expected = new LUDecomposition(left)
                .getSolver()
                .solve(new ArrayRealVector(demand))
                .toArray();
        for (int firm = 0; firm < 3; firm++) {
            VALIDATION.record(
                    "L07." + (firm + 1),
                    "run in which B takes 0.8 of its inputs: output of " + SECTORS[firm],
                    "Leontief (1936): x = (I - A)^-1 f; Miller & Blair (2009), ch. 2",
                    exact(expected[firm], run.outputPerDay(firm, 700), 1e-6));
        }
        assertEquals(700 * expected[1] * factor * recipe, run.model.of(1, Measure.INPUTS_USED) - used, 1e-2);
        assertEquals(700 * expected[1] * (1 - factor * recipe), run.model.of(1, Measure.VALUE_ADDED) - added, 1e-2);
    }

    /** I - A. */
    private static RealMatrix inverse() {
        return new LUDecomposition(new Array2DRowRealMatrix(INVERSE))
                .getSolver()
                .getInverse();
    }

    /** One firm a sector; the recipe is I - L^-1, and final demand such that every output is 100. */
    private static Network network() {
        RealMatrix inverse = inverse();
        List<Product> products = new ArrayList<>();
        for (int user = 0; user < 3; user++) {
            List<Ingredient> recipe = new ArrayList<>();
            double used = 0;
            for (int input = 0; input < 3; input++) {
                double share = (input == user ? 1 : 0) - inverse.getEntry(input, user);
                recipe.add(new Ingredient(SECTORS[input], share, Criticality.CRITICAL));
                used += share;
            }
            products.add(new TestProduct(SECTORS[user])
                    .utilisation(0.5)
                    .recipe(recipe, 1 - used)
                    .product());
        }
        NetworkDraft draft = new NetworkDraft(products, List.of("zone"), List.of());
        for (int firm = 0; firm < 3; firm++) {
            draft.firm("firm " + SECTORS[firm], SECTORS[firm], "zone", 1);
            double demand = 0;
            for (int user = 0; user < 3; user++) {
                demand += 100 * inverse.getEntry(firm, user);
                draft.link("firm " + SECTORS[firm], "firm " + SECTORS[user], 1);
            }
            draft.demand("firm " + SECTORS[firm], Region.NATIONAL, demand);
        }
        return draft.freeze();
    }
}
