package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.network.Network;

/**
 * Output that final demand asks of every firm, x = f + A'x (Leontief 1936), twice: with the shares of the base year, and
 * with the shares, entrants and contracts of today. The first follows outside demand alone; the second differs from it by
 * shares; and what is made differs from the second by capacity, stocks and shortages. Growth falls into these three.
 */
final class Potential implements Mechanism {
    private static final double CONVERGED = 1e-9;
    private static final int MOST_SWEEPS = 200;

    private final EconomyState state;
    private final Network network;
    private final double[] demanded;
    private final double[] shared;
    private final double[] given;
    /** Who uses what of whom at the shares of the base year, and of today. */
    private final Sales usual;

    private final Sales current;
    /** Whether each firm is there or still has output. */
    private final boolean[] counts;
    /** Trend of each product's final demand in the month. */
    private final double[] trend;

    Potential(EconomyState state) {
        this.state = state;
        network = state.plan.network;
        demanded = Arrays.copyOf(Arrays.copyOf(network.output, network.present), network.firms);
        shared = demanded.clone();
        given = new double[network.firms];
        usual = new Sales();
        current = new Sales();
        counts = new boolean[network.firms];
        trend = new double[network.products()];
        Arrays.fill(counts, 0, network.present, true);
        usual.gather(network.linkShare);
        month(0);
    }

    /** Output of each firm for the final demand of today at the shares of the base year [yuan/day]. */
    double[] demanded() {
        return demanded;
    }

    /** The same at the shares of today [yuan/day]. */
    double[] shared() {
        return shared;
    }

    /** Output of a firm for the final demand of today at the shares of today [yuan/day]. */
    double shared(int i) {
        return shared[i];
    }

    @Override
    public void pass(State run) {
        run.pass(demanded, shared);
    }

    @Override
    public void month(int month) {
        Arrays.setAll(trend, product -> state.plan.trends.demand(product, month));
        for (int i = 0; i < network.present; i++) {
            given[i] = demand(i, false);
        }
        solve(demanded, usual);
        for (int i : state.known) {
            given[i] = state.conditions.present[i] ? demand(i, true) : 0;
            counts[i] = state.conditions.present[i] || shared[i] != 0;
        }
        current.gather(state.conditions.contract);
        solve(shared, current);
    }

    private double demand(int i, boolean today) {
        double sum = 0;
        for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
            double outside = network.demandBase[slot] * trend[network.product[i]] * state.controls.demand[slot];
            sum += today ? outside * state.conditions.demand[slot] : outside;
        }
        return sum;
    }

    /** Gauss-Seidel sweeps from the solution of the month before. */
    private void solve(double[] output, Sales sales) {
        double change = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && change > CONVERGED; sweep++) {
            change = 0;
            for (int at = 0; at < sales.sellers.length; at++) {
                int i = sales.sellers[at];
                double sum = given[i];
                for (int sale = sales.first[at]; sale < sales.first[at + 1]; sale++) {
                    sum += sales.use[sale] * output[sales.buyer[sale]];
                }
                change = Math.max(change, Math.abs(sum - output[i]) / Math.max(1, sum));
                output[i] = sum;
            }
        }
    }

    /** The buyers that use something of each firm, and what they use for a unit of output. */
    private final class Sales {
        /** Firms that can have output, ascending, and the first sale of each. */
        private int[] sellers;

        private final int[] first = new int[network.firms + 1];
        private final int[] buyer = new int[network.supplierStart[network.firms]];
        private final double[] use = new double[buyer.length];

        /** Gathers those of the firms that count by shares of links. */
        private void gather(double[] share) {
            int[] input = state.plan.input;
            int sales = 0;
            sellers = state.known;
            for (int at = 0; at < sellers.length; at++) {
                int i = sellers[at];
                int last = counts[i] ? network.supplierStart[i + 1] : network.supplierStart[i];
                for (int slot = network.supplierStart[i]; slot < last; slot++) {
                    int by = network.supplierBuyer[slot];
                    if (counts[by]) {
                        double part = state.conditions.inputs[by]
                                * share[network.supplierLink[slot]]
                                * network.inputShare[input[slot]];
                        if (part != 0) {
                            buyer[sales] = by;
                            use[sales++] = part;
                        }
                    }
                }
                first[at + 1] = sales;
            }
        }
    }
}
