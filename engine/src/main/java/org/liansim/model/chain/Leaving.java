package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import java.util.Arrays;
import java.util.Comparator;
import org.liansim.kernel.GlobalAgenda;
import org.liansim.model.Conditions;
import org.liansim.network.Network;
import org.liansim.network.Region;

/**
 * What happens to the goods, orders and invoices of firms that leave at one moment.
 *
 * <p>Orders to a leaver are cancelled, and what it has shipped still arrives. What it ordered is cancelled; goods that
 * are on their way to it are lost, those of firms are paid, those from outside go back. Services it used but did not
 * get are not paid, and services used of it count as given. Its stocks are written off. All its invoices are settled at
 * once. Messages that reach it later are dead letters.
 */
final class Leaving {
    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    private final Conditions conditions;
    private long now;
    /** What is under way to or from the leavers of the moment. */
    private Message[] messages;

    /** Orders under way over each link, by its place in supplier order. */
    private final double[] orders;
    /** Goods under way over each link, in buyer order, and when the last of them arrive. */
    private final double[] goods;

    private final long[] lastArrival;

    Leaving(ChainPlan plan, ChainState state, Conditions conditions) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        this.conditions = conditions;
        orders = new double[network.linkSupplier.length];
        goods = new double[orders.length];
        lastArrival = new long[orders.length];
    }

    /** Looks at what is under way at the moment at which firms leave. */
    void begin(GlobalAgenda agenda) {
        now = agenda.now();
        agenda.takeDeposits();
        messages = messages(agenda);
        for (Message each : messages) {
            if (each.order) {
                orders[each.slot] += each.amount;
            } else {
                goods[each.slot] += each.amount;
                lastArrival[each.slot] = each.tick;
            }
        }
    }

    /** All that left at the moment are settled. */
    void end() {
        for (Message each : messages) {
            orders[each.slot] = 0;
            goods[each.slot] = 0;
            lastArrival[each.slot] = 0;
        }
    }

    /** Messages of leavers, sorted so that sums over them do not depend on the order in which they are found. */
    private Message[] messages(GlobalAgenda agenda) {
        Message[][] found = {new Message[64]};
        int[] count = {0};
        agenda.forEachPending((tick, entity, kind, slot, amount) -> {
            boolean order = kind == ChainModel.ORDER;
            if (order && leaves(entity, network.supplierBuyer[slot]) && !state.shut[slot]
                    || kind == ChainModel.DELIVERY
                            && leaves(network.linkSupplier[slot], entity)
                            && !state.left[entity]) {
                if (count[0] == found[0].length) {
                    found[0] = Arrays.copyOf(found[0], 2 * count[0]);
                }
                found[0][count[0]++] = new Message(order, slot, tick, amount);
            }
        });
        Message[] messages = Arrays.copyOf(found[0], count[0]);
        Arrays.sort(
                messages,
                Comparator.comparing(Message::order)
                        .thenComparing(Message::slot)
                        .thenComparing(Message::tick)
                        .thenComparing(Message::amount));
        return messages;
    }

    private boolean leaves(int supplier, int buyer) {
        return !conditions.present[buyer] || supplier < network.firms && !conditions.present[supplier];
    }

    /** Settles everything of a firm. */
    void settle(int i) {
        for (int slot = network.supplierStart[i]; slot < network.supplierStart[i + 1]; slot++) {
            if (state.links.isOpen(network.supplierLink[slot])) {
                leaveBuyer(i, slot);
            }
        }
        int last = network.linkStart[network.inputStart[i + 1]];
        for (int link = network.linkStart[network.inputStart[i]]; link < last; link++) {
            leaveSupplier(i, link);
        }
        writeOff(i);
        loseDemand(i);
        settleInvoices(i);
    }

    private void leaveBuyer(int i, int slot) {
        int link = network.supplierLink[slot];
        double open = orders[slot] + takeOut(i, slot);
        state.expectedDead += orders[slot];
        orders[slot] = 0;
        if (plan.service[network.product[i]]) {
            int row = i * FIRM;
            state.supplier[slot * SUPPLIER + GIVEN] += open;
            state.firm[row + FINISHED] += open;
            state.firm[row + SHIPPED] += open;
            state.firm[row + COLLECTED_FIRMS] += open;
            state.firm[row + CASH] += open;
        } else {
            state.buyer[link * BUYER + ON_ORDER] -= open;
        }
        state.shut[slot] = true;
        state.anyShut = true;
        long last = Math.max(lastArrival[link], state.lastArrival(network.supplierBuyer[slot], link, now));
        state.links.close(link, plan.inputOf(link), last + 2 * plan.delays.review);
    }

    private void leaveSupplier(int i, int link) {
        int slot = network.linkSupplierSlot[link];
        int supplier = network.linkSupplier[link];
        int side = link * BUYER;
        boolean local = supplier < network.firms;
        if (state.links.isOpen(link)) {
            double open = orders[slot] + (local ? takeOut(supplier, slot) : 0);
            if (local && plan.service[network.product[supplier]]) {
                pay(i, -open);
            }
            if (!local) {
                state.supplier[slot * SUPPLIER + OWED] = 0;
            }
            state.expectedDead += orders[slot];
            orders[slot] = 0;
        }
        state.expectedDead += goods[link];
        if (local && !plan.service[network.product[supplier]]) {
            pay(i, goods[link] + state.arriving(link));
        }
        Arrays.fill(state.buyer, side, side + BUYER, 0);
        state.clearArriving(link);
        state.atBorder[link] = 0;
        state.shut[slot] = true;
        state.anyShut = true;
        state.links.close(link, plan.inputOf(link), now);
    }

    /** Takes all orders over a link out of its supplier's hands. */
    private double takeOut(int supplier, int slot) {
        int side = slot * SUPPLIER;
        double owed = state.supplier[side + OWED];
        double open = state.ordered(slot) + owed;
        state.clearOrdered(slot);
        state.supplier[side + OWED] = 0;
        double backlog = state.firm[supplier * FIRM + BACKLOG];
        state.firm[supplier * FIRM + BACKLOG] = Math.max(0, backlog - owed);
        int first = network.supplierStart[supplier];
        int sold = network.supplierStart[supplier + 1] - first;
        for (int page = 0; page < plan.book[network.product[supplier]]; page++) {
            int cell = state.bookStart[supplier] + page * sold + slot - first;
            open += state.book[cell];
            state.book[cell] = 0;
        }
        return open;
    }

    private void pay(int i, double amount) {
        state.firm[i * FIRM + PAID_FIRMS] += amount;
        state.firm[i * FIRM + CASH] -= amount;
    }

    private void writeOff(int i) {
        int row = i * FIRM;
        double left = state.firm[row + STOCK] + state.firm[row + IN_PROCESS];
        state.ruined[i] += state.firm[row + STOCK];
        state.firm[row + STOCK] = 0;
        state.firm[row + IN_PROCESS] = 0;
        Arrays.fill(state.batch, state.batchStart[i], state.batchStart[i + 1], 0);
        for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
            int cell = k * INPUT;
            left += state.input[cell + HELD];
            state.input[cell + RUINED] += state.input[cell + HELD];
            state.input[cell + HELD] = 0;
        }
        state.writtenOff[i] = left;
    }

    private void loseDemand(int i) {
        int row = i * FIRM;
        int first = network.demandStart[i];
        int last = network.demandStart[i + 1];
        double lost = 0;
        for (int cell = first * plan.patience; cell < last * plan.patience; cell++) {
            lost += state.late[cell];
            state.late[cell] = 0;
        }
        for (int cell = state.demandBookStart[first]; cell < state.demandBookStart[last]; cell++) {
            lost += state.demandBook[cell];
            state.demandBook[cell] = 0;
        }
        state.firm[row + LOST] += lost;
        state.firm[row + BACKLOG] = 0;
        state.firm[row + FAST] = 0;
        state.firm[row + SLOW] = 0;
    }

    private void settleInvoices(int i) {
        int row = i * FIRM;
        for (int n = 0; n < plan.invoiceTerm; n++) {
            int cell = state.invoices(i, n);
            for (int column = 0; column <= Region.values().length; column++) {
                double amount = state.invoice[cell + column];
                state.firm[row + COLLECTED_FIRMS + column] += amount;
                state.firm[row + CASH] += amount;
            }
            for (int column = 0; column < Region.values().length; column++) {
                double amount = state.invoice[cell + 4 + column];
                state.firm[row + PAID_FIRMS + column] += amount;
                state.firm[row + CASH] -= amount;
            }
            Arrays.fill(state.invoice, cell, cell + INVOICE, 0);
        }
        state.firm[row + RECEIVABLE] = 0;
    }

    private record Message(boolean order, int slot, long tick, double amount) {}
}
