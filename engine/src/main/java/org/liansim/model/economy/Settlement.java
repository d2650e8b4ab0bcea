package org.liansim.model.economy;

import org.liansim.kernel.State;
import org.liansim.model.LawViolation;
import org.liansim.network.Network;
import org.liansim.scenario.Parameter;

/**
 * Closes the accounts of a firm a month after it left, when all its bills are booked: its stocks and equipment are sold
 * for a part of their value, its loans are paid back, the owners take what is left, and the banks bear what is lacking.
 */
final class Settlement implements Mechanism {
    /** Cash of a closed account that is taken for rounding, over what went through it. */
    private static final double ROUNDING = 1e-9;

    private final EconomyState state;
    private final Network network;
    private final double recovery;
    private final boolean[] closed;
    private final double[] size;

    Settlement(EconomyState state) {
        this.state = state;
        network = state.plan.network;
        recovery = state.plan.of(Parameter.RECOVERY);
        closed = new boolean[network.firms];
        size = new double[network.firms];
    }

    @Override
    public void pass(State run) {
        run.pass(closed);
        run.pass(size);
    }

    @Override
    public void month(int month) {
        for (int i : state.known) {
            if (state.left[i] > 0 && !closed[i]) {
                close(i);
            }
        }
    }

    private void close(int i) {
        closed[i] = true;
        Books books = state.books;
        double sold = recovery * (state.chains.writtenOff(i) + state.equipment(i));
        size[i] = Math.abs(state.cash(i)) + sold + state.debt[i];
        books.pay(books.national(), i, Flow.SETTLEMENT, sold);
        books.pay(i, books.banks(), Flow.LOAN, state.debt[i]);
        state.debt[i] = 0;
        state.publicEquity[i] = 0;
        double rest = state.cash(i);
        books.pay(i, rest > 0 ? books.national() : books.banks(), Flow.SETTLEMENT, rest);
    }

    @Override
    public void audit() {
        for (int i : state.known) {
            double cash = closed[i] ? state.cash(i) : 0;
            if (!(Math.abs(cash) <= ROUNDING * Math.max(1, size[i]))) {
                throw new LawViolation("a closed account is empty", network.name[i] + ": " + cash + " yuan");
            }
        }
    }
}
