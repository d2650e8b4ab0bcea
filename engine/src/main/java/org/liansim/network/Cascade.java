package org.liansim.network;

import java.util.BitSet;

/** What is lost when one firm stops. One object serves one thread. */
final class Cascade {
    private final SystemicRisk risk;
    private final Network network;
    private final LostSupply supply;
    private final LostOrders orders;
    private final BitSet touched = new BitSet();

    Cascade(SystemicRisk risk) {
        this.risk = risk;
        network = risk.network;
        supply = new LostSupply(risk);
        orders = new LostOrders(risk);
    }

    /**
     * Share of all output that is lost when a firm stops. Losses of orders are followed until it no longer matters where
     * the rest of them arises.
     */
    double index(int firm) {
        touched.clear();
        supply.stop(firm, touched);
        orders.stop(firm);
        double share = 1;
        while (Math.min(orders.toCome(), hidden(firm, share)) > risk.tolerance * risk.total) {
            share /= 2;
            orders.passOn(share);
        }
        orders.mark(touched);
        double lost = orders.toCome();
        for (int each = touched.nextSetBit(0); each >= 0; each = touched.nextSetBit(each + 1)) {
            lost += Math.max(network.output[each] * supply.loss[each], orders.lost(each));
        }
        return risk.total > 0 ? Math.min(1, lost / risk.total) : 0;
    }

    /**
     * At most so much of the orders still to be lost costs nothing more, as it falls on the firm that stopped or on firms
     * that lose more for lack of inputs [yuan/day].
     *
     * @param share no firm keeps a larger share of its output waiting
     */
    private double hidden(int stopped, double share) {
        double sum = share * risk.exposed[stopped];
        for (int firm = touched.nextSetBit(0); firm >= 0; firm = touched.nextSetBit(firm + 1)) {
            double gap = network.output[firm] * supply.loss[firm] - orders.lost(firm);
            if (firm != stopped && gap > 0) {
                sum += Math.min(gap, share * risk.exposed[firm]);
            }
        }
        return sum;
    }

    /** What every firm loses when one stops; losses of orders that are the tolerance or less are not followed. */
    ShockProfile profile(int firm) {
        double index = index(firm);
        orders.passOn(risk.tolerance);
        orders.mark(touched);
        double[] upstream = new double[network.firms];
        for (int each = touched.nextSetBit(0); each >= 0; each = touched.nextSetBit(each + 1)) {
            upstream[each] = orders.lost(each) > 0 ? Math.min(1, orders.lost(each) / network.output[each]) : 0;
        }
        return new ShockProfile(firm, index, supply.loss.clone(), upstream);
    }
}
