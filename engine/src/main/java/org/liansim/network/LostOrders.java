package org.liansim.network;

import java.util.BitSet;

/**
 * Orders that are lost when one firm stops: it buys nothing any more, its suppliers sell and so buy less, and so on
 * (Leontief 1936). A firm passes on what it lost when that is worth it and keeps it waiting otherwise; what follows from
 * all that waits is known without following it, for a yuan lost by firm k takes the firms upstream
 * {@link SystemicRisk#lostUpstream lostUpstream[k]} yuan with it.
 *
 * <p>One object serves one thread; every stop starts from a network without losses.
 */
final class LostOrders {
    private final SystemicRisk risk;
    private final Network network;
    /** What each firm lost and passed on, and what it lost besides [yuan/day]. */
    private final double[] passed;

    private final double[] waiting;
    private final BitSet touched = new BitSet();
    private final BitSet isWaiting = new BitSet();
    private int stopped;

    LostOrders(SystemicRisk risk) {
        this.risk = risk;
        network = risk.network;
        passed = new double[network.firms];
        waiting = new double[network.firms];
    }

    /** Stops a firm; only its own suppliers hear of it so far. */
    void stop(int firm) {
        for (int each = touched.nextSetBit(0); each >= 0; each = touched.nextSetBit(each + 1)) {
            passed[each] = 0;
            waiting[each] = 0;
        }
        touched.clear();
        isWaiting.clear();
        stopped = firm;
        touched.set(firm);
        passed[firm] = network.output[firm];
        pass(firm, network.output[firm]);
    }

    /** Passes losses on until each firm keeps waiting at most this share of its output. */
    void passOn(double share) {
        boolean more = true;
        while (more) {
            more = false;
            for (int firm = isWaiting.nextSetBit(0); firm >= 0; firm = isWaiting.nextSetBit(firm + 1)) {
                double lost = waiting[firm];
                if (lost > share * network.output[firm]) {
                    waiting[firm] = 0;
                    isWaiting.clear(firm);
                    passed[firm] += lost;
                    pass(firm, lost);
                    more = true;
                }
            }
        }
    }

    private void pass(int buyer, double lost) {
        for (int input = network.inputStart[buyer]; input < network.inputStart[buyer + 1]; input++) {
            double ofInput = lost * network.inputShare[input];
            for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                int supplier = network.linkSupplier[link];
                double order = ofInput * network.linkShare[link];
                if (order > 0 && supplier < network.firms && supplier != stopped) {
                    waiting[supplier] += order;
                    isWaiting.set(supplier);
                    touched.set(supplier);
                }
            }
        }
    }

    /** What the firms will lose besides as a consequence of all that waits, the firm that stopped included [yuan/day]. */
    double toCome() {
        double sum = 0;
        for (int firm = isWaiting.nextSetBit(0); firm >= 0; firm = isWaiting.nextSetBit(firm + 1)) {
            sum += waiting[firm] * risk.lostUpstream[firm];
        }
        return sum;
    }

    /** What a firm lost so far [yuan/day]. */
    double lost(int firm) {
        return passed[firm] + waiting[firm];
    }

    /** Marks the firms that lost something. */
    void mark(BitSet firms) {
        firms.or(touched);
    }
}
