package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import java.util.Arrays;
import java.util.Comparator;
import org.liansim.kernel.Executor;
import org.liansim.kernel.Sweep;
import org.liansim.network.Network;

/**
 * Puts a run at rest: the periodic extension of one review cycle to all time before the start. Every past order stands
 * where it would be at tick 0: on its way, in the order book, or as goods in transit.
 */
final class RestStart {
    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    private final DeliveryKeys keys;
    private final Executor executor;
    private final Sweep sweep;
    /** In any order of links, but of each as they were placed. */
    private Late[] late = new Late[16];

    private int lates;

    private final double days;
    /** Input that each link serves, in buyer order. */
    private final int[] inputOf;

    RestStart(ChainPlan plan, ChainState state, DeliveryKeys keys, Executor executor, Sweep sweep) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        this.keys = keys;
        this.executor = executor;
        this.sweep = sweep;
        days = plan.delays.review / Delays.DAY;
        inputOf = new int[network.linkSupplier.length];
        for (int k = 0; k < network.inputProduct.length; k++) {
            Arrays.fill(inputOf, network.linkStart[k], network.linkStart[k + 1], k);
        }
    }

    void set() {
        sweep.runRows(network.present, (first, end) -> {
            for (int i = first; i < end; i++) {
                state.present[i] = true;
                setFirm(i);
                setInputs(i);
            }
        });
        state.links.openAll(sweep);
        for (int i = 0; i < network.present; i++) {
            executor.sendInitial(i, plan.phase[i], ChainModel.REVIEW, 0, 0);
        }
        sweep.runRows(network.supplierLink.length, this::setLinks);
        Arrays.sort(late, 0, lates, Comparator.comparingInt(Late::slot));
        for (int at = 0; at < lates; at++) {
            late[at].send(executor);
        }
    }

    private void setLinks(int first, int end) {
        for (int slot = first; slot < end; slot++) {
            int link = network.supplierLink[slot];
            if (network.supplierBuyer[slot] < network.present && network.linkShare[link] > 0) {
                setLink(slot);
            }
        }
    }

    private void setFirm(int i) {
        int row = i * FIRM;
        double output = plan.startOutput[i];
        state.firm[row + FAST] = output;
        state.firm[row + SLOW] = output;
        state.firm[row + STOCK] = plan.cover[network.product[i]] * output;
        state.firstStock[i] = state.firm[row + STOCK];
        Arrays.fill(state.batch, state.batchStart[i], state.batchStart[i + 1], days * output);
        state.firm[row + IN_PROCESS] = plan.batches[network.product[i]] * days * output;
        double toMarkets = 0;
        for (int slot = network.demandStart[i]; slot < network.demandStart[i + 1]; slot++) {
            double amount = days * plan.startDemand(slot);
            toMarkets += amount;
            Arrays.fill(state.demandBook, state.demandBookStart[slot], state.demandBookStart[slot + 1], amount);
            setInvoices(i, 1 + plan.marketRegion[network.demandMarket[slot]], amount);
        }
        setInvoices(i, 0, days * output - toMarkets);
        state.firm[row + RECEIVABLE] = plan.invoiceTerm * days * output;
    }

    private void setInputs(int i) {
        double output = plan.startOutput[i];
        for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
            double use = network.inputShare[k] * output;
            double bought = 0;
            for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
                double amount = days * use * network.linkShare[link];
                bought += amount;
                setInvoices(i, 4 + network.region[network.linkSupplier[link]], amount);
                int side = link * BUYER;
                state.buyer[side + SHARE] = network.linkShare[link];
                state.buyer[side + CONTRACT] = network.linkShare[link];
                state.agreed[link] = network.linkShare[link];
                if (network.linkShare[link] > 0) {
                    keys.make(link, k);
                }
                if (!plan.isService(k)) {
                    state.buyer[side + ORDER_MEAN] = amount;
                    state.buyer[side + RECEIPT_MEAN] = amount;
                    state.buyer[side + ON_ORDER] = plan.outstanding[link] * amount;
                }
            }
            if (plan.isService(k)) {
                double outside = Math.max(0, days * use - bought);
                setInvoices(i, 5, outside * (1 - plan.inputAbroad[k]));
                setInvoices(i, 6, outside * plan.inputAbroad[k]);
            } else {
                state.input[k * INPUT + HELD] = plan.inputCover[k] * use;
            }
        }
    }

    private void setInvoices(int i, int column, double amount) {
        for (int n = 0; n < plan.invoiceTerm; n++) {
            state.invoice[state.invoices(i, n) + column] += amount;
        }
    }

    /** Places the past orders of a link; each is one review's use of its share of the input. */
    private void setLink(int slot) {
        int link = network.supplierLink[slot];
        int buyer = network.supplierBuyer[slot];
        int supplier = network.linkSupplier[link];
        int input = inputOf[link];
        boolean goods = !plan.isService(input);
        double amount = days * network.inputShare[input] * plan.startOutput[buyer] * network.linkShare[link];
        long review = plan.delays.review;
        long wait = plan.waitTicks(slot);
        long total = plan.orderToReceipt(slot);
        long delivery = plan.meanDeliveryTicks(supplier);
        boolean outside = supplier >= network.firms;
        for (long placed = plan.phase[buyer] - review; ; placed -= review) {
            long arrives = placed + plan.delays.information;
            if (outside && arrives > 0) {
                long number = (long) state.buyer[link * BUYER + PLACED]++;
                deliver(slot, arrives + state.outsideTicks(supplier, link, number), amount);
            } else if (!outside && arrives + wait > 0) {
                state.ordered[state.orderCell(slot, state.reviewAt(supplier, arrives))] += amount;
            } else if (!goods) {
                break;
            } else if (placed + total - delivery <= 0) {
                long received = placed + total;
                if (received <= plan.phase[buyer] - review) {
                    break;
                }
                deliver(slot, received, amount);
            }
        }
        if (goods && supplier < network.firms) {
            int first = network.supplierStart[supplier];
            int sold = network.supplierStart[supplier + 1] - first;
            for (int page = 0; page < plan.book[network.product[supplier]]; page++) {
                state.book[state.bookStart[supplier] + page * sold + slot - first] = amount;
            }
        }
    }

    private void deliver(int slot, long tick, double amount) {
        int buyer = network.supplierBuyer[slot];
        int link = network.supplierLink[slot];
        if (tick <= state.arrivals.ahead(link)) {
            state.arrivals.goods[state.arrivalCell(buyer, tick, link)] += amount;
        } else {
            add(new Late(slot, buyer, link, tick, amount));
        }
    }

    private synchronized void add(Late delivery) {
        late = lates < late.length ? late : Arrays.copyOf(late, 2 * lates);
        late[lates++] = delivery;
    }

    /** A delivery over a link that comes too late to stand among its arrivals, as a few do. */
    private record Late(int slot, int buyer, int link, long tick, double amount) {
        void send(Executor executor) {
            executor.sendInitial(buyer, tick, ChainModel.DELIVERY, link, amount);
        }
    }
}
