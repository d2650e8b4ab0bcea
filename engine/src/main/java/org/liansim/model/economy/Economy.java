package org.liansim.model.economy;

import java.util.List;
import org.liansim.kernel.GlobalAgenda;
import org.liansim.model.Chains;

/**
 * The slow economy of one run. A global calls it at the beginning of each month; it lets its mechanisms act in order and
 * leaves the conditions that the chains adopt.
 */
public final class Economy {
    private final EconomyState state;
    private final List<Mechanism> mechanisms;

    /**
     * The economy of a run at its start.
     *
     * @param replication number of the replication, 1 for the first; it keys the random numbers
     */
    public Economy(EconomyPlan plan, Chains chains, int replication) {
        state = new EconomyState(plan, chains, replication);
        Outlook outlook = new Outlook(state);
        Knowledge knowledge = new Knowledge(state, outlook);
        Appeal appeal = new Appeal(state);
        mechanisms = List.of(
                outlook,
                new Billing(state),
                knowledge,
                new Innovation(state, knowledge),
                new TalentPools(state, outlook),
                new Prices(state),
                appeal,
                new MarketShares(state, appeal),
                new Sourcing(state, outlook, appeal),
                new Investment(state, outlook),
                new Payout(state, outlook));
    }

    /**
     * A month begins.
     *
     * @param month number of month boundaries since the start, 1 for the first
     */
    public void month(GlobalAgenda agenda, int month) {
        state.activity.take(agenda.now());
        for (Mechanism mechanism : mechanisms) {
            mechanism.month(month);
            if (month % 3 == 0) {
                mechanism.quarter(month);
            }
        }
    }

    /** Checks the laws of the economy at this moment; throws {@link org.liansim.model.LawViolation} when one is broken. */
    public void audit() {
        state.books.audit();
        mechanisms.forEach(Mechanism::audit);
    }
}
