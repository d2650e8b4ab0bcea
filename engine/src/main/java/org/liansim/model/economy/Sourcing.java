package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.network.Region;
import org.liansim.scenario.Parameter;

/**
 * Contract shares of suppliers follow how attractive they are (replicator dynamics towards constant-elasticity shares), and
 * levers move shares to local suppliers, but only as these can take them: a supplier whose capacity its orders fill
 * already gets nothing more. Buyers who find suppliers at less cost are there sooner (Bernard, Moxnes and Saito 2019), and
 * entrants, who have no contracts yet, at once.
 * What firms and final markets order from a supplier beyond its capacity, as after the exit of
 * another, goes outside the city until its capacity has grown.
 */
final class Sourcing implements Mechanism {
    private static final int REGIONS = Region.values().length;

    /** Share of its capacity that a supplier fills with orders (judgement). */
    private static final double FULL = 0.95;
    /** Most by which the part of its contracts that a supplier takes rises in a month (judgement). */
    private static final double RETURN = 1.05;

    private final EconomyState state;
    private final Network network;
    private final Outlook outlook;
    private final Appeal appeal;
    private final Potential potential;
    private final double elasticity;
    private final double rate;
    private final double adjustment;
    /**
     * Shares without levers: the links of each input and, after them, what is bought elsewhere, so that the cells of input
     * k begin at its first link + k.
     */
    private final double[] share;

    private final double[] advantage;
    /** Shares of one input's known links and of what is bought elsewhere, side by side. */
    private final double[] held;
    /** Factor on each of them in the month, before they are scaled to one. */
    private final double[] growth;
    /** Advantage that each seller would have for ever: the suppliers of the city, then each product of each region. */
    private final double[] target;
    /** Latest gain of each seller's advantage, and the exponential of it: most of its links gain the same. */
    private final double[] lastGain;

    private final double[] lastGrowth;
    /** Seller that each link is of. */
    private final int[] seller;
    /** Contract shares that {@link #share} was last made for. */
    private final double[] contract;
    /** Share that levers have moved to each link of a local supplier, and whether they have moved any. */
    private final double[] moved;

    private boolean hasMoved;
    /** What levers ask of each supplier, and what it gives of that already [yuan/day]. */
    private final double[] asked;

    private final double[] given;
    /** Part of its contracts that each supplier can take, 0 to 1. */
    private final double[] taken;

    Sourcing(EconomyState state, Outlook outlook, Appeal appeal, Potential potential) {
        this.state = state;
        this.outlook = outlook;
        this.appeal = appeal;
        this.potential = potential;
        network = state.plan.network;
        elasticity = state.plan.of(Parameter.MARKET_ELASTICITY);
        rate = EconomyPlan.YEAR / EconomyPlan.MONTHS / state.plan.of(Parameter.CONTRACT_ADJUSTMENT);
        adjustment = speed(1);
        int inputs = network.inputProduct.length;
        share = new double[network.linkSupplier.length + inputs];
        advantage = new double[share.length];
        held = new double[share.length];
        growth = new double[share.length];
        target = new double[network.firms + network.products() * REGIONS];
        lastGain = new double[target.length];
        lastGrowth = new double[target.length];
        Arrays.fill(lastGrowth, 1);
        seller = new int[network.linkSupplier.length];
        contract = new double[network.linkSupplier.length];
        moved = new double[network.linkSupplier.length];
        asked = new double[network.firms];
        given = new double[network.firms];
        taken = new double[network.firms];
        Arrays.fill(taken, 1);
        for (int k = 0; k < inputs; k++) {
            double elsewhere = 1;
            for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
                int supplier = network.linkSupplier[link];
                seller[link] = supplier < network.firms ? supplier : outside(k, network.region[supplier]);
                contract[link] = state.contract[link];
                share[link + k] = contract[link];
                elsewhere -= contract[link];
            }
            share[network.linkStart[k + 1] + k] = isService(k) ? Math.max(0, elsewhere) : 0;
        }
    }

    @Override
    public void pass(State run) {
        run.pass(share, advantage, contract, moved, taken);
        hasMoved = run.pass(hasMoved);
    }

    @Override
    public void month(int month) {
        boolean moves = hasMoved;
        setTargets();
        state.live.look();
        for (int i : state.known) {
            for (int k = network.inputStart[i]; k < state.inputEnd(i); k++) {
                if (state.live.has(k)) {
                    follow(k, part(i, k, month));
                    moves |= state.controls.economy.localShare[k] > 0;
                }
            }
        }
        if (moves) {
            move(month);
        }
        turnAway();
    }

    /** Sends what overfull suppliers cannot take to makers outside the city. */
    private void turnAway() {
        boolean full = false;
        for (int i : state.known) {
            double orders = potential.shared(i);
            double room = orders > 0 ? FULL * capacity(i) / orders : 1;
            taken[i] = state.conditions.present[i] ? Math.min(1, taken[i] * Math.min(RETURN, room)) : 1;
            full |= taken[i] < 1;
        }
        if (!full) {
            return;
        }
        for (int i : state.known) {
            for (int k = network.inputStart[i]; k < state.inputEnd(i); k++) {
                if (state.plan.isLocal[k]) {
                    turnAway(k);
                }
            }
            for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                state.conditions.demand[slot] *= taken[i];
            }
        }
    }

    private void turnAway(int k) {
        double away = 0;
        double outside = 0;
        int first = network.linkStart[k];
        int end = state.links.end[k];
        for (int at = first; at < end; at++) {
            int link = state.links.link[at];
            int supplier = network.linkSupplier[link];
            if (supplier >= network.firms) {
                outside += state.conditions.contract[link];
            } else {
                away += state.conditions.contract[link] * (1 - taken[supplier]);
            }
        }
        boolean elsewhere = outside > 0 || isService(k);
        for (int at = first; elsewhere && away > 0 && at < end; at++) {
            int link = state.links.link[at];
            int supplier = network.linkSupplier[link];
            state.conditions.contract[link] *= supplier < network.firms ? taken[supplier] : 1 + away / outside;
        }
    }

    private double capacity(int i) {
        return state.chains.baseCapacity(i) * state.conditions.capacity[i] * state.conditions.staffing[i];
    }

    /** Lets the shares of an input follow the suppliers' advantages. */
    private void follow(int k, double part) {
        int first = network.linkStart[k];
        int count = state.links.end[k] - first;
        boolean changed = false;
        for (int at = 0; at < count; at++) {
            int link = state.links.link[first + at];
            if (state.contract[link] != contract[link]) {
                share[link + k] = contract[link] > 0 ? share[link + k] * state.contract[link] / contract[link] : 0;
                if (contract[link] <= 0) {
                    share[link + k] = state.contract[link];
                    advantage[link + k] = 0;
                }
                contract[link] = state.contract[link];
                changed = true;
            }
            held[at] = share[link + k];
            growth[at] = growth(link + k, seller[link], part);
        }
        int rest = network.linkStart[k + 1] + k;
        held[count] = share[rest];
        growth[count] = growth(rest, outside(k, Region.NATIONAL.ordinal()), part);
        Replicator.step(held, growth, 0, count + 1);
        if (changed) {
            Replicator.normalise(held, 0, count + 1);
        }
        for (int at = 0; at < count; at++) {
            int link = state.links.link[first + at];
            share[link + k] = held[at];
            state.conditions.contract[link] = held[at];
        }
        share[rest] = held[count];
    }

    /** Part of the way to its target that the supply of a buyer's input goes in a month. */
    private double part(int buyer, int k, int month) {
        if (state.enters(buyer, month)) {
            return 1;
        }
        double cost = state.controls.economy.searchCost[k];
        return cost == 1 ? adjustment : speed(cost);
    }

    private double speed(double searchCost) {
        return -StrictMath.expm1(-rate / searchCost);
    }

    /** Lets the advantage of a cell follow its seller's target; returns the factor on its share. */
    private double growth(int cell, int from, double part) {
        double gain = part * (target[from] - advantage[cell]);
        advantage[cell] += gain;
        if (gain != lastGain[from]) {
            lastGain[from] = gain;
            lastGrowth[from] = StrictMath.exp(gain);
        }
        return lastGrowth[from];
    }

    private void setTargets() {
        for (int i : state.known) {
            target[i] = appeal.of(i);
        }
        for (int cell = 0; cell < state.controls.price.length; cell++) {
            double price = state.controls.price[cell];
            target[network.firms + cell] = price == 1 ? 0 : -elasticity * StrictMath.log(price);
        }
    }

    /** The seller of an input's product in a region outside the city. */
    private int outside(int k, int region) {
        return network.firms + network.inputProduct[k] * REGIONS + region;
    }

    /** Moves shares to local suppliers by the points that levers ask for, as far as each supplier has room. */
    private void move(int month) {
        Arrays.fill(asked, 0);
        Arrays.fill(given, 0);
        hasMoved = false;
        for (int buyer : state.known) {
            for (int k = network.inputStart[buyer]; k < state.inputEnd(buyer); k++) {
                if (!state.plan.isLocal[k]) {
                    continue;
                }
                double use = state.inputs(buyer) * network.inputShare[k] * network.output[buyer] * outlook.level(buyer);
                double factor = factor(k, local(k));
                for (int at = network.linkStart[k]; at < state.links.end[k]; at++) {
                    int link = state.links.link[at];
                    if (network.linkSupplier[link] < network.firms) {
                        asked[network.linkSupplier[link]] += factor * share[link + k] * use;
                        given[network.linkSupplier[link]] += moved[link] * use;
                    }
                }
            }
        }
        for (int i : state.known) {
            for (int k = network.inputStart[i]; k < state.inputEnd(i); k++) {
                if (state.plan.isLocal[k]) {
                    move(k, part(i, k, month));
                }
            }
        }
    }

    private void move(int k, double part) {
        double local = local(k);
        double factor = factor(k, local);
        double more = 0;
        int first = network.linkStart[k];
        int end = state.links.end[k];
        for (int at = first; at < end; at++) {
            int link = state.links.link[at];
            int supplier = network.linkSupplier[link];
            if (supplier < network.firms) {
                boolean there = state.conditions.present[supplier];
                moved[link] += part * (factor * share[link + k] * room(supplier) - moved[link]);
                moved[link] = there ? moved[link] : 0;
                more += moved[link];
            }
        }
        // Where local shares rose by themselves since, what levers moved has to give way.
        double space = Math.max(0, 1 - local);
        double fits = more > space ? space / more : 1;
        double left = local < 1 ? Math.max(0, 1 - local - more) / (1 - local) : 0;
        for (int at = first; at < end; at++) {
            int link = state.links.link[at];
            if (network.linkSupplier[link] >= network.firms) {
                state.conditions.contract[link] = share[link + k] * left;
            } else {
                moved[link] *= fits;
                hasMoved |= moved[link] > 0;
                state.conditions.contract[link] += moved[link];
            }
        }
    }

    /** Rise of an input's local shares that levers ask for, as a factor on them. */
    private double factor(int k, double local) {
        double points = Math.min(state.controls.economy.localShare[k], 1 - local);
        return local > 0 && points > 0 ? points / local : 0;
    }

    private double local(int k) {
        double local = 0;
        for (int at = network.linkStart[k]; at < state.links.end[k]; at++) {
            int link = state.links.link[at];
            if (network.linkSupplier[link] < network.firms) {
                local += share[link + k];
            }
        }
        return local;
    }

    /** Part of what levers ask of a supplier that its capacity has room for. */
    private double room(int supplier) {
        if (asked[supplier] <= 0) {
            return 0;
        }
        double others = network.output[supplier] * outlook.level(supplier) - given[supplier];
        return Math.max(0, Math.min(1, (FULL * capacity(supplier) - others) / asked[supplier]));
    }

    private boolean isService(int k) {
        return network.productAt(network.inputProduct[k]).service();
    }
}
