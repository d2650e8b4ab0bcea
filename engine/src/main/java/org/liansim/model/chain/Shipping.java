package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import java.util.Arrays;
import org.liansim.kernel.Agenda;
import org.liansim.model.Controls;
import org.liansim.network.Network;
import org.liansim.network.Region;

/**
 * A firm's order book and what leaves it: orders fall due after the firm's quote, what is due is shipped, rationed when
 * the goods do not cover it. Overdue orders of firms wait; overdue final demand is lost when its patience ends.
 */
final class Shipping {
    private static final int ABROAD = Region.ABROAD.ordinal();

    /** Final demand of the firm under review, by its demand slots; filled by the caller of {@link #take}. */
    final double[] asked;

    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    private final double[] supplier;
    private final double[] ordered;
    private final long[] delivery;
    private final Division division;
    private final double[] wanted;
    private final double[] claim;
    /** Share of each demand slot's goods that cannot leave. */
    private final double[] shutOut;
    /** Factor on the standard deviation of the time that each firm's deliveries take. */
    private final double[] deliverySpread;

    private final int[] slots;
    private final int[] slotEnd;

    /** Where the invoices of the review begin. */
    private int invoices;

    private double overdue;
    private double owedToFirms;
    private double owedToMarkets;

    Shipping(ChainPlan plan, ChainState state, Controls controls) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        shutOut = controls.shutOut;
        deliverySpread = controls.deliverySpread;
        supplier = state.supplier;
        ordered = state.ordered;
        delivery = state.delivery;
        slots = state.links.slot;
        slotEnd = state.links.slotEnd;
        int markets = 1;
        int links = 1;
        for (int i = 0; i < network.firms; i++) {
            markets = Math.max(markets, network.demandStart[i + 1] - network.demandStart[i]);
            links = Math.max(links, network.supplierStart[i + 1] - network.supplierStart[i]);
        }
        asked = new double[markets];
        division = new Division(links + markets);
        wanted = division.amount;
        claim = division.claim;
    }

    /** What the firm owes after {@link #take} [yuan]. */
    double owed() {
        return owedToFirms + owedToMarkets;
    }

    /**
     * Takes the orders that came since the last review into the book, and what falls due out of it.
     *
     * @param n reviews that the firm has done
     * @param review number of this one since the start
     * @return orders received [yuan]
     */
    double take(int i, int n, int review, double askedByMarkets) {
        invoices = state.invoices(i, n);
        double orders = takeLinks(i, n, review);
        int row = i * FIRM;
        overdue = state.firm[row + BACKLOG];
        takeMarkets(i, n, row);
        double received = orders + askedByMarkets;
        state.firm[row + ORDERED] += received;
        state.firm[row + DUE] += owed() - overdue;
        return received;
    }

    private double takeLinks(int i, int n, int review) {
        int first = network.supplierStart[i];
        int last = slotEnd[i];
        int reviews = plan.book[network.product[i]];
        double orders = 0;
        double owed = 0;
        if (reviews == 0) {
            for (int at = first; at < last; at++) {
                int slot = slots[at];
                int side = slot * SUPPLIER;
                int cell = state.orderCell(slot, review);
                double amount = ordered[cell];
                ordered[cell] = 0;
                orders += amount;
                owed += supplier[side + OWED] += amount;
            }
        } else {
            double[] book = state.book;
            int page = state.bookStart[i] + n % reviews * (network.supplierStart[i + 1] - first) - first;
            for (int at = first; at < last; at++) {
                int slot = slots[at];
                int side = slot * SUPPLIER;
                int cell = state.orderCell(slot, review);
                double amount = ordered[cell];
                ordered[cell] = 0;
                orders += amount;
                owed += supplier[side + OWED] += book[page + slot];
                book[page + slot] = amount;
            }
        }
        owedToFirms = owed;
        return orders;
    }

    /** Passes final demand through the book; {@link #asked} then holds what newly falls due, and lost demand leaves. */
    private void takeMarkets(int i, int n, int row) {
        int first = network.demandStart[i];
        int last = network.demandStart[i + 1];
        int reviews = plan.book[network.product[i]];
        double owed = 0;
        int page = reviews > 0 ? n % reviews : 0;
        for (int slot = first; slot < last; slot++) {
            if (reviews > 0) {
                int cell = state.demandBookStart[slot] + page;
                double due = state.demandBook[cell];
                state.demandBook[cell] = asked[slot - first];
                asked[slot - first] = due;
            }
            owed += asked[slot - first];
        }
        if (overdue > 0) {
            for (int slot = first; slot < last; slot++) {
                int cells = slot * plan.patience;
                int oldest = cells + n % plan.patience;
                double lost = state.late[oldest];
                state.late[oldest] = 0;
                state.firm[row + LOST] += lost;
                overdue -= lost;
                for (int cell = cells; cell < cells + plan.patience; cell++) {
                    owed += state.late[cell];
                }
            }
        }
        owedToMarkets = owed;
    }

    /**
     * Ships what is due out of the goods at hand.
     *
     * @return goods shipped [yuan]
     */
    double ship(Agenda agenda, int i, int n, double goods) {
        int row = i * FIRM;
        double owed = owed();
        double shipped;
        boolean hindered = state.shutOut && isHindered(i);
        if (goods >= owed && !hindered) {
            shipAll(agenda, i, n);
            shipped = owed;
            state.firm[row + BACKLOG] = 0;
        } else {
            shipped = ration(agenda, i, n, Math.max(0, goods));
            state.firm[row + BACKLOG] = Math.max(0, owed - shipped);
        }
        state.firm[row + SHIPPED] += shipped;
        double due = owed - Math.max(0, overdue);
        state.firm[row + ON_TIME] += Math.max(0, Math.min(due, (hindered ? shipped : goods) - Math.max(0, overdue)));
        return shipped;
    }

    private boolean isHindered(int i) {
        for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
            if (shutOut[slot] > 0) {
                return true;
            }
        }
        return false;
    }

    private void shipAll(Agenda agenda, int i, int n) {
        int last = slotEnd[i];
        for (int at = network.supplierStart[i]; at < last; at++) {
            int slot = slots[at];
            double amount = supplier[slot * SUPPLIER + OWED];
            if (amount > 0) {
                supplier[slot * SUPPLIER + OWED] = 0;
                deliver(agenda, i, slot, n, amount);
            }
        }
        invoice(i, 0, owedToFirms);
        int first = network.demandStart[i];
        for (int slot = first; slot < network.demandStart[i + 1]; slot++) {
            double amount = asked[slot - first];
            if (overdue > 0) {
                int cells = slot * plan.patience;
                for (int cell = cells; cell < cells + plan.patience; cell++) {
                    amount += state.late[cell];
                    state.late[cell] = 0;
                }
            }
            sell(i, slot, amount);
        }
    }

    private double ration(Agenda agenda, int i, int n, double goods) {
        int links = slotEnd[i] - network.supplierStart[i];
        int first = network.demandStart[i];
        int markets = network.demandStart[i + 1] - first;
        for (int at = 0; at < links; at++) {
            int side = slots[network.supplierStart[i] + at] * SUPPLIER;
            wanted[at] = supplier[side + OWED];
            claim[at] = supplier[side + CLAIM];
        }
        for (int at = 0; at < markets; at++) {
            double amount = asked[at];
            int cells = (first + at) * plan.patience;
            for (int cell = cells; cell < cells + plan.patience; cell++) {
                amount += state.late[cell];
            }
            wanted[links + at] = amount * (1 - shutOut[first + at]);
            claim[links + at] = state.demandClaim[first + at];
        }
        divide(links, markets, goods);
        double toFirms = 0;
        for (int at = 0; at < links; at++) {
            double amount = wanted[at];
            if (amount > 0) {
                int slot = slots[network.supplierStart[i] + at];
                supplier[slot * SUPPLIER + OWED] -= amount;
                deliver(agenda, i, slot, n, amount);
                toFirms += amount;
            }
        }
        invoice(i, 0, toFirms);
        double shipped = toFirms;
        for (int at = 0; at < markets; at++) {
            sell(i, first + at, wanted[links + at]);
            keepLate(first + at, n, asked[at], wanted[links + at]);
            shipped += wanted[links + at];
        }
        return shipped;
    }

    /** Turns what is wanted into what is given, by the rationing rule. */
    private void divide(int links, int markets, double goods) {
        switch (plan.rationing) {
            case PROPORTIONAL -> division.divide(0, links + markets, goods);
            case PRIORITY -> {
                division.divide(0, links, goods);
                division.divide(links, links + markets, Math.max(0, goods - owedToFirms));
            }
            case FAIR -> {
                Arrays.fill(claim, 0, links + markets, 1);
                division.divide(0, links + markets, goods);
            }
        }
    }

    /** Fills the oldest overdue demand first and keeps the rest of what is newly due. */
    private void keepLate(int slot, int n, double due, double given) {
        int cells = slot * plan.patience;
        double left = given;
        for (int age = plan.patience - 1; age > 0; age--) {
            int cell = cells + Math.floorMod(n - age, plan.patience);
            double filled = Math.min(left, state.late[cell]);
            state.late[cell] -= filled;
            left -= filled;
        }
        state.late[cells + n % plan.patience] = Math.max(0, due - left);
    }

    private void deliver(Agenda agenda, int i, int slot, int n, double amount) {
        supplier[slot * SUPPLIER + GIVEN] += amount;
        if (plan.service[network.product[i]]) {
            return;
        }
        long key = delivery[slot * DELIVERY + KEY];
        long to = delivery[slot * DELIVERY + TO];
        long ticks = key == 0 ? plan.meanDeliveryTicks(i) : plan.deliveryTicks(i, key, n, deliverySpread[i]);
        long arrives = agenda.now() + ticks;
        long by = state.reviewAfter(state.buyerPhase[slot], arrives);
        state.deliver(agenda, (int) (to >>> 32), (int) to, arrives, by, amount);
    }

    private void sell(int i, int slot, double amount) {
        int region = plan.marketRegion[network.demandMarket[slot]];
        state.sold[slot] += amount;
        invoice(i, 1 + region, amount);
        if (region == ABROAD) {
            state.firm[i * FIRM + EXPORTED] += amount;
        }
    }

    private void invoice(int i, int column, double amount) {
        state.invoice[invoices + column] += amount;
        state.firm[i * FIRM + RECEIVABLE] += amount;
    }
}
