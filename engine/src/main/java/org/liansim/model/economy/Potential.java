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
    /** Input of each link, by its place in supplier order. */
    private final int[] input;
    /** Where the sales of each firm begin: the buyers that use something of it, and what they use for a unit of output. */
    private final int[] firstSale;

    private final int[] buyer;
    private final double[] use;

    Potential(EconomyState state) {
        this.state = state;
        network = state.plan.network;
        demanded = Arrays.copyOf(Arrays.copyOf(network.output, network.present), network.firms);
        shared = demanded.clone();
        given = new double[network.firms];
        input = state.plan.input;
        firstSale = new int[network.firms + 1];
        buyer = new int[input.length];
        use = new double[input.length];
        month(0);
    }

    /** Output of a firm for the final demand of today at the shares of the base year [yuan/day]. */
    double demanded(int i) {
        return demanded[i];
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
        for (int i = 0; i < network.firms; i++) {
            given[i] = i < network.present ? demand(i, month, false) : 0;
        }
        solve(demanded, network.linkShare);
        for (int i = 0; i < network.firms; i++) {
            given[i] = state.conditions.present[i] ? demand(i, month, true) : 0;
        }
        solve(shared, state.conditions.contract);
    }

    private double demand(int i, int month, boolean today) {
        double sum = 0;
        for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
            int product = network.marketAt(network.demandMarket[slot]).product();
            double outside =
                    network.demandBase[slot] * state.plan.trends.demand(product, month) * state.controls.demand[slot];
            sum += today ? outside * state.conditions.demand[slot] : outside;
        }
        return sum;
    }

    /** Gauss-Seidel sweeps from the solution of the month before. */
    private void solve(double[] output, double[] share) {
        gather(share);
        double change = 1;
        for (int sweep = 0; sweep < MOST_SWEEPS && change > CONVERGED; sweep++) {
            change = 0;
            for (int i = 0; i < network.firms; i++) {
                double sum = given[i];
                for (int sale = firstSale[i]; sale < firstSale[i + 1]; sale++) {
                    sum += use[sale] * output[buyer[sale]];
                }
                change = Math.max(change, Math.abs(sum - output[i]) / Math.max(1, sum));
                output[i] = sum;
            }
        }
    }

    private void gather(double[] share) {
        int sales = 0;
        for (int i = 0; i < network.firms; i++) {
            for (int slot = network.supplierStart[i]; slot < network.supplierStart[i + 1]; slot++) {
                double part = share[network.supplierLink[slot]] * network.inputShare[input[slot]];
                if (part != 0) {
                    buyer[sales] = network.supplierBuyer[slot];
                    use[sales++] = part;
                }
            }
            firstSale[i + 1] = sales;
        }
    }
}
