package org.liansim.model.chain;

import java.util.Arrays;
import org.liansim.kernel.Agenda;

/**
 * Goods that are sent in one review. In a small network they are gathered first, so that memory can be asked for all the
 * cells that they are added to at once; in a large one the executor does something of the kind.
 */
final class Dispatch {
    private final ChainState state;
    private int[] buyer = new int[16];
    private int[] link = new int[16];
    private long[] tick = new long[16];
    private long[] by = new long[16];
    private double[] amount = new double[16];
    private int count;
    /** Of no meaning; without it the reads would be left out. */
    private double touched;

    Dispatch(ChainState state) {
        this.state = state;
    }

    /**
     * Adds goods that reach their buyer at a tick.
     *
     * @param phase first review of the buyer
     */
    void add(Agenda agenda, int to, long phase, int over, long arrives, double goods) {
        long taken = state.reviewAfter(phase, arrives);
        if (!state.arrivals.isSmall()) {
            state.deliver(agenda, to, over, arrives, taken, goods);
            return;
        }
        if (count == link.length) {
            buyer = Arrays.copyOf(buyer, 2 * count);
            link = Arrays.copyOf(link, 2 * count);
            tick = Arrays.copyOf(tick, 2 * count);
            by = Arrays.copyOf(by, 2 * count);
            amount = Arrays.copyOf(amount, 2 * count);
        }
        buyer[count] = to;
        link[count] = over;
        tick[count] = arrives;
        by[count] = taken;
        amount[count++] = goods;
    }

    /** Sends all that was added. */
    void send(Agenda agenda) {
        touch();
        for (int at = 0; at < count; at++) {
            state.deliver(agenda, buyer[at], link[at], tick[at], by[at], amount[at]);
        }
        count = 0;
    }

    private void touch() {
        double sum = 0;
        for (int at = 0; at < count; at++) {
            sum += state.arrivals.goods[state.arrivalCell(buyer[at], by[at], link[at])];
        }
        touched = sum;
    }
}
