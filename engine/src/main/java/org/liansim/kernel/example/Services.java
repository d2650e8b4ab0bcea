package org.liansim.kernel.example;

import java.util.function.DoubleUnaryOperator;
import org.liansim.random.Quantiles;

/** Service time distributions as quantile functions. */
public final class Services {
    private Services() {}

    public static DoubleUnaryOperator exponential(double mean) {
        return Quantiles.exponential(mean)::at;
    }

    public static DoubleUnaryOperator deterministic(double time) {
        return u -> time;
    }

    /** Sum of so many exponential phases of equal mean. */
    public static DoubleUnaryOperator erlang(int phases, double mean) {
        return Quantiles.gamma(mean, 1 / Math.sqrt(phases))::at;
    }

    /**
     * Mixture of two exponential distributions that contribute equally to the mean.
     *
     * @param scv squared coefficient of variation, above 1
     */
    public static DoubleUnaryOperator hyperexponential(double mean, double scv) {
        double share = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
        Quantiles shortOnes = Quantiles.exponential(mean / (2 * share));
        Quantiles longOnes = Quantiles.exponential(mean / (2 * (1 - share)));
        return u -> u < share ? shortOnes.at(u / share) : longOnes.at((u - share) / (1 - share));
    }
}
