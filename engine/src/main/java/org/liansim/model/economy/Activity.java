package org.liansim.model.economy;

import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.model.Chains;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;

/** What the chains did in the month that just ended. */
final class Activity implements Stateful {
    /** What the slow economy follows of each firm. */
    private static final Measure[] FOLLOWED = {
        Measure.STARTED, Measure.ORDERED, Measure.DUE, Measure.ON_TIME, Measure.SHIPPED, Measure.WAGES, Measure.TAX
    };

    private final Network network;
    private final Chains chains;
    private final int[] place = new int[Measure.values().length];
    private final double[] before;
    private final double[] flow;
    private final double[] shippedBefore;
    private final double[] shipped;
    private final double[] soldBefore;
    private final double[] sold;
    private long tick;
    private double days;

    Activity(Network network, Chains chains) {
        this.network = network;
        this.chains = chains;
        for (int at = 0; at < FOLLOWED.length; at++) {
            place[FOLLOWED[at].ordinal()] = at + 1;
        }
        before = new double[network.firms * FOLLOWED.length];
        flow = new double[before.length];
        shippedBefore = new double[network.supplierStart[network.firms]];
        shipped = new double[shippedBefore.length];
        soldBefore = new double[network.demandMarket.length];
        sold = new double[soldBefore.length];
    }

    @Override
    public void pass(State run) {
        run.part("activity");
        run.pass(before, flow, shippedBefore, shipped, soldBefore, sold);
        tick = run.pass(tick);
        days = run.pass(days);
    }

    /**
     * Takes what happened since the last call.
     *
     * @param known firms to which anything can have happened
     */
    void take(long now, int[] known) {
        days = (now - tick) / 86_400.0;
        tick = now;
        for (int i : known) {
            for (int at = 0; at < FOLLOWED.length; at++) {
                int cell = i * FOLLOWED.length + at;
                double total = chains.of(i, FOLLOWED[at]);
                flow[cell] = total - before[cell];
                before[cell] = total;
            }
        }
        for (int i : known) {
            int last = hasShipped(i) ? network.supplierStart[i + 1] : network.supplierStart[i];
            for (int slot = network.supplierStart[i]; slot < last; slot++) {
                double total = chains.shipped(slot);
                shipped[slot] = total - shippedBefore[slot];
                shippedBefore[slot] = total;
            }
            for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                double total = chains.sold(slot);
                sold[slot] = total - soldBefore[slot];
                soldBefore[slot] = total;
            }
        }
    }

    /** Length of the month; the first is shorter when the run starts within it [days]. */
    double days() {
        return days;
    }

    /** A flow of a firm in the month [yuan]; one of those followed. */
    double of(int firm, Measure measure) {
        return flow[firm * FOLLOWED.length + place[measure.ordinal()] - 1];
    }

    /** Whether a firm has ever shipped anything; what it shipped over its links is zero otherwise. */
    boolean hasShipped(int firm) {
        return before[firm * FOLLOWED.length + place[Measure.SHIPPED.ordinal()] - 1] > 0;
    }

    /** Shipped over a link in the month, or given as a service, by the link's place in supplier order [yuan]. */
    double shipped(int slot) {
        return shipped[slot];
    }

    /** Sold to final demand in the month, by demand slot [yuan]. */
    double sold(int slot) {
        return sold[slot];
    }
}
