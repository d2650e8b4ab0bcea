package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import org.liansim.network.Network;

/**
 * Which supplier starved which firm: at each batch that an input holds back, what was planned and not started is put to
 * the link of that input whose supplier is most overdue. Only a run that is to be explained keeps one.
 */
public final class ShortageLog {
    private final Network network;
    private final long from;
    private final double[] heldBack;

    /**
     * An empty log.
     *
     * @param from tick before which nothing is noted
     */
    public ShortageLog(Network network, long from) {
        this.network = network;
        this.from = from;
        heldBack = new double[network.linkSupplier.length];
    }

    /** Planned output that the buyer of a link did not start for want of it so far, by link in buyer order [yuan]. */
    public double[] heldBack() {
        return heldBack.clone();
    }

    /** Notes output held back for want of an input; nobody is to blame when nothing is overdue. */
    void note(ChainState state, int input, double output, long tick) {
        int blamed = -1;
        double most = 0;
        for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
            int side = link * BUYER;
            double usual = state.buyer[side + OUTSTANDING] * state.buyer[side + ORDER_MEAN];
            double overdue = state.buyer[side + CONTRACT] > 0
                    ? state.buyer[side + ON_ORDER] - usual
                    : network.linkShare[link] * output;
            if (overdue > most) {
                most = overdue;
                blamed = link;
            }
        }
        if (blamed >= 0 && tick >= from) {
            heldBack[blamed] += output;
        }
    }
}
