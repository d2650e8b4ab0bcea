package org.liansim.model.chain;

import org.liansim.kernel.Agenda;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.kernel.Sweep;
import org.liansim.network.Network;

/**
 * The state of one run in flat arrays, one record a firm, input, link side and demand slot. A firm's rows and its sides
 * of its links belong to it alone.
 */
final class ChainState implements Stateful {
    /** Doubles in a firm's record. */
    static final int FIRM = 32;

    static final int STOCK = 0;
    static final int FAST = 1;
    static final int SLOW = 2;
    static final int IN_PROCESS = 3;
    static final int BACKLOG = 4;
    static final int CAPACITY = 5;
    /** Output that the fixed staff is made for. */
    static final int STAFFED = 6;

    static final int STARTED = 7;
    static final int FINISHED = 8;
    static final int SHIPPED = 9;
    static final int DUE = 10;
    static final int ON_TIME = 11;
    static final int LOST = 12;
    static final int ORDERED = 13;
    static final int EXPORTED = 14;
    static final int INPUTS_USED = 15;
    static final int SAVED = 16;
    static final int WAGES = 17;
    static final int TAX = 18;
    static final int CAPACITY_OFFERED = 19;
    static final int CASH = 20;
    static final int PAID_FIRMS = 21;
    static final int PAID_NATIONAL = 22;
    static final int PAID_ABROAD = 23;
    static final int COLLECTED_FIRMS = 24;
    static final int COLLECTED_LOCAL = 25;
    static final int COLLECTED_NATIONAL = 26;
    static final int COLLECTED_ABROAD = 27;
    static final int BOUGHT_LOCAL = 28;
    static final int BOUGHT_NATIONAL = 29;
    static final int BOUGHT_ABROAD = 30;
    static final int RECEIVABLE = 31;

    /** Doubles in an input's record. */
    static final int INPUT = 8;

    static final int HELD = 0;
    static final int USED = 1;
    static final int RECEIVED = 2;
    /** Destroyed so far. */
    static final int RUINED = 3;
    /** Yuan of the input per yuan of output. */
    static final int INPUT_SHARE = 4;
    /** Stock to hold, safety stock included [days of use]. */
    static final int COVER = 5;
    /** Ordinal of the {@link org.liansim.scenario.Criticality}; {@link #SERVICE} for what is drawn directly. */
    static final int CRITICALITY = 6;

    static final double SERVICE = -1;

    /** Doubles in the buyer's side of a link, beside what arrives. */
    static final int BUYER = 8;

    static final int ON_ORDER = 0;
    static final int SHARE = 1;
    static final int CONTRACT = 2;
    static final int ORDER_MEAN = 3;
    static final int RECEIPT_MEAN = 4;
    /** Orders outstanding just after one is placed, at mean delays. */
    static final int OUTSTANDING = 5;
    /** Orders placed so far at an outside supplier. */
    static final int PLACED = 6;
    /** Ordinal of the supplier's {@link org.liansim.network.Region}. */
    static final int REGION = 7;

    /** Doubles in the supplier's side of a link, beside what is asked. */
    static final int SUPPLIER = 3;

    static final int OWED = 0;
    /** What the link carries at contract shares and the trend's output [yuan/day]. */
    static final int CLAIM = 1;
    /** Shipped over the link so far, or given as a service; not counted at an outside supplier. */
    static final int GIVEN = 2;

    /** Words of what a delivery needs to know, beside the amount. */
    static final int DELIVERY = 2;

    static final int KEY = 0;
    static final int TO = 1;

    /** Words of what an order needs to know, beside the amount. */
    static final int ORDERING = 2;

    static final int BY = 0;
    static final int WHEN = 1;

    /** Columns of the invoices: four classes of receivables, then three of payables. */
    static final int INVOICE = 8;

    static final int RECEIVABLES = 4;

    private final ChainPlan plan;
    private final Network network;
    private final int orderPages;
    private final long[] phase;
    private final double reviewsPerTick;
    /** A review's time less half a tick, with which the number of reviews before a tick is exact. */
    private final double beforeReview;

    final double[] firm;
    final int[] reviews;
    final double[] input;
    final double[] buyer;
    final double[] supplier;
    /** Goods on their way to their buyers. */
    final Arrivals arrivals;
    /** What is ordered over each link, by place in supplier order and the supplier's review that takes it in: a ring too. */
    final double[] ordered;
    /** Goods that wait at a closed corridor, by link in buyer order. */
    final double[] atBorder;
    /** Goods that have waited there and reach their buyer at its next review. */
    final double[] released;

    /** Batches in process, by firm: one cell a review of the processing time. */
    final double[] batch;

    final int[] batchStart;
    /** Order book of links, by firm: rows of the firm's links in supplier order, one row a review of the book. */
    final double[] book;

    final int[] bookStart;
    /** Order book of final demand, by demand slot. */
    final double[] demandBook;
    /** Final demand by demand slot under what is in force, growth, season and noise left out [yuan/day]. */
    final double[] demandRate;
    /** Final demand by demand slot, as the trend has it [yuan/day]. */
    final double[] demandClaim;

    final int[] demandBookStart;
    /** Overdue final demand by demand slot and review at which it fell due. */
    final double[] late;
    /** Sold to final demand so far, by demand slot. */
    final double[] sold;
    /** Invoices by review of the term, firm and column: a review's stand side by side, as reviews come to them. */
    final double[] invoice;

    /**
     * Deliveries of firms by link in supplier order: their random key, 0 without noise, then their buyer and the link in
     * buyer order.
     */
    final long[] delivery;
    /** First review of each link's buyer, by place in supplier order. */
    final int[] buyerPhase;
    /**
     * Orders by link in buyer order: the supplier and the link's place in supplier order, then the supplier's first review,
     * or outside the random key of its deliveries, 0 without noise.
     */
    final long[] ordering;

    /** Finished stock at the start, for the audit. */
    final double[] firstStock;

    /** Finished goods destroyed so far, by firm. */
    final double[] ruined;
    /** Goods destroyed so far, inputs and work in process included, by firm. */
    final double[] destroyed;
    /** Cost of inputs above base-year prices so far, by firm. */
    final double[] costRise;
    /** Share of an outside supplier's goods that cannot arrive, by entity. */
    final double[] heldUp;

    /** Whether each firm is there. */
    final boolean[] present;
    /** Whether each firm was there and left. */
    final boolean[] left;
    /** Stocks that each firm left behind, at base-year prices. */
    final double[] writtenOff;
    /** Whether a link was closed for good, by its place in supplier order; orders over it are dead letters. */
    final boolean[] shut;
    /** Contract shares that are in force but for bans, in buyer order. */
    final double[] agreed;
    /** Orders and goods that reached each entity too late: over a closed link, or after it left. */
    final double[] deadLetters;
    /** Which links are in use. */
    final OpenLinks links;

    /** Orders and goods under way that firms which left have made dead letters, so far. */
    double expectedDead;
    /** Whether a link was closed for good. */
    boolean anyShut;
    /** Whether a firm was there and left. */
    boolean anyLeft;
    /** Whether a corridor was ever closed to goods that arrive. */
    boolean bordered;
    /** Whether some final demand cannot be reached. */
    boolean shutOut;
    /** Whether a price has moved. */
    boolean repriced;

    @Override
    public void pass(State state) {
        state.part("chains");
        state.pass(reviews);
        state.pass(
                firm,
                input,
                buyer,
                supplier,
                arrivals.goods,
                ordered,
                atBorder,
                released,
                batch,
                book,
                demandBook,
                demandClaim,
                demandRate,
                late,
                sold,
                invoice);
        state.pass(ruined, destroyed, costRise, heldUp, writtenOff, agreed, deadLetters);
        state.pass(present, left, shut);
        expectedDead = state.pass(expectedDead);
        anyLeft = state.pass(anyLeft);
        anyShut = state.pass(anyShut);
        bordered = state.pass(bordered);
        shutOut = state.pass(shutOut);
        repriced = state.pass(repriced);
        links.pass(state);
    }

    /** @param sweep threads to fill it on */
    ChainState(ChainPlan plan, Sweep sweep) {
        this.plan = plan;
        network = plan.network;
        int firms = network.firms;
        int links = network.linkSupplier.length;
        orderPages = plan.orderPages;
        phase = plan.phase;
        reviewsPerTick = 1.0 / plan.delays.review;
        beforeReview = plan.delays.review - 0.5;
        firm = new double[firms * FIRM];
        reviews = new int[firms];
        input = new double[network.inputProduct.length * INPUT];
        buyer = new double[links * BUYER];
        supplier = new double[links * SUPPLIER];
        arrivals = new Arrivals(plan);
        ordered = new double[orderPages * links];
        atBorder = new double[links];
        released = new double[links];
        batchStart = new int[firms + 1];
        bookStart = new int[firms + 1];
        demandBookStart = new int[network.demandMarket.length + 1];
        for (int i = 0; i < firms; i++) {
            int sold = network.supplierStart[i + 1] - network.supplierStart[i];
            batchStart[i + 1] = batchStart[i] + plan.batches[network.product[i]];
            bookStart[i + 1] = bookStart[i] + plan.book[network.product[i]] * sold;
            for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
                demandBookStart[slot + 1] = demandBookStart[slot] + plan.book[network.product[i]];
            }
        }
        batch = new double[batchStart[firms]];
        book = new double[bookStart[firms]];
        demandBook = new double[demandBookStart[network.demandMarket.length]];
        demandRate = new double[network.demandMarket.length];
        demandClaim = new double[network.demandMarket.length];
        late = new double[network.demandMarket.length * plan.patience];
        sold = new double[network.demandMarket.length];
        invoice = new double[firms * plan.invoiceTerm * INVOICE];
        delivery = new long[links * DELIVERY];
        buyerPhase = new int[links];
        ordering = new long[links * ORDERING];
        firstStock = new double[firms];
        ruined = new double[firms];
        destroyed = new double[firms];
        costRise = new double[firms];
        heldUp = new double[network.entities];
        present = new boolean[firms];
        left = new boolean[firms];
        writtenOff = new double[firms];
        shut = new boolean[links];
        agreed = new double[links];
        deadLetters = new double[network.entities];
        this.links = new OpenLinks(network);
        sweep.runRows(network.inputProduct.length, this::setInputs);
        sweep.runRows(links, this::setLinks);
    }

    private void setInputs(int first, int end) {
        for (int k = first; k < end; k++) {
            input[k * INPUT + INPUT_SHARE] = network.inputShare[k];
            input[k * INPUT + COVER] = plan.inputCover[k];
            input[k * INPUT + CRITICALITY] = plan.isService(k) ? SERVICE : network.inputCriticality[k];
        }
    }

    /** Sets both sides of links: those at some places in buyer order, and those at these in supplier order. */
    private void setLinks(int first, int end) {
        for (int link = first; link < end; link++) {
            buyer[link * BUYER + OUTSTANDING] = plan.outstanding[link];
            int seller = network.linkSupplier[link];
            buyer[link * BUYER + REGION] = network.region[seller];
            ordering[link * ORDERING + BY] = (long) seller << 32 | network.linkSupplierSlot[link];
            ordering[link * ORDERING + WHEN] = seller < network.firms ? phase[seller] : 0;
        }
        for (int slot = first; slot < end; slot++) {
            buyerPhase[slot] = (int) phase[network.supplierBuyer[slot]];
            delivery[slot * DELIVERY + TO] = (long) network.supplierBuyer[slot] << 32 | network.supplierLink[slot];
        }
    }

    /** Sets the random key of the deliveries over a link, by its place in supplier order. */
    void setKey(int slot, long key) {
        int link = network.supplierLink[slot];
        if (network.linkSupplier[link] < network.firms) {
            delivery[slot * DELIVERY + KEY] = key;
        } else {
            ordering[link * ORDERING + WHEN] = key;
        }
    }

    /** Time that a delivery of an outside supplier takes. */
    long outsideTicks(int entity, int link, long number) {
        long key = ordering[link * ORDERING + WHEN];
        return key == 0 ? plan.meanDeliveryTicks(entity) : plan.deliveryTicks(entity, key, number);
    }

    /** Sends an order over a link to a firm. */
    void order(Agenda agenda, int link, double amount) {
        long tick = agenda.now() + plan.delays.information;
        long by = reviewAfter(ordering[link * ORDERING + WHEN], tick);
        long to = ordering[link * ORDERING + BY];
        agenda.deposit((int) (to >>> 32), tick, by, ChainModel.ORDER, (int) to, amount);
    }

    /** Supplier of a link. */
    int supplier(int link) {
        return (int) (ordering[link * ORDERING + BY] >>> 32);
    }

    /**
     * Sends goods over a link.
     *
     * @param by tick of the buyer's review that takes them in
     */
    void deliver(Agenda agenda, int buyer, int link, long tick, long by, double amount) {
        if (tick - agenda.now() <= arrivals.ahead(link)) {
            agenda.deposit(buyer, tick, by, ChainModel.DELIVERY, link, amount);
        } else {
            agenda.send(buyer, tick, ChainModel.DELIVERY, link, amount);
        }
    }

    /**
     * A buyer under review expects goods over a link.
     *
     * @param review number of its review since the start
     * @param ticks until they arrive
     */
    void expect(Agenda agenda, int review, int link, long ticks, double amount) {
        long tick = agenda.now() + ticks;
        if (ticks <= arrivals.ahead(link)) {
            arrivals.goods[arrivals.cell(link, review + reviewsBefore(0, ticks))] += amount;
            agenda.booked(tick, ChainModel.DELIVERY, link, amount);
        } else {
            agenda.toSelf(tick, ChainModel.DELIVERY, link, amount);
        }
    }

    /** Where the invoices of a firm's review begin in {@link #invoice}, from the number of reviews that it has done. */
    int invoices(int i, int n) {
        return (n % plan.invoiceTerm * network.firms + i) * INVOICE;
    }

    /** Where goods that reach a buyer at a tick are added. */
    int arrivalCell(int buyer, long tick, int link) {
        return arrivals.cell(link, reviewAt(buyer, tick));
    }

    /** Number of the firm's review that takes in what is due at a tick; its first one after the start has the number 0. */
    int reviewAt(int i, long tick) {
        return reviewsBefore(phase[i], tick);
    }

    private int reviewsBefore(long first, long tick) {
        return (int) ((tick - first + beforeReview) * reviewsPerTick);
    }

    /** Tick of the review that takes in what is due at a tick, of a firm with a given first review. */
    long reviewAfter(long first, long tick) {
        return first + reviewsBefore(first, tick) * plan.delays.review;
    }

    /** Where a review takes in the orders over a link, by its place in supplier order, in {@link #ordered}. */
    int orderCell(int slot, int review) {
        return slot * orderPages + (review & orderPages - 1);
    }

    /** Goods on their way over a link, those that its buyer has not looked at included. */
    double arriving(int link) {
        return released[link] + arrivals.sum(link);
    }

    /** Orders on their way over a link, by place in supplier order, those that its supplier has not looked at included. */
    double ordered(int slot) {
        double sum = 0;
        for (int page = 0; page < orderPages; page++) {
            sum += ordered[orderCell(slot, page)];
        }
        return sum;
    }

    /** Nothing is on its way over a link to its buyer any more. */
    void clearArriving(int link) {
        released[link] = 0;
        arrivals.clear(link);
    }

    /** No order is on its way over a link any more. */
    void clearOrdered(int slot) {
        for (int page = 0; page < orderPages; page++) {
            ordered[orderCell(slot, page)] = 0;
        }
    }

    /** Tick of the review at which a buyer takes in the last goods that are on their way over a link; now when none are. */
    long lastArrival(int buyer, int link, long now) {
        int next = reviewAt(buyer, now);
        for (int review = next + arrivals.pages(link) - 1; review >= next; review--) {
            if (arrivals.goods[arrivals.cell(link, review)] != 0) {
                return plan.phase[buyer] + review * plan.delays.review;
            }
        }
        return now;
    }

    /** What passes the border of the goods that reach it, those released before included. */
    double pass(int link, int supplier, double amount) {
        double held = amount * heldUp[supplier];
        atBorder[link] += held;
        double passes = amount - held + released[link];
        released[link] = 0;
        return passes;
    }
}
