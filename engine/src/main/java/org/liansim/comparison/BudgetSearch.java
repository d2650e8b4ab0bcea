package org.liansim.comparison;

import java.util.Arrays;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Looks for the mix with the largest value that does not cost more than a budget, by the covariance matrix adaptation
 * evolution strategy: N. Hansen, A. Ostermeier (2001), Evol. Comput. 9, 159-195. A mix beyond the budget loses ten times
 * the largest value seen, in proportion to what it is over. It finds good mixes, and does not prove that there is no
 * better one.
 *
 * @param budget most that a mix may cost, above 0
 * @param evaluations most mixes that are tried
 * @param seed seed of its random numbers
 */
public record BudgetSearch(double budget, int evaluations, long seed) {
    private static final double PENALTY = 10;
    private static final double STEP = 0.3;

    /** Tries a mix. */
    @FunctionalInterface
    public interface Trial {
        /** Value and cost of a mix, in this order; a NaN makes it useless. */
        double[] of(double[] mix);
    }

    /**
     * The best mix that was found.
     *
     * @param mix from 0 to 1 in each coordinate; empty when no mix within the budget was found
     * @param value its value
     * @param cost its cost
     * @param tried number of mixes that were tried
     */
    public record Found(double[] mix, double value, double cost, int tried) {}

    /**
     * Searches the unit cube from its middle.
     *
     * @param factors number of coordinates, at least 1
     */
    public Found search(int factors, Trial trial) {
        Best best = new Best(trial);
        int population = 4 + (int) (3 * StrictMath.log(factors + 1));
        double[] middle = new double[factors];
        double[] low = new double[factors];
        double[] high = new double[factors];
        double[] step = new double[factors];
        Arrays.fill(middle, 0.5);
        Arrays.fill(high, 1);
        Arrays.fill(step, STEP);
        CMAESOptimizer optimizer =
                new CMAESOptimizer(Integer.MAX_VALUE, 0, true, 0, 0, new MersenneTwister(seed), false, null);
        try {
            optimizer.optimize(
                    new ObjectiveFunction(best::penalised),
                    GoalType.MAXIMIZE,
                    new MaxEval(evaluations),
                    new InitialGuess(middle),
                    new SimpleBounds(low, high),
                    new CMAESOptimizer.Sigma(step),
                    new CMAESOptimizer.PopulationSize(population));
        } catch (TooManyEvaluationsException e) {
            return best.found;
        }
        return best.found;
    }

    /** Remembers the best mix within the budget. */
    private final class Best {
        private final Trial trial;
        private double largest;
        private Found found = new Found(new double[0], Double.NaN, Double.NaN, 0);

        Best(Trial trial) {
            this.trial = trial;
        }

        double penalised(double[] mix) {
            double[] result = trial.of(mix.clone());
            double value = result[0];
            double cost = result[1];
            boolean known = !Double.isNaN(value) && !Double.isNaN(cost);
            boolean better = known && cost <= budget && !(value <= found.value);
            found = better
                    ? new Found(mix.clone(), value, cost, found.tried + 1)
                    : new Found(found.mix, found.value, found.cost, found.tried + 1);
            largest = known ? Math.max(largest, Math.abs(value)) : largest;
            double over = known ? Math.max(0, cost - budget) / budget : PENALTY;
            return (known ? value : 0) - PENALTY * largest * over;
        }
    }
}
