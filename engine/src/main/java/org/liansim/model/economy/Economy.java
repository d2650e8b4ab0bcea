package org.liansim.model.economy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
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
    private final Map<Measure, IntToDoubleFunction> measures;

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
        measures = measures();
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

    /** Measures of the economy; all others are of the chains. */
    private Map<Measure, IntToDoubleFunction> measures() {
        Map<Measure, IntToDoubleFunction> of = new EnumMap<>(Measure.class);
        of.put(Measure.START_UPS, firm -> at(firm, Stage.START_UP));
        of.put(Measure.TECHNOLOGY_SMES, firm -> at(firm, Stage.TECH_SME));
        of.put(Measure.HIGH_TECH_FIRMS, firm -> at(firm, Stage.HIGH_TECH));
        of.put(Measure.SPECIALISED_FIRMS, firm -> at(firm, Stage.SPECIALISED));
        of.put(Measure.LITTLE_GIANTS, firm -> at(firm, Stage.LITTLE_GIANT));
        of.put(Measure.LISTED_FIRMS, firm -> at(firm, Stage.LISTED));
        of.put(Measure.EQUITY_RAISED, firm -> state.equityRaised[firm]);
        of.put(Measure.PRICE_RISE, firm -> state.priceRise[firm]);
        of.put(Measure.INVESTED, firm -> state.invested[firm]);
        of.put(Measure.RESEARCH, firm -> state.research[firm]);
        of.put(Measure.REPORTED_RESEARCH, firm -> state.reportedResearch[firm]);
        of.put(Measure.INNOVATIONS, firm -> state.innovations[firm]);
        of.put(Measure.SKILLED_STAFF, firm -> state.skilled[firm]);
        of.put(Measure.SERVICE_JOBS, firm -> state.serviceJobs[firm]);
        of.put(Measure.DEMANDED_OUTPUT, potential::demanded);
        of.put(Measure.SHARED_OUTPUT, potential::shared);
        of.put(Measure.PROFIT_TAX, firm -> 0 - state.books.net(firm, Flow.TAX));
        of.put(Measure.GRADUATIONS, firm -> state.graduations[firm]);
        of.put(Measure.ENTRIES_REFUSED, firm -> state.refused[firm]);
        of.put(Measure.WEIGHTED_PRODUCTIVITY, firm -> potential.shared(firm) / state.labour(firm));
        return of;
    }

    /** Value of a measure of a firm at this moment, of the economy or of the chains. */
    @Override
    public double of(int firm, Measure measure) {
        IntToDoubleFunction own = measures.get(measure);
        return own == null ? state.chains.of(firm, measure) : own.applyAsDouble(firm);
    }

    @Override
    public void read(Measure measure, double[] values) {
        IntToDoubleFunction own = measures.get(measure);
        if (own == null) {
            state.chains.read(measure, values);
        } else {
            Arrays.setAll(values, own);
        }
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
