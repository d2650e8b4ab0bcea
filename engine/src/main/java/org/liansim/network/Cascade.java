package org.liansim.network;

import java.util.Arrays;

/**
 * Losses that spread from one firm, in synchronous rounds. A round computes anew only the firms that a change of the
 * round before reaches, which gives the same numbers as computing all of them.
 *
 * <p>One object serves one thread; every stop starts from a network without losses.
 */
final class Cascade {
    /** Loss of each firm for lack of inputs, as a share of its output. */
    final double[] downstream;
    /** Loss of each firm for lack of orders. */
    final double[] upstream;

    private final SystemicRisk risk;
    private final Network network;
    /** Downstream loss of each entity times how little it can be replaced. */
    private final double[] missing;

    /** Firms whose loss changed in this round. */
    private final int[] changed;

    private int changes;
    /** Firms to compute in this round, each once, and what came out. */
    private final int[] reached;

    private final double[] found;
    private final boolean[] isReached;
    private int reach;
    /** Products of which a maker's loss changed, each once. */
    private final int[] markets;

    private final boolean[] isMarked;

    Cascade(SystemicRisk risk) {
        this.risk = risk;
        network = risk.network;
        downstream = new double[network.firms];
        upstream = new double[network.firms];
        missing = new double[network.entities];
        changed = new int[network.firms];
        reached = new int[network.firms];
        found = new double[network.firms];
        isReached = new boolean[network.firms];
        markets = new int[network.products.size()];
        isMarked = new boolean[network.products.size()];
    }

    /** The losses after one firm stops for good. */
    Cascade stop(int firm) {
        Arrays.fill(downstream, 0);
        Arrays.fill(upstream, 0);
        Arrays.fill(missing, 0);
        begin(downstream, firm);
        while (changes > 0) {
            reachBuyers();
            for (int i = 0; i < reach; i++) {
                found[i] = fromSuppliers(reached[i]);
            }
            settle(downstream, firm);
        }
        begin(upstream, firm);
        while (changes > 0) {
            reachSuppliers();
            for (int i = 0; i < reach; i++) {
                found[i] = fromBuyers(reached[i]);
            }
            settle(upstream, firm);
        }
        return this;
    }

    private void begin(double[] loss, int firm) {
        loss[firm] = 1;
        changed[0] = firm;
        changes = 1;
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

    private double fromBuyers(int firm) {
        double lost = 0;
        for (int slot = network.supplierStart[firm]; slot < network.supplierStart[firm + 1]; slot++) {
            lost += risk.sold[slot] * upstream[network.supplierBuyer[slot]];
        }
        return Math.min(1, lost);
    }

    /** Losses change how much is left on a market, and so how little every maker that lost something can be replaced. */
    private void reachBuyers() {
        int marked = 0;
        for (int i = 0; i < changes; i++) {
            int product = network.product[changed[i]];
            if (!isMarked[product]) {
                isMarked[product] = true;
                markets[marked++] = product;
            }
        }
        for (int i = 0; i < marked; i++) {
            isMarked[markets[i]] = false;
            reachBuyersOf(markets[i]);
        }
    }

    private void reachBuyersOf(int product) {
        double lost = 0;
        for (int at = risk.memberStart[product]; at < risk.memberStart[product + 1]; at++) {
            lost += network.output[risk.member[at]] * downstream[risk.member[at]];
        }
        double left = risk.market[product] - lost;
        for (int at = risk.memberStart[product]; at < risk.memberStart[product + 1]; at++) {
            int maker = risk.member[at];
            if (downstream[maker] > 0) {
                double output = network.output[maker];
                double now = output < left ? output / left * downstream[maker] : downstream[maker];
                if (now != missing[maker]) {
                    missing[maker] = now;
                    for (int slot = network.supplierStart[maker]; slot < network.supplierStart[maker + 1]; slot++) {
                        reach(network.supplierBuyer[slot]);
                    }
                }
            }
        }
    }

    private void reachSuppliers() {
        for (int i = 0; i < changes; i++) {
            int to = network.linkStart[network.inputStart[changed[i] + 1]];
            for (int link = network.linkStart[network.inputStart[changed[i]]]; link < to; link++) {
                if (network.linkSupplier[link] < network.firms) {
                    reach(network.linkSupplier[link]);
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
    private void settle(double[] loss, int stopped) {
        changes = 0;
        for (int i = 0; i < reach; i++) {
            int firm = reached[i];
            isReached[firm] = false;
            if (firm != stopped && found[i] > loss[firm] + risk.tolerance) {
                loss[firm] = found[i];
                changed[changes++] = firm;
            }
        }
        reach = 0;
    }
}
