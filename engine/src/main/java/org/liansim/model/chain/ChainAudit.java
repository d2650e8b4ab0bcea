package org.liansim.model.chain;

import static org.liansim.model.chain.ChainState.*;

import java.util.Arrays;
import org.liansim.kernel.GlobalAgenda;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.model.LawViolation;
import org.liansim.network.Network;

/**
 * The laws that hold in every run, checked at one moment.
 *
 * <ul>
 *   <li>Goods: made + received = used + shipped + destroyed + change in stock, of each firm and product.
 *   <li>Orders: placed = received + at the border + in transit + owed + in the book + on their way, of each link.
 *   <li>Money: cash of firms, households, government, the nation, abroad and money in transit sum to zero; and what firms
 *       invoiced to firms is what firms were invoiced by firms, but for goods on their way and services not yet given.
 *   <li>Dead letters: what firms that left made of orders and goods under way has arrived or is still under way.
 *   <li>No stock below zero, no receipt before its order, no value that is not a number; shares sum to 1, or to 0 when every
 *       supplier is banned.
 * </ul>
 *
 * Quantities agree to 1 part in 10^9 of the flow through them, money to 1 in 10^12 of the sum of all accounts.
 */
final class ChainAudit implements Stateful {
    private static final double GOODS = 1e-9;
    private static final double MONEY = 1e-12;

    private final ChainPlan plan;
    private final Network network;
    private final ChainState state;
    /** Pending orders and deliveries, by link in buyer order. */
    private final double[] ordersUnderWay;

    private final double[] goodsUnderWay;
    private double deadUnderWay;
    /** Invoices between firms less goods on their way, which never changes; unknown before the first check. */
    private double invoicedApart = Double.NaN;

    ChainAudit(ChainPlan plan, ChainState state) {
        this.plan = plan;
        this.network = plan.network;
        this.state = state;
        ordersUnderWay = new double[network.linkSupplier.length];
        goodsUnderWay = new double[network.linkSupplier.length];
    }

    @Override
    public void pass(State run) {
        invoicedApart = run.pass(invoicedApart);
    }

    void check(GlobalAgenda agenda) {
        agenda.takeDeposits();
        for (int i = 0; i < network.firms; i++) {
            checkFirm(i);
            for (int k = network.inputStart[i]; k < network.inputStart[i + 1]; k++) {
                if (!plan.isService(k)) {
                    checkInput(i, k);
                }
            }
        }
        findPending(agenda);
        checkDeadLetters();
        checkInvoices();
        checkOrders();
        checkMoney();
    }

    private void checkFirm(int i) {
        int row = i * FIRM;
        for (int field = 0; field < FIRM; field++) {
            double value = state.firm[row + field];
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw violation("every value is a number", i, "field " + field + " is " + value);
            }
        }
        double flow = state.firm[row + FINISHED] + state.firstStock[i];
        same(
                "finished = shipped + destroyed + change in finished stock",
                i,
                state.firm[row + FINISHED] - state.firm[row + SHIPPED] - state.ruined[i],
                state.firm[row + STOCK] - state.firstStock[i],
                flow);
        double inProcess = 0;
        for (int cell = state.batchStart[i]; cell < state.batchStart[i + 1]; cell++) {
            inProcess += state.batch[cell];
        }
        same("work in process = batches under way", i, state.firm[row + IN_PROCESS], inProcess, flow + inProcess);
        notBelowZero("finished stock", i, state.firm[row + STOCK], flow);
        notBelowZero("work in process", i, state.firm[row + IN_PROCESS], flow);
        notBelowZero("backlog", i, state.firm[row + BACKLOG], flow);
    }

    private void checkInput(int i, int k) {
        int cell = k * INPUT;
        double first = plan.inputCover[k] * network.inputShare[k] * plan.startOutput[i];
        double flow = state.input[cell + RECEIVED] + first;
        same(
                "received = used + destroyed + change in input stock",
                i,
                state.input[cell + RECEIVED] - state.input[cell + USED] - state.input[cell + RUINED],
                state.input[cell + HELD] - first,
                flow);
        notBelowZero("input stock", i, state.input[cell + HELD], flow);
        double shares = 0;
        double contracts = 0;
        for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
            shares += state.buyer[link * BUYER + SHARE];
            contracts += state.buyer[link * BUYER + CONTRACT];
        }
        if (network.linkStart[k + 1] > network.linkStart[k]) {
            same("supplier shares sum to 1", i, shares, contracts > 0 ? 1 : 0, 1);
        }
    }

    private void findPending(GlobalAgenda agenda) {
        Arrays.fill(ordersUnderWay, 0);
        Arrays.fill(goodsUnderWay, 0);
        deadUnderWay = 0;
        agenda.forEachPending((tick, entity, kind, slot, amount) -> {
            boolean dead = kind == ChainModel.DELIVERY && !state.present[entity]
                    || kind == ChainModel.ORDER && state.shut[slot];
            if (dead) {
                deadUnderWay += amount;
            } else if (kind == ChainModel.DELIVERY) {
                goodsUnderWay[slot] += amount;
            } else if (kind == ChainModel.ORDER) {
                ordersUnderWay[network.supplierLink[slot]] += amount;
            }
        });
    }

    private void checkDeadLetters() {
        double dead = deadUnderWay;
        for (double arrived : state.deadLetters) {
            dead += arrived;
        }
        if (!(Math.abs(dead - state.expectedDead) <= GOODS * Math.max(1, dead))) {
            throw new LawViolation(
                    "dead letters arrive or are under way", dead + " against " + state.expectedDead + " yuan");
        }
    }

    /** Both sides of every invoice between firms: the supplier's at shipment, the buyer's at receipt or use. */
    private void checkInvoices() {
        double apart = 0;
        double size = 0;
        for (int i = 0; i < network.firms; i++) {
            double receivable = state.firm[i * FIRM + COLLECTED_FIRMS];
            double payable = state.firm[i * FIRM + PAID_FIRMS];
            for (int n = 0; n < plan.invoiceTerm; n++) {
                receivable += state.invoice[state.invoices(i, n)];
                payable += state.invoice[state.invoices(i, n) + 4];
            }
            apart += receivable - payable;
            size += receivable + payable;
        }
        for (int slot = 0; slot < network.supplierLink.length; slot++) {
            int link = network.supplierLink[slot];
            int supplier = network.linkSupplier[link];
            if (supplier < network.firms) {
                apart += plan.service[network.product[supplier]]
                        ? state.ordered(slot) + state.supplier[slot * SUPPLIER + OWED]
                        : -goodsUnderWay[link] - state.arriving(link) - state.atBorder[link];
            }
        }
        if (Double.isNaN(invoicedApart)) {
            invoicedApart = apart;
        } else if (Math.abs(apart - invoicedApart) > MONEY * Math.max(1, size)) {
            throw new LawViolation(
                    "invoices between firms have two sides",
                    "they drifted apart by " + (apart - invoicedApart) + " yuan of " + size);
        }
    }

    private void checkOrders() {
        double[] open = new double[network.linkSupplier.length];
        for (int link = 0; link < open.length; link++) {
            open[link] = ordersUnderWay[link] + goodsUnderWay[link];
        }
        for (int supplier = 0; supplier < network.firms; supplier++) {
            int first = network.supplierStart[supplier];
            int sold = network.supplierStart[supplier + 1] - first;
            for (int slot = first; slot < first + sold; slot++) {
                double here = state.ordered(slot) + state.supplier[slot * SUPPLIER + OWED];
                for (int page = 0; page < plan.book[network.product[supplier]]; page++) {
                    here += state.book[state.bookStart[supplier] + page * sold + slot - first];
                }
                open[network.supplierLink[slot]] += here;
            }
        }
        for (int supplier = network.firms; supplier < network.entities; supplier++) {
            for (int slot = network.supplierStart[supplier]; slot < network.supplierStart[supplier + 1]; slot++) {
                open[network.supplierLink[slot]] += state.supplier[slot * SUPPLIER + OWED];
            }
        }
        for (int buyer = 0; buyer < network.firms; buyer++) {
            for (int k = network.inputStart[buyer]; k < network.inputStart[buyer + 1]; k++) {
                for (int link = network.linkStart[k]; link < network.linkStart[k + 1] && !plan.isService(k); link++) {
                    int side = link * BUYER;
                    double flow = state.input[k * INPUT + RECEIVED] + state.buyer[side + ON_ORDER];
                    same(
                            "ordered = received + open, on the link from " + network.name[network.linkSupplier[link]],
                            buyer,
                            state.buyer[side + ON_ORDER],
                            open[link] + state.arriving(link) + state.atBorder[link],
                            flow);
                    notBelowZero("amount on order", buyer, state.buyer[side + ON_ORDER], flow);
                }
            }
        }
    }

    private void checkMoney() {
        double sum = 0;
        double size = 0;
        for (int i = 0; i < network.firms; i++) {
            int row = i * FIRM;
            double[] firm = state.firm;
            double paid = firm[row + PAID_FIRMS] + firm[row + PAID_NATIONAL] + firm[row + PAID_ABROAD];
            double collected = firm[row + COLLECTED_FIRMS]
                    + firm[row + COLLECTED_LOCAL]
                    + firm[row + COLLECTED_NATIONAL]
                    + firm[row + COLLECTED_ABROAD];
            sum += firm[row + CASH] + paid + firm[row + WAGES] + firm[row + TAX] - collected;
            size += paid + collected + firm[row + WAGES] + firm[row + TAX] + Math.abs(firm[row + CASH]);
        }
        if (Math.abs(sum) > MONEY * Math.max(1, size)) {
            throw new LawViolation("accounts sum to zero", "they sum to " + sum + " yuan of " + size);
        }
    }

    private void same(String law, int i, double left, double right, double flow) {
        if (!(Math.abs(left - right) <= GOODS * Math.max(1, flow))) {
            throw violation(law, i, left + " against " + right);
        }
    }

    private void notBelowZero(String what, int i, double value, double flow) {
        if (!(value >= -GOODS * Math.max(1, flow))) {
            throw violation("no stock below zero", i, what + " is " + value);
        }
    }

    private LawViolation violation(String law, int i, String found) {
        return new LawViolation(law, network.name[i] + ": " + found);
    }
}
