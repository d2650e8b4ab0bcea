package org.liansim.model.economy;

import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.model.EconomyControls;
import org.liansim.scenario.Stage;

/**
 * Equity that levers offer in a cell. Firms have a claim to it by what funds look for, a part of it kept for early stages;
 * a round of the offered size goes to the firm whose claim has grown most. Governments pay their share of it and funds the
 * rest; other funds join for each public yuan (crowding in, Brander, Du and Hellmann 2015), and the public's stakes are
 * sold over the years that the offer states.
 */
final class PublicEquity implements Stateful {
    private final EconomyState state;
    private final Funds funds;
    /** Offered and not yet invested, by cell [yuan]. */
    private final double[] pot;
    /** What each firm is due of it, and the public's stake in it [yuan]. */
    private final double[] claim;

    private final double[] stake;
    private final double[] years;

    PublicEquity(EconomyState state, Funds funds) {
        this.state = state;
        this.funds = funds;
        pot = new double[state.plan.cells];
        claim = new double[state.plan.network.firms];
        stake = new double[claim.length];
        years = new double[claim.length];
    }

    @Override
    public void pass(State run) {
        run.pass(pot, claim, stake, years);
    }

    void month() {
        sell();
        EconomyControls controls = state.controls.economy;
        for (int cell = 0; cell < pot.length; cell++) {
            double offered = controls.equity[cell] * state.activity.days();
            if (offered > 0) {
                offer(cell, offered, controls.earlyShare[cell]);
            }
        }
    }

    private void sell() {
        for (int i : state.known) {
            if (stake[i] > 0) {
                double sold = state.conditions.present[i] ? stake[i] / (years[i] * EconomyPlan.MONTHS) : 0;
                stake[i] = state.conditions.present[i] ? stake[i] - sold : 0;
                int government = state.books.government(state.plan.network.zone[i]);
                state.books.pay(state.books.national(), government, Flow.EQUITY, sold);
            }
        }
    }

    private void offer(int cell, double offered, double early) {
        double all = 0;
        double young = 0;
        for (int i : state.known) {
            if (state.plan.cell[i] == cell) {
                all += funds.weight(i);
                young += isYoung(i) ? funds.weight(i) : 0;
            }
        }
        if (all == 0) {
            return;
        }
        double kept = young > 0 ? early : 0;
        for (int i : state.known) {
            if (state.plan.cell[i] == cell && state.conditions.present[i]) {
                claim[i] += offered * (1 - kept) * funds.weight(i) / all;
                claim[i] += isYoung(i) && young > 0 ? offered * kept * funds.weight(i) / young : 0;
            }
        }
        pot[cell] += offered;
        double ticket = state.controls.economy.ticket[cell];
        for (int first = first(cell); first >= 0 && pot[cell] > 0 && pot[cell] >= ticket; first = first(cell)) {
            invest(first, ticket > 0 ? ticket : pot[cell], cell);
        }
    }

    private boolean isYoung(int i) {
        return state.stage[i] < Stage.HIGH_TECH.ordinal();
    }

    /** The firm of a cell whose claim is largest; -1 when none is there. */
    private int first(int cell) {
        int first = -1;
        for (int i : state.known) {
            boolean candidate = state.plan.cell[i] == cell && state.conditions.present[i];
            if (candidate && (first < 0 || claim[i] > claim[first])) {
                first = i;
            }
        }
        return first;
    }

    private void invest(int i, double amount, int cell) {
        EconomyControls controls = state.controls.economy;
        pot[cell] -= amount;
        claim[i] -= amount;
        double paid = amount * controls.publicShare[cell];
        stake[i] += paid;
        years[i] = controls.exitYears[cell];
        int government = state.books.government(state.plan.network.zone[i]);
        state.books.pay(government, i, Flow.EQUITY, paid);
        state.equityRaised[i] += paid;
        state.publicEquity[i] += paid * controls.linkedCredit[cell];
        funds.join(i, paid, amount - paid);
    }
}
