package org.liansim.model.stock;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * Exact solution of a serial line on a grid of echelon stocks, by A. J. Clark and H. Scarf, Management Science 6 (1960)
 * 475-490, in the form of F. Chen and Y.-S. Zheng, Management Science 40 (1994) 1262-1275: with x^- the shortage,
 * c_0(x) = (p + sum h) x^-, C_j(y) = E[h_j (y - D_j) + c_{j-1}(y - D_j)], S_j = argmin C_j, c_j(x) = C_j(min(S_j, x)).
 */
final class SerialLine {
    private static final double LOWEST = -120;

    private final double step;
    /** Probabilities of 0, step, 2 step, .. for the demand over the lead of each stage, the one at the customers first. */
    private final double[][] demand;

    private SerialLine(double step, double[][] demand) {
        this.step = step;
        this.demand = demand;
    }

    static SerialLine poisson(double rate, double... leads) {
        double[][] demand = new double[leads.length][80];
        for (int stage = 0; stage < leads.length; stage++) {
            PoissonDistribution distribution = new PoissonDistribution(null, rate * leads[stage], 1e-15, 1_000);
            for (int i = 0; i < demand[stage].length; i++) {
                demand[stage][i] = distribution.probability(i);
            }
        }
        return new SerialLine(1, demand);
    }

    static SerialLine normal(double step, double mean, double sd, double... leads) {
        double[][] demand = new double[leads.length][];
        for (int stage = 0; stage < leads.length; stage++) {
            NormalDistribution distribution =
                    new NormalDistribution(null, mean * leads[stage], sd * Math.sqrt(leads[stage]));
            demand[stage] = new double[(int) ((mean * leads[stage] + 9 * sd * Math.sqrt(leads[stage])) / step)];
            for (int i = 0; i < demand[stage].length; i++) {
                demand[stage][i] = distribution.density(i * step) * step;
            }
        }
        return new SerialLine(step, demand);
    }

    /** Best echelon levels, and their cost as the last entry. */
    double[] best(double backlog, double... holding) {
        int stages = demand.length;
        double[] result = new double[stages + 1];
        double all = backlog;
        for (double each : holding) {
            all += each;
        }
        double shortage = all;
        double[] below = grid(x -> shortage * Math.max(0, -x));
        for (int stage = 0; stage < stages; stage++) {
            double[] cost = expected(stage, holding[stage], below);
            int lowest = lowest(cost);
            result[stage] = x(lowest);
            result[stages] = cost[lowest];
            below = cost.clone();
            for (int i = lowest; i < below.length; i++) {
                below[i] = cost[lowest];
            }
        }
        return result;
    }

    /** Expectation of a function of the net stock at the customers, under given echelon levels. */
    double expectation(DoubleUnaryOperator function, double... levels) {
        double[] below = grid(function);
        double value = Double.NaN;
        for (int stage = 0; stage < demand.length; stage++) {
            double[] mean = expected(stage, 0, below);
            int level = (int) Math.round((levels[stage] - LOWEST) / step);
            value = mean[level];
            below = mean.clone();
            for (int i = level; i < below.length; i++) {
                below[i] = value;
            }
        }
        return value;
    }

    private double[] grid(DoubleUnaryOperator function) {
        double[] values = new double[(int) Math.round(2 * -LOWEST / step) + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(x(i));
        }
        return values;
    }

    private double x(int i) {
        return LOWEST + i * step;
    }

    /** Below the grid a function goes on at its slope there. */
    private double[] expected(int stage, double holding, double[] below) {
        double[] cost = new double[below.length];
        double slope = below[1] - below[0];
        for (int i = 0; i < cost.length; i++) {
            double sum = 0;
            for (int d = 0; d < demand[stage].length; d++) {
                double value = i >= d ? below[i - d] : below[0] + (i - d) * slope;
                sum += demand[stage][d] * (holding * (x(i) - d * step) + value);
            }
            cost[i] = sum;
        }
        return cost;
    }

    private static int lowest(double[] cost) {
        int lowest = 0;
        for (int i = 1; i < cost.length; i++) {
            if (cost[i] < cost[lowest]) {
                lowest = i;
            }
        }
        return lowest;
    }
}
