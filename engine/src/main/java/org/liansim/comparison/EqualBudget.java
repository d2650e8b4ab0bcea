package org.liansim.comparison;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Finds how strong a strategy has to be to cost a given amount, by the secant method. */
public final class EqualBudget {
    /** Largest relative distance from the amount. */
    public static final double TOLERANCE = 0.005;

    private static final double EXACT = 1e-9;
    private static final int MOST_STEPS = 30;
    private static final int MOST_ROUNDS = 6;

    private EqualBudget() {}

    /**
     * The factor at which a strategy costs an amount, up to {@link #TOLERANCE}.
     *
     * @param cost cost at a factor: nothing at 0, and never less at a larger one
     * @param amount above 0
     * @return empty when it costs nothing, or never as much
     */
    public static OptionalDouble factor(DoubleUnaryOperator cost, double amount) {
        return secant(cost, amount, TOLERANCE);
    }

    /**
     * The same where the cost takes long to find out and a plan of it does not: the plan is brought to the amount over
     * what the last factor really cost beside its plan.
     *
     * @param planned about what it costs at a factor
     */
    public static OptionalDouble factor(DoubleUnaryOperator cost, DoubleUnaryOperator planned, double amount) {
        double ratio = 1;
        for (int round = 0; round < MOST_ROUNDS && ratio > 0; round++) {
            OptionalDouble factor = secant(planned, amount / ratio, EXACT);
            if (factor.isEmpty()) {
                return factor(cost, amount);
            }
            double spent = cost.applyAsDouble(factor.getAsDouble());
            if (Math.abs(spent - amount) <= TOLERANCE * amount) {
                return factor;
            }
            ratio = spent / planned.applyAsDouble(factor.getAsDouble());
        }
        return factor(cost, amount);
    }

    private static OptionalDouble secant(DoubleUnaryOperator cost, double amount, double tolerance) {
        double before = 0;
        double missedBefore = -amount;
        double now = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double missed = cost.applyAsDouble(now) - amount;
            if (Math.abs(missed) <= tolerance * amount) {
                return OptionalDouble.of(now);
            }
            if (missed == missedBefore) {
                return OptionalDouble.empty();
            }
            double next = now - missed * (now - before) / (missed - missedBefore);
            before = now;
            missedBefore = missed;
            now = next > 0 ? next : now / 2;
        }
        return OptionalDouble.empty();
    }
}
