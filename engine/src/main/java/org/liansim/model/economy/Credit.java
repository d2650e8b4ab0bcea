package org.liansim.model.economy;

import org.liansim.network.Network;
import org.liansim.scenario.Parameter;

/**
 * Banks lend a firm what its payments exceed its cash by, up to its limit, against interest; it pays back what cash it has
 * above its reserve (credit as the buffer of working capital, Delli Gatti et al. 2005). A limit grows with capacity, with
 * levers, and with public equity (linked finance).
 */
final class Credit implements Mechanism {
    private final EconomyState state;
    private final Network network;
    private final Outlook outlook;
    private final double rate;
    private final double reserve;

    Credit(EconomyState state, Outlook outlook) {
        this.state = state;
        this.outlook = outlook;
        network = state.plan.network;
        rate = state.plan.of(Parameter.LENDING_RATE);
        reserve = state.plan.of(Parameter.CASH_RESERVE);
    }

    @Override
    public void month(int month) {
        Books books = state.books;
        for (int i : state.known) {
            if (state.conditions.present[i]) {
                double interest = Math.max(0, rate + state.controls.economy.interest[i]) / EconomyPlan.MONTHS;
                books.pay(i, books.banks(), Flow.INTEREST, interest * state.debt[i]);
                double change = change(i);
                books.pay(books.banks(), i, Flow.LOAN, change);
                state.debt[i] += change;
            }
        }
    }

    /** What a firm borrows in this month, or pays back, below 0. */
    private double change(int i) {
        double cash = state.cash(i);
        if (cash < 0) {
            return Math.min(-cash, Math.max(0, state.credit(i) - state.debt[i]));
        }
        double kept = reserve * network.output[i] * outlook.level(i);
        return -Math.min(state.debt[i], Math.max(0, cash - kept));
    }
}
