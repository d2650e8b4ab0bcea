package org.liansim.model.economy;

import java.util.List;
import org.liansim.kernel.GlobalAgenda;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.model.Chains;
import org.liansim.outcome.Measure;
import org.liansim.outcome.Readings;
import org.liansim.scenario.Stage;

/**
 * The slow economy of one run. A global calls it at the beginning of each month; it lets its mechanisms act in order and
 * leaves the conditions that the chains adopt.
 */
public final class Economy implements Readings, Stateful {
    private final EconomyState state;
    private final Potential potential;
    private final List<Mechanism> mechanisms;

    /**
     * The economy of a run at its start.
     *
     * @param replication number of the replication, 1 for the first; it keys the random numbers
     */
    public Economy(EconomyPlan plan, Chains chains, int replication) {
        state = new EconomyState(plan, chains, replication);
        potential = new Potential(state);
        Outlook outlook = new Outlook(state);
        Knowledge knowledge = new Knowledge(state, outlook);
        Appeal appeal = new Appeal(state);
        mechanisms = List.of(
                outlook,
                new Billing(state),
                new Settlement(state),
                new Exits(state),
                new Entry(state, outlook, this::enter),
                new Claims(state),
                knowledge,
                new Innovation(state, knowledge),
                new TalentPools(state, outlook),
                new Prices(state),
                appeal,
                new MarketShares(state, appeal),
                new Sourcing(state, outlook, appeal, potential),
                new Credit(state, outlook),
                new Funds(state),
                new Ladder(state, outlook, knowledge),
                new Investment(state, outlook),
                new Payout(state, outlook),
                new LocalServices(state),
                potential);
    }

    @Override
    public void pass(State run) {
        state.pass(run);
        run.part("mechanisms");
        mechanisms.forEach(mechanism -> mechanism.pass(run));
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

    /** Value of a measure of a firm at this moment, of the economy or of the chains. */
    @Override
    public double of(int firm, Measure measure) {
        return switch (measure) {
            case START_UPS -> at(firm, Stage.START_UP);
            case TECHNOLOGY_SMES -> at(firm, Stage.TECH_SME);
            case HIGH_TECH_FIRMS -> at(firm, Stage.HIGH_TECH);
            case SPECIALISED_FIRMS -> at(firm, Stage.SPECIALISED);
            case LITTLE_GIANTS -> at(firm, Stage.LITTLE_GIANT);
            case LISTED_FIRMS -> at(firm, Stage.LISTED);
            case EQUITY_RAISED -> state.equityRaised[firm];
            case PRICE_RISE -> state.priceRise[firm];
            case INVESTED -> state.invested[firm];
            case RESEARCH -> state.research[firm];
            case REPORTED_RESEARCH -> state.reportedResearch[firm];
            case INNOVATIONS -> state.innovations[firm];
            case SKILLED_STAFF -> state.skilled[firm];
            case SERVICE_JOBS -> state.serviceJobs[firm];
            case DEMANDED_OUTPUT -> potential.demanded(firm);
            case SHARED_OUTPUT -> potential.shared(firm);
            case PROFIT_TAX -> 0 - state.books.net(firm, Flow.TAX);
            case GRADUATIONS -> state.graduations[firm];
            case ENTRIES_REFUSED -> state.refused[firm];
            case WEIGHTED_PRODUCTIVITY -> potential.shared(firm) / state.labour(firm);
            default -> state.chains.of(firm, measure);
        };
    }

    private double at(int firm, Stage stage) {
        boolean counts = state.conditions.present[firm] && stage(firm) == stage;
        return counts ? state.plan.network.weight[firm] : 0;
    }

    /** Stage of a firm on the ladder. */
    public Stage stage(int firm) {
        return Stage.values()[state.stage[firm]];
    }

    private void enter(int firm) {
        mechanisms.forEach(mechanism -> mechanism.enter(firm));
    }

    /** Checks the laws of the economy at this moment; throws {@link org.liansim.model.LawViolation} when one is broken. */
    public void audit() {
        state.books.audit();
        mechanisms.forEach(Mechanism::audit);
    }
}
