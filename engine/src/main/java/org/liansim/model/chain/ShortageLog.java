package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import java.util.Arrays;
import org.liansim.network.Network;

/**
 * Which supplier starved which firm: at each batch that an input holds back, the output lost is put to the link of that
 * input whose supplier is most overdue. Only a run that is to be explained keeps one.
 */
public final class ShortageLog {
    private final Network network;
    private final double[] lost;
    private final long[] first;

    /** An empty log. */
    public ShortageLog(Network network) {
        this.network = network;
        lost = new double[network.linkSupplier.length];
        first = new long[lost.length];
        Arrays.fill(first, Long.MAX_VALUE);
    }

    /** Output that the buyer of a link lost for want of it so far, by link in buyer order [yuan]. */
    public double[] lost() {
        return lost.clone();
    }

    /** Tick of the first loss on each link, in buyer order; {@code Long.MAX_VALUE} where there was none. */
    public long[] first() {
        return first.clone();
    }

    /** Notes output lost for want of an input; nobody is to blame when nothing is overdue. */
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
        if (blamed >= 0) {
            lost[blamed] += output;
            first[blamed] = Math.min(first[blamed], tick);
        }
    }
}
