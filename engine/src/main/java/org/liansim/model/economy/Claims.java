package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.network.Network;
import org.liansim.scenario.Parameter;

/**
 * Who holds the markets and contracts of the base year: the makers that are there, in proportion to their size and to how
 * far they have grown into it. An exit leaves its customers to the others, an entrant takes some from each of them, and the
 * base year's totals stay (growth of firms in proportion to size, Gibrat 1931). A buyer left with fewer local suppliers
 * than before turns to the next one that it knows; left with none, it buys outside the city.
 */
final class Claims implements Mechanism {
    private final EconomyState state;
    private final Network network;
    private final double ramp;
    /** Demand of the base year, and what the sizes of the makers that are there add up to, by market. */
    private final double[] base;

    private final double[] sizes;
    /** Part of the base year's demand for a unit of size, by market. */
    private final double[] factor;
    /** Inputs that are to be divided among their suppliers anew in this month, in any order. */
    private final int[] stale;

    private final boolean[] isStale;
    private int stales;
    /** Whether someone's size has changed since markets were divided. */
    private boolean isMoved = true;
    /** Weights of an input's suppliers. */
    private final double[] weight;

    Claims(EconomyState state) {
        this.state = state;
        network = state.plan.network;
        ramp = state.plan.of(Parameter.ENTRY_RAMP) * EconomyPlan.MONTHS / EconomyPlan.YEAR;
        base = new double[network.markets()];
        sizes = new double[network.markets()];
        factor = new double[sizes.length];
        stale = new int[network.inputProduct.length];
        isStale = new boolean[stale.length];
        weight = new double[network.linkSupplier.length];
        for (int slot = 0; slot < network.demandStart[network.present]; slot++) {
            base[network.demandMarket[slot]] += network.demandBase[slot];
        }
    }

    @Override
    public void month(int month) {
        for (int i : state.known) {
            boolean there = state.conditions.present[i];
            double grown = state.born[i] == 0 ? 1 : Math.min(1, (month - state.born[i] + 1) / ramp);
            double now = there ? state.size[i] * grown : 0;
            if (now != state.maturity[i]) {
                state.maturity[i] = now;
                renew(i);
            }
        }
        if (isMoved) {
            divideMarkets();
            isMoved = false;
        }
        for (int at = 0; at < stales; at++) {
            divideInput(stale[at]);
            isStale[stale[at]] = false;
        }
        stales = 0;
    }

    /** What an entrant buys is divided among the suppliers of today. */
    @Override
    public void enter(int i) {
        for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
            renewInput(k);
        }
    }

    /** The inputs that a firm serves are divided anew, because it entered, grew or left. */
    private void renew(int supplier) {
        isMoved = true;
        for (int slot = network.supplierStart[supplier]; slot < network.supplierStart[supplier + 1]; slot++) {
            if (state.conditions.present[network.supplierBuyer[slot]]) {
                renewInput(state.plan.input[slot]);
            }
        }
    }

    private void renewInput(int k) {
        if (!isStale[k]) {
            isStale[k] = true;
            stale[stales++] = k;
        }
    }

    private void divideMarkets() {
        Arrays.fill(sizes, 0);
        for (int i : state.known) {
            for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                sizes[network.demandMarket[slot]] += network.demandBase[slot] * state.maturity[i];
            }
        }
        for (int market = 0; market < factor.length; market++) {
            factor[market] = sizes[market] > 0 ? base[market] / sizes[market] : 0;
        }
        for (int i : state.known) {
            for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                state.claim[slot] = state.maturity[i] * factor[network.demandMarket[slot]];
            }
        }
    }

    private void divideInput(int k) {
        int first = network.linkStart[k];
        int end = state.links.end[k];
        double local = 0;
        double left = 0;
        double entered = 0;
        for (int at = first; at < end; at++) {
            int link = state.links.link[at];
            int supplier = network.linkSupplier[link];
            if (supplier < network.present && network.linkShare[link] > 0) {
                local += network.linkShare[link];
                left += state.conditions.present[supplier] ? network.linkShare[link] : 0;
            } else if (supplier >= network.present && supplier < network.firms) {
                entered += network.linkWeight[link] * state.maturity[supplier];
            }
        }
        if (local == 0) {
            return;
        }
        if (left == local && entered == 0) {
            System.arraycopy(network.linkShare, first, state.contract, first, network.linkStart[k + 1] - first);
            return;
        }
        boolean turns = left + entered < local;
        double weights = 0;
        double outside = 0;
        for (int at = first; at < end; at++) {
            int link = state.links.link[at];
            weight[at - first] = weight(link, turns);
            weights += weight[at - first];
            outside += network.linkSupplier[link] >= network.firms ? network.linkShare[link] : 0;
        }
        boolean none = weights == 0;
        for (int at = first; at < end; at++) {
            int link = state.links.link[at];
            double share = network.linkShare[link];
            if (network.linkSupplier[link] < network.firms) {
                state.contract[link] = none ? 0 : local * (weight[at - first] / weights);
            } else if (!none) {
                state.contract[link] = share;
            } else {
                state.contract[link] = outside > 0 ? share / outside : 1;
            }
        }
    }

    /** Weight of a local supplier: an old or a new one, or the next one that the buyer knows when it turns to it. */
    private double weight(int link, boolean turns) {
        int supplier = network.linkSupplier[link];
        if (supplier >= network.firms) {
            return 0;
        }
        boolean spare = supplier < network.present && network.linkShare[link] == 0;
        return spare && !turns ? 0 : network.linkWeight[link] * state.maturity[supplier];
    }
}
