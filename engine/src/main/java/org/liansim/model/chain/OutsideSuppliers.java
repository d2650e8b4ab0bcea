package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import java.util.Arrays;
import org.liansim.kernel.Agenda;
import org.liansim.kernel.GlobalAgenda;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.network.Network;

/**
 * Suppliers outside the city. In normal times each order is shipped as soon as it has come, so that its buyer knows when
 * the goods arrive. One with a limit gathers orders and divides what it has among them once a review, in proportion to what
 * each usually buys.
 */
final class OutsideSuppliers implements Stateful {
    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    private final double[] supplier;
    /** Ticks that deliveries take longer, by outside supplier; even. */
    private final long[] extra;
    /** Goods per review, by outside supplier; infinite without a limit. */
    private final double[] allowance;
    /** Whether an outside supplier gathers orders until its next allocation. */
    private final boolean[] gathers;

    private final Division division;

    OutsideSuppliers(ChainPlan plan, ChainState state) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        supplier = state.supplier;
        int count = network.entities - network.firms;
        extra = new long[count];
        allowance = new double[count];
        Arrays.fill(allowance, Double.POSITIVE_INFINITY);
        gathers = new boolean[count];
        int links = 0;
        for (int entity = network.firms; entity < network.entities; entity++) {
            links = Math.max(links, network.supplierStart[entity + 1] - network.supplierStart[entity]);
        }
        division = new Division(links);
    }

    /** The same suppliers for one more thread. */
    OutsideSuppliers(OutsideSuppliers other) {
        plan = other.plan;
        network = other.network;
        state = other.state;
        supplier = other.supplier;
        extra = other.extra;
        allowance = other.allowance;
        gathers = other.gathers;
        division = new Division(other.division.amount.length);
    }

    @Override
    public void pass(State run) {
        run.pass(extra);
        run.pass(allowance);
        run.pass(gathers);
    }

    /**
     * A firm orders over a link.
     *
     * @param review number of the firm's review since the start
     */
    void order(Agenda agenda, int review, int entity, int link, double amount) {
        long number = (long) state.buyer[link * BUYER + PLACED]++;
        long information = plan.delays.information;
        if (allowance[entity - network.firms] == Double.POSITIVE_INFINITY) {
            state.expect(agenda, review, link, information + ticks(entity, link, number), amount);
        } else {
            long arrives = agenda.now() + information;
            agenda.send(entity, arrives, ChainModel.ORDER, network.linkSupplierSlot[link], amount);
        }
    }

    /** An order arrives that was placed while there was a limit. */
    void take(Agenda agenda, int entity, int slot, double amount) {
        if (state.shut[slot]) {
            state.deadLetters[entity] += amount;
        } else if (gathers[entity - network.firms]) {
            supplier[slot * SUPPLIER + OWED] += amount;
        } else {
            ship(agenda, entity, slot, amount, agenda.now());
        }
    }

    /** Divides what the supplier has among what it owes. */
    void allocate(Agenda agenda, int entity) {
        int first = network.supplierStart[entity];
        int last = network.supplierStart[entity + 1];
        for (int slot = first; slot < last; slot++) {
            division.amount[slot - first] = supplier[slot * SUPPLIER + OWED];
            division.claim[slot - first] = supplier[slot * SUPPLIER + CLAIM];
        }
        double has = allowance[entity - network.firms];
        division.divide(0, last - first, has);
        for (int slot = first; slot < last; slot++) {
            double amount = division.amount[slot - first];
            if (amount > 0) {
                supplier[slot * SUPPLIER + OWED] -= amount;
                ship(agenda, entity, slot, amount, agenda.now() + 1);
            }
        }
        if (has < Double.POSITIVE_INFINITY) {
            agenda.toSelf(agenda.now() + plan.delays.review, ChainModel.ALLOCATION, 0, 0);
        } else {
            gathers[entity - network.firms] = false;
        }
    }

    /** Ships at an odd tick what was ordered before, so that goods arrive on odd ones. */
    private void ship(Agenda agenda, int entity, int slot, double amount, long tick) {
        int link = network.supplierLink[slot];
        long arrives = tick + ticks(entity, link, agenda.now() / plan.delays.review);
        int buyer = network.supplierBuyer[slot];
        state.deliver(agenda, buyer, link, arrives, state.reviewAfter(plan.phase[buyer], arrives), amount);
    }

    private long ticks(int entity, int link, long number) {
        return state.outsideTicks(entity, link, number) + extra[entity - network.firms];
    }

    /** Takes over a delay, which buyers know and order for. */
    void setDelay(int entity, double days) {
        long ticks = (long) (days * Delays.DAY) & ~1L;
        if (ticks == extra[entity - network.firms]) {
            return;
        }
        extra[entity - network.firms] = ticks;
        for (int slot = network.supplierStart[entity]; slot < network.supplierStart[entity + 1]; slot++) {
            int link = network.supplierLink[slot];
            state.buyer[link * BUYER + OUTSTANDING] = plan.outstanding[link] + (double) ticks / plan.delays.review;
        }
    }

    /** Takes over a limit, as a multiple of the flow at rest; the first allocation is one review later. */
    void setLimit(GlobalAgenda agenda, int entity, double limit) {
        int at = entity - network.firms;
        allowance[at] = limit < Double.POSITIVE_INFINITY ? limit * flow(entity, agenda.now()) : limit;
        if (limit < Double.POSITIVE_INFINITY && !gathers[at]) {
            gathers[at] = true;
            long first = agenda.now() + plan.delays.review + 1 & ~1L;
            agenda.send(entity, first, ChainModel.ALLOCATION, 0, 0);
        }
    }

    /** What is bought from a supplier in one review at rest, with the growth of its buyers so far. */
    private double flow(int entity, long tick) {
        int month = plan.calendar.monthsSinceStart(tick);
        double flow = 0;
        for (int slot = network.supplierStart[entity]; slot < network.supplierStart[entity + 1]; slot++) {
            int link = network.supplierLink[slot];
            int buyer = network.supplierBuyer[slot];
            if (state.present[buyer]) {
                flow += state.agreed[link]
                        * network.inputShare[plan.inputOf(link)]
                        * network.output[buyer]
                        * plan.trend(network.product[buyer], month);
            }
        }
        return flow * (plan.delays.review / Delays.DAY);
    }
}
