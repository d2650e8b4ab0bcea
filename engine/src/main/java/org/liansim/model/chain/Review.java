package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import org.liansim.kernel.Agenda;
import org.liansim.model.Conditions;
import org.liansim.model.Controls;
import org.liansim.network.Network;
import org.liansim.scenario.Criticality;

/**
 * A firm's review: it finishes batches, ships what is due, plans and starts a batch with partially binding inputs, orders
 * inputs, and settles invoices. Every step touches rows of the firm alone; what concerns others is sent as an event.
 */
final class Review {
    private static final double CRITICAL = Criticality.CRITICAL.ordinal();
    private static final double IMPORTANT = Criticality.IMPORTANT.ordinal();
    /** Reviews between two adjustments of a buyer's supplier shares. */
    private static final int SHARES_EVERY = 4;

    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    private final DemandPaths demand;
    private final double[] labour;
    private final double[] inputUse;
    private final double[] price;
    private final Shipping shipping;
    private final OutsideSuppliers outside;
    private final double[] firm;
    private final double[] input;
    private final double[] buyer;
    private final Arrivals arrivals;
    private final double[] arriving;
    private final int[] stored;
    private final int[] storedStart;
    private final int[] links;
    private final int[] linkEnd;
    private final long review;
    /** Days between two reviews. */
    private final double days;

    /** Where shortages are noted; null when nobody asks for them. */
    private ShortageLog shortages;

    Review(
            ChainPlan plan,
            ChainState state,
            DemandPaths demand,
            Controls controls,
            Conditions conditions,
            OutsideSuppliers outside) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        this.demand = demand;
        labour = conditions.labour;
        inputUse = conditions.inputs;
        price = controls.price;
        shipping = new Shipping(plan, state, controls);
        this.outside = outside;
        firm = state.firm;
        input = state.input;
        buyer = state.buyer;
        arrivals = state.arrivals;
        arriving = arrivals.goods;
        stored = plan.stored;
        storedStart = plan.storedStart;
        links = state.links.link;
        linkEnd = state.links.linkEnd;
        review = plan.delays.review;
        days = review / Delays.DAY;
    }

    void note(ShortageLog log) {
        shortages = log;
    }

    void run(Agenda agenda, int i) {
        long now = agenda.now();
        int n = state.reviews[i]++;
        int number = state.reviewAt(i, now);
        int row = i * FIRM;
        int invoices = state.invoices(i, n);
        int payable = invoices + RECEIVABLES;
        settle(row, invoices);
        receive(i, row, payable, number);
        double asked = shipping.take(i, n, number, demandDue(i, now));
        forecast(i, row, now, asked / days);
        double batch;
        if (plan.service[network.product[i]]) {
            batch = start(agenda, i, row, payable, plannedService(row));
            firm[row + FINISHED] += batch;
            shipping.ship(agenda, i, n, batch);
        } else {
            finish(i, row, n);
            double stock = firm[row + STOCK];
            firm[row + STOCK] = Math.max(0, stock - shipping.ship(agenda, i, n, stock));
            batch = start(agenda, i, row, payable, planned(i, row, now));
            int cell = state.batchStart[i] + n % plan.batches[network.product[i]];
            state.batch[cell] = batch;
            firm[row + IN_PROCESS] += batch;
        }
        account(i, row, batch);
        order(agenda, i, n, number);
        agenda.toSelf(now + review, ChainModel.REVIEW, 0, 0);
    }

    private boolean isStored(int k) {
        return input[k * INPUT + CRITICALITY] != SERVICE;
    }

    /** Pays and collects the invoices of the term before; their cells are free for this review's. */
    private void settle(int row, int cell) {
        double[] invoice = state.invoice;
        double collected = 0;
        for (int column = 0; column < RECEIVABLES; column++) {
            double amount = invoice[cell + column];
            firm[row + COLLECTED_FIRMS + column] += amount;
            collected += amount;
            invoice[cell + column] = 0;
        }
        double paid = 0;
        for (int column = 0; column < 3; column++) {
            double amount = invoice[cell + RECEIVABLES + column];
            firm[row + PAID_FIRMS + column] += amount;
            paid += amount;
            invoice[cell + RECEIVABLES + column] = 0;
        }
        firm[row + RECEIVABLE] -= collected;
        firm[row + CASH] += collected - paid;
    }

    private void receive(int i, int row, int payable, int number) {
        int lastStored = storedStart[i + 1];
        for (int place = storedStart[i]; place < lastStored; place++) {
            int k = stored[place];
            double sum = 0;
            int last = linkEnd[k];
            for (int at = network.linkStart[k]; at < last; at++) {
                int link = links[at];
                int side = link * BUYER;
                int cell = arrivals.cell(link, number);
                double amount = arriving[cell];
                arriving[cell] = 0;
                if (state.bordered) {
                    amount = state.pass(link, network.linkSupplier[link], amount);
                }
                buyer[side + RECEIPT_MEAN] += plan.shareWeight * (amount - buyer[side + RECEIPT_MEAN]);
                // Nothing may have come; whether it has cannot be foreseen, so that a branch costs more than adding
                // nothing.
                buyer[side + ON_ORDER] -= amount;
                sum += amount;
                int region = (int) buyer[side + REGION];
                firm[row + BOUGHT_LOCAL + region] += amount;
                state.invoice[payable + region] += amount;
                if (state.repriced) {
                    reprice(i, k, payable, region, amount);
                }
            }
            input[k * INPUT + HELD] += sum;
            input[k * INPUT + RECEIVED] += sum;
        }
    }

    /** Books what a purchase costs above its base-year price. */
    private void reprice(int i, int k, int payable, int region, double amount) {
        double rise = amount * (price[network.inputProduct[k] * 3 + region] - 1);
        state.invoice[payable + region] += rise;
        state.costRise[i] += rise;
    }

    /** Final demand of the firm since its last review, by demand slot, into the shipping's cells. */
    private double demandDue(int i, long now) {
        double sum = 0;
        int last = network.demandStart[i + 1];
        long from = now - review;
        int fromMonth = demand.month(from);
        int month = demand.month(now);
        for (int slot = network.demandStart[i]; slot < last; slot++) {
            int market = network.demandMarket[slot];
            double ticks = demand.until(market, now, month) - demand.until(market, from, fromMonth);
            double amount = state.demandRate[slot] * (ticks / Delays.DAY);
            shipping.asked[slot - network.demandStart[i]] = amount;
            sum += amount;
        }
        return sum;
    }

    private void forecast(int i, int row, long now, double askedPerDay) {
        double orders = askedPerDay / plan.seasons.ordered(network.product[i], now - review, now);
        firm[row + FAST] += plan.fastWeight * (orders - firm[row + FAST]);
        firm[row + SLOW] += plan.slowWeight * (orders - firm[row + SLOW]);
    }

    private void finish(int i, int row, int n) {
        int cell = state.batchStart[i] + n % plan.batches[network.product[i]];
        double finished = state.batch[cell];
        firm[row + STOCK] += finished;
        firm[row + IN_PROCESS] = Math.max(0, firm[row + IN_PROCESS] - finished);
        firm[row + FINISHED] += finished;
    }

    private double plannedService(int row) {
        return Math.min(firm[row + CAPACITY] * days, shipping.owed());
    }

    private double planned(int i, int row, long now) {
        int product = network.product[i];
        long horizon = plan.batches[product] * review;
        double nextBatch = plan.seasons.started(product, now, now + review);
        double nextShipment = plan.seasons.shipped(product, now, now + review);
        double slow = firm[row + SLOW];
        double inProcess = plan.batches[product] == 1
                ? 0
                : (horizon - review) / Delays.DAY * slow * plan.seasons.started(product, now - horizon + review, now);
        double gap = plan.cover[product] * slow * nextShipment
                - (firm[row + STOCK] - firm[row + BACKLOG])
                + inProcess
                - firm[row + IN_PROCESS];
        double wanted = days * firm[row + FAST] * nextBatch + plan.stockCorrection * gap;
        return Math.min(firm[row + CAPACITY] * days, Math.max(0, wanted));
    }

    /** Starts as much of a planned batch as the inputs allow, uses them up, and draws services. */
    private double start(Agenda agenda, int i, int row, int payable, double planned) {
        int first = network.inputStart[i];
        int last = network.inputStart[i + 1];
        double critical = planned;
        double important = planned;
        int lastStored = storedStart[i + 1];
        for (int place = storedStart[i]; place < lastStored; place++) {
            int k = stored[place];
            double criticality = input[k * INPUT + CRITICALITY];
            double makes = input[k * INPUT + HELD];
            double share = input[k * INPUT + INPUT_SHARE];
            if (criticality == CRITICAL) {
                if (makes < critical * share) {
                    critical = makes / share;
                }
            } else if (criticality == IMPORTANT && makes < important * share) {
                important = makes / share;
            }
        }
        double batch = important < planned ? Math.min(critical, (important + planned) / 2) : critical;
        if (batch < planned && shortages != null) {
            noteShortage(i, planned, batch, agenda.now());
        }
        double used = 0;
        for (int k = first; k < last; k++) {
            double need = input[k * INPUT + INPUT_SHARE] * batch;
            if (!isStored(k)) {
                used += draw(agenda, i, row, payable, k, need);
            } else {
                int cell = k * INPUT;
                double taken = Math.min(input[cell + HELD], need);
                input[cell + HELD] -= taken;
                input[cell + USED] += taken;
                firm[row + SAVED] += need - taken;
                used += taken;
            }
        }
        firm[row + INPUTS_USED] += used;
        firm[row + STARTED] += batch;
        return batch;
    }

    /** Finds the input that held a batch back. */
    private void noteShortage(int i, double planned, double batch, long now) {
        int binding = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
            double makes = input[k * INPUT + HELD] / input[k * INPUT + INPUT_SHARE];
            double allows = Double.POSITIVE_INFINITY;
            if (input[k * INPUT + CRITICALITY] == CRITICAL) {
                allows = makes;
            } else if (input[k * INPUT + CRITICALITY] == IMPORTANT) {
                allows = (makes + planned) / 2;
            }
            if (allows < least) {
                least = allows;
                binding = k;
            }
        }
        shortages.note(state, binding, planned - batch, now);
    }

    /** Draws a service: use is sent to local suppliers, the rest is bought outside at once. */
    private double draw(Agenda agenda, int i, int row, int payable, int k, double need) {
        double outside = need;
        int last = linkEnd[k];
        for (int at = network.linkStart[k]; at < last; at++) {
            int link = links[at];
            double amount = need * buyer[link * BUYER + CONTRACT];
            if (amount > 0) {
                outside -= amount;
                firm[row + BOUGHT_LOCAL] += amount;
                state.invoice[payable] += amount;
                state.order(agenda, link, amount);
            }
        }
        double abroad = Math.max(0, outside) * plan.inputAbroad[k];
        double national = Math.max(0, outside) - abroad;
        firm[row + BOUGHT_NATIONAL] += national;
        firm[row + BOUGHT_ABROAD] += abroad;
        state.invoice[payable + 1] += national;
        state.invoice[payable + 2] += abroad;
        if (state.repriced) {
            reprice(i, k, payable, 1, national);
            reprice(i, k, payable, 2, abroad);
        }
        return need;
    }

    /** Wages of the fixed staff and of those that follow the batch, the tax on production, and inputs that it spares. */
    private void account(int i, int row, double batch) {
        int product = network.product[i];
        double temporary = plan.temporary[product];
        double staffed = (1 - temporary) * firm[row + STAFFED] * days + temporary * batch;
        double wages = plan.wageShare[product] * labour[i] * staffed;
        double tax = plan.taxShare[product] * batch;
        firm[row + WAGES] += wages;
        firm[row + TAX] += tax;
        firm[row + SAVED] += (1 - inputUse[i]) * (1 - plan.valueAdded[product]) * batch;
        firm[row + CASH] -= wages + tax;
        firm[row + CAPACITY_OFFERED] += firm[row + CAPACITY] * days;
    }

    private void order(Agenda agenda, int i, int n, int number) {
        int product = network.product[i];
        double nextStarts =
                plan.seasons.isFlat(product) ? 0 : plan.seasons.startedUntil(product, agenda.now() + review);
        boolean adjust = n % SHARES_EVERY == 0 && plan.shareResponse > 0;
        int last = storedStart[i + 1];
        for (int place = storedStart[i]; place < last; place++) {
            int k = stored[place];
            if (adjust && linkEnd[k] - network.linkStart[k] > 1) {
                adjustShares(k);
            }
            orderInput(agenda, i, k, number, nextStarts);
        }
    }

    /**
     * Orders what an input lacks.
     *
     * @param nextStarts season of what is started, summed to the next review
     */
    private void orderInput(Agenda agenda, int i, int k, int number, double nextStarts) {
        int row = i * FIRM;
        int first = network.linkStart[k];
        int last = linkEnd[k];
        double onOrder = 0;
        double outstanding = 0;
        for (int at = first; at < last; at++) {
            int side = links[at] * BUYER;
            onOrder += buyer[side + ON_ORDER];
            outstanding += buyer[side + SHARE] * buyer[side + OUTSTANDING];
        }
        double share = input[k * INPUT + INPUT_SHARE];
        double fast = share * firm[row + FAST];
        double slow = share * firm[row + SLOW];
        double pipeline = days * outstanding;
        double next = 1;
        double along = 1;
        int product = network.product[i];
        if (!plan.seasons.isFlat(product)) {
            long wait = Math.round(outstanding * review);
            long ahead = agenda.now() + wait;
            double until = plan.seasons.startedUntil(product, ahead + review);
            next = (until - plan.seasons.startedUntil(product, ahead)) / review;
            along = (until - nextStarts) / wait;
        }
        double target = slow * (input[k * INPUT + COVER] * next + pipeline * along);
        double gap = target - days * slow * next - input[k * INPUT + HELD] - onOrder;
        double amount = Math.max(0, days * fast * next + gap / plan.orderCorrection);
        for (int at = first; at < last; at++) {
            int link = links[at];
            int side = link * BUYER;
            double part = amount * buyer[side + SHARE];
            buyer[side + ORDER_MEAN] += plan.shareWeight * (part - buyer[side + ORDER_MEAN]);
            if (part > 0) {
                buyer[side + ON_ORDER] += part;
                int supplier = state.supplier(link);
                if (supplier < network.firms) {
                    state.order(agenda, link, part);
                } else {
                    outside.order(agenda, number, supplier, link, part);
                }
            }
        }
    }

    /**
     * Moves the shares of an input's suppliers towards their contract shares, weighted by what each one delivered of
     * what was ordered from it, relative to all of them.
     */
    private void adjustShares(int k) {
        int first = network.linkStart[k];
        int last = linkEnd[k];
        double received = 0;
        double ordered = 0;
        for (int at = first; at < last; at++) {
            received += buyer[links[at] * BUYER + RECEIPT_MEAN];
            ordered += buyer[links[at] * BUYER + ORDER_MEAN];
        }
        if (received <= 0 || ordered <= 0) {
            return;
        }
        double common = received / ordered;
        double weights = 0;
        for (int at = first; at < last; at++) {
            int side = links[at] * BUYER;
            double mean = buyer[side + ORDER_MEAN];
            double relative = mean > 0 ? buyer[side + RECEIPT_MEAN] / (mean * common) : 1;
            double weight = buyer[side + CONTRACT] * Math.max(0, 1 + plan.shareResponse * (relative - 1));
            buyer[side + SHARE] = weight;
            weights += weight;
        }
        for (int at = first; at < last; at++) {
            int side = links[at] * BUYER;
            buyer[side + SHARE] = weights > 0 ? buyer[side + SHARE] / weights : buyer[side + CONTRACT];
        }
    }
}
