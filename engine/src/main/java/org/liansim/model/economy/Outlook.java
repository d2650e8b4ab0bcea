package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;

/**
 * What each firm makes of its orders: their level, freed from the season by a whole year of them, and the growth that it
 * expects, which follows what it sees (adaptive expectations, Nerlove 1958). In the first year, which has no year before,
 * firms go by the growth that they planned with.
 */
final class Outlook implements Mechanism {
    private static final int YEAR = 12;
    /** Months over which a firm comes to believe in a growth that it sees (judgement). */
    private static final double BELIEF = 24;

    private static final double STEEPEST = 0.5;

    private final EconomyState state;
    private final Network network;
    /** Orders of the last twelve months by firm, and sums of twelve months by firm for each of the last twelve months. */
    private final double[] orders;

    private final double[] years;
    private final double[] days = new double[YEAR];
    private final double[] growth;
    /** The state's level of orders, which this class writes. */
    private final double[] level;

    Outlook(EconomyState state) {
        this.state = state;
        network = state.plan.network;
        orders = new double[network.firms * YEAR];
        years = new double[network.firms * YEAR];
        growth = new double[network.firms];
        level = state.level;
        for (int i = 0; i < network.firms; i++) {
            growth[i] = state.plan.expectedGrowth[network.product[i]];
            level[i] = StrictMath.exp(-growth[i] / 2);
        }
    }

    /** Orders that a firm expects some years from now, over its output of the base year. */
    double expected(int i, double years) {
        return level[i] * StrictMath.exp(growth[i] * years);
    }

    /** Level of a firm's orders now, over its output of the base year. */
    double level(int i) {
        return level[i];
    }

    @Override
    public void pass(State run) {
        run.pass(orders, years, days, growth);
    }

    /** An entrant has no orders yet. */
    @Override
    public void enter(int i) {
        level[i] = 0;
    }

    @Override
    public void month(int month) {
        int cell = month % YEAR;
        days[cell] = state.activity.days();
        double length = Arrays.stream(days).sum();
        for (int i : state.known) {
            orders[i * YEAR + cell] = state.activity.of(i, Measure.ORDERED);
            if (month < YEAR && i < network.present || network.output[i] <= 0) {
                level[i] = StrictMath.exp(growth[i] * (month / EconomyPlan.MONTHS - 0.5));
                continue;
            }
            double sum = 0;
            for (int each = i * YEAR; each < (i + 1) * YEAR; each++) {
                sum += orders[each];
            }
            double year = sum / (length * network.output[i]);
            double before = years[i * YEAR + cell];
            if (before > 0 && year > 0) {
                double seen = StrictMath.log(year / before);
                growth[i] += (Math.max(-STEEPEST, Math.min(STEEPEST, seen)) - growth[i]) / BELIEF;
            }
            years[i * YEAR + cell] = year;
            level[i] = year * StrictMath.exp(growth[i] / 2);
        }
    }
}
