package org.liansim.network;

import java.util.BitSet;

/**
 * Losses for lack of inputs that spread from one firm, in synchronous rounds. A round computes anew only the firms that a
 * change of the round before reaches, which gives the same numbers as computing all of them.
 *
 * <p>One object serves one thread; every stop starts from a network without losses.
 */
final class LostSupply {
    /** Loss of each firm, as a share of its output. */
    final double[] loss;

    private final SystemicRisk risk;
    private final Network network;
    /** Loss of each entity times how little it can be replaced. */
    private final double[] missing;
    /** Places in the order of markets of firms that lose something. */
    private final BitSet losers = new BitSet();

    /** Firms whose loss changed in this round. */
    private final int[] changed;

    private int changes;
    /** Firms to compute in this round, each once, and what came out. */
    private final int[] reached;

    private final double[] found;
    private final boolean[] isReached;
    private int reach;
    /** Products of which a maker's loss changed. */
    private final BitSet markets = new BitSet();

    LostSupply(SystemicRisk risk) {
        this.risk = risk;
        network = risk.network;
        loss = new double[network.firms];
        missing = new double[network.entities];
        changed = new int[network.firms];
        reached = new int[network.firms];
        found = new double[network.firms];
        isReached = new boolean[network.firms];
    }

    /** The losses after one firm stops for good; marks the firms that lose something. */
    void stop(int firm, BitSet touched) {
        for (int at = losers.nextSetBit(0); at >= 0; at = losers.nextSetBit(at + 1)) {
            loss[risk.member[at]] = 0;
            missing[risk.member[at]] = 0;
        }
        losers.clear();
        change(firm, 1);
        while (changes > 0) {
            reachBuyers();
            for (int i = 0; i < reach; i++) {
                found[i] = fromSuppliers(reached[i]);
            }
            settle(firm);
        }
        for (int at = losers.nextSetBit(0); at >= 0; at = losers.nextSetBit(at + 1)) {
            touched.set(risk.member[at]);
        }
    }

    private void change(int firm, double now) {
        loss[firm] = now;
        losers.set(risk.place[firm]);
        changed[changes++] = firm;
    }

    private double fromSuppliers(int firm) {
        double essential = 0;
        double others = 0;
        for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
            double lost = 0;
            for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                lost += network.linkShare[link] * missing[network.linkSupplier[link]];
            }
            double weight = risk.weight[input];
            if (Double.isNaN(weight)) {
                essential = Math.max(essential, lost);
            } else {
                others += weight * lost;
            }
        }
        return Math.min(1, Math.max(essential, others));
    }

    /** Losses change how much is left on a market, and so how little every maker that lost something can be replaced. */
    private void reachBuyers() {
        for (int i = 0; i < changes; i++) {
            markets.set(network.product[changed[i]]);
        }
        for (int market = markets.nextSetBit(0); market >= 0; market = markets.nextSetBit(market + 1)) {
            reachBuyersOf(market);
        }
        markets.clear();
    }

    private void reachBuyersOf(int product) {
        int from = risk.memberStart[product];
        int to = risk.memberStart[product + 1];
        double lost = 0;
        for (int at = losers.nextSetBit(from); at >= 0 && at < to; at = losers.nextSetBit(at + 1)) {
            lost += network.output[risk.member[at]] * loss[risk.member[at]];
        }
        double left = risk.market[product] - lost;
        for (int at = losers.nextSetBit(from); at >= 0 && at < to; at = losers.nextSetBit(at + 1)) {
            int maker = risk.member[at];
            double output = network.output[maker];
            double now = output < left ? output / left * loss[maker] : loss[maker];
            if (now != missing[maker]) {
                missing[maker] = now;
                for (int slot = network.supplierStart[maker]; slot < network.supplierStart[maker + 1]; slot++) {
                    reach(network.supplierBuyer[slot]);
                }
            }
        }
    }

    private void reach(int firm) {
        if (!isReached[firm]) {
            isReached[firm] = true;
            reached[reach++] = firm;
        }
    }

    /** Takes over what was found where it is a change; the firm that stopped has lost all already. */
    private void settle(int stopped) {
        changes = 0;
        for (int i = 0; i < reach; i++) {
            int firm = reached[i];
            isReached[firm] = false;
            if (firm != stopped && found[i] > loss[firm] + risk.tolerance) {
                change(firm, found[i]);
            }
        }
        reach = 0;
    }
}
