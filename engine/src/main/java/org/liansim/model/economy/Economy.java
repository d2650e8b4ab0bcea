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
    private static final Measure[] DERIVED = {
        Measure.START_UPS,
        Measure.TECHNOLOGY_SMES,
        Measure.HIGH_TECH_FIRMS,
        Measure.SPECIALISED_FIRMS,
        Measure.LITTLE_GIANTS,
        Measure.LISTED_FIRMS,
        Measure.PROFIT_TAX,
        Measure.WEIGHTED_PRODUCTIVITY
    };

    private final EconomyState state;
    private final Potential potential;
    private final List<Mechanism> mechanisms;
    /** Arrays by firm that are measures as they stand, by ordinal; null for the others. */
    private final double[][] standing;

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
                new Learning(state),
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
        standing = standing();
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
        state.activity.take(agenda.now(), state.known);
        for (Mechanism mechanism : mechanisms) {
            mechanism.month(month);
            if (month % 3 == 0) {
                mechanism.quarter(month);
            }
        }
    }

    private double[][] standing() {
        double[][] of = new double[Measure.values().length][];
        of[Measure.EQUITY_RAISED.ordinal()] = state.equityRaised;
        of[Measure.PRICE_RISE.ordinal()] = state.priceRise;
        of[Measure.INVESTED.ordinal()] = state.invested;
        of[Measure.RESEARCH.ordinal()] = state.research;
        of[Measure.REPORTED_RESEARCH.ordinal()] = state.reportedResearch;
        of[Measure.INNOVATIONS.ordinal()] = state.innovations;
        of[Measure.SKILLED_STAFF.ordinal()] = state.skilled;
        of[Measure.SERVICE_JOBS.ordinal()] = state.serviceJobs;
        of[Measure.DEMANDED_OUTPUT.ordinal()] = potential.demanded();
        of[Measure.SHARED_OUTPUT.ordinal()] = potential.shared();
        of[Measure.GRADUATIONS.ordinal()] = state.graduations;
        of[Measure.ENTRIES_REFUSED.ordinal()] = state.refused;
        return of;
    }

    /** Value of a measure of a firm at this moment, of the economy or of the chains. */
    @Override
    public double of(int firm, Measure measure) {
        double[] own = standing[measure.ordinal()];
        return own != null ? own[firm] : derived(firm, measure);
    }

    private double derived(int firm, Measure measure) {
        return switch (measure) {
            case START_UPS -> at(firm, Stage.START_UP);
            case TECHNOLOGY_SMES -> at(firm, Stage.TECH_SME);
            case HIGH_TECH_FIRMS -> at(firm, Stage.HIGH_TECH);
            case SPECIALISED_FIRMS -> at(firm, Stage.SPECIALISED);
            case LITTLE_GIANTS -> at(firm, Stage.LITTLE_GIANT);
            case LISTED_FIRMS -> at(firm, Stage.LISTED);
            case PROFIT_TAX -> 0 - state.books.net(firm, Flow.TAX);
            case WEIGHTED_PRODUCTIVITY -> potential.shared(firm) / state.labour(firm);
            default -> state.chains.of(firm, measure);
        };
    }

    @Override
    public boolean read(int firm, double[] values) {
        boolean came = state.chains.read(firm, values);
        if (!came && state.refused[firm] == 0) {
            return false;
        }
        for (int measure = 0; measure < standing.length; measure++) {
            if (standing[measure] != null) {
                values[measure] = standing[measure][firm];
            }
        }
        for (Measure measure : DERIVED) {
            values[measure.ordinal()] = derived(firm, measure);
        }
        return true;
    }

    private double at(int firm, Stage stage) {
        boolean counts = state.conditions.present[firm] && state.stage[firm] == stage.ordinal();
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
