package org.liansim.model.economy;

import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.scenario.Parameter;

/**
 * Equity of funds. Of what funds manage a part can be deployed, evenly over their investment period; exits return money,
 * which is deployed again. Firms that can grow get it by their size and stage. Public equity that a lever offers brings
 * private equity with it, and the firms of its cell spend it on research and equipment over two years; what they would
 * have raised anyway is in the base year's research and investment already.
 */
final class Funds implements Mechanism {
    /** How much funds look for firms of each stage, by size (judgement). */
    private static final double[] FOCUS = {1, 2, 3, 3, 2, 0.5};
    /** Months over which a firm spends additional equity (judgement). */
    private static final double SPENDING = 24;

    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    private final double period;
    private final double exit;
    private final double crowdIn;
    private final double research;
    /** What funds raise in a month, and what they have to deploy [yuan]. */
    private final double raised;

    private double powder;
    /** Stakes of funds in each firm, and additional equity that it has not spent on research [yuan]. */
    private final double[] stake;

    private final double[] unspent;
    private final PublicEquity publicEquity;

    Funds(EconomyState state) {
        this.state = state;
        plan = state.plan;
        network = plan.network;
        double month = EconomyPlan.YEAR / EconomyPlan.MONTHS;
        period = plan.of(Parameter.FUNDS_PERIOD) / month;
        exit = plan.of(Parameter.FUNDS_EXIT) / month;
        crowdIn = plan.of(Parameter.CROWD_IN);
        research = plan.of(Parameter.EQUITY_RESEARCH);
        powder = plan.of(Parameter.FUNDS_MANAGED) * plan.of(Parameter.FUNDS_REALISED);
        stake = new double[network.firms];
        unspent = new double[network.firms];
        publicEquity = new PublicEquity(state, this);
        start();
        // Stakes at rest are what exits take exit months to return; the survivors' part of it comes back.
        raised = powder / period - returned();
    }

    /** At the start firms stand where years of such rounds would have left them. */
    private void start() {
        double sum = 0;
        for (int i = 0; i < network.present; i++) {
            sum += weight(i);
        }
        double leaving = plan.of(Parameter.EXIT_RATE) / EconomyPlan.MONTHS;
        for (int i = 0; i < network.present && sum > 0; i++) {
            stake[i] = powder / period * weight(i) / sum / (1 / exit + leaving);
        }
    }

    private double returned() {
        double sum = 0;
        for (double each : stake) {
            sum += each / exit;
        }
        return sum;
    }

    @Override
    public void pass(State run) {
        run.pass(stake, unspent);
        powder = run.pass(powder);
        publicEquity.pass(run);
    }

    @Override
    public void month(int month) {
        double deployed = powder / period;
        exits();
        powder += raised;
        double sum = 0;
        for (int i : state.known) {
            sum += weight(i);
        }
        if (sum > 0) {
            powder -= deployed;
            for (int i : state.known) {
                invest(i, state.books.funds(), deployed * weight(i) / sum);
            }
        }
        publicEquity.month();
        spend();
    }

    private void exits() {
        for (int i : state.known) {
            if (!state.conditions.present[i]) {
                stake[i] = 0;
                unspent[i] = 0;
            }
            double sold = stake[i] / exit;
            stake[i] -= sold;
            powder += sold;
            state.books.pay(state.books.national(), state.books.funds(), Flow.EQUITY, sold);
        }
    }

    /**
     * Takes part in a round, and notes what of it goes into research.
     *
     * @param paid by governments, which draws further funds in [yuan]
     * @param rest of the round, which funds pay [yuan]
     */
    void join(int i, double paid, double rest) {
        double joined = rest + crowdIn * paid;
        invest(i, state.books.funds(), joined);
        unspent[i] += research * (paid + joined);
    }

    private void invest(int i, int from, double amount) {
        state.books.pay(from, i, Flow.EQUITY, amount);
        stake[i] += from == state.books.funds() ? amount : 0;
        state.equityRaised[i] += amount;
    }

    private void spend() {
        for (int i : state.known) {
            double spent = unspent[i] / SPENDING;
            unspent[i] -= spent;
            state.funded[i] = spent * EconomyPlan.MONTHS;
        }
    }

    /** How much funds look for a firm. */
    double weight(int i) {
        return state.conditions.present[i]
                ? FOCUS[state.stage[i]] * network.output[i] * state.maturity[i] * plan.valueAdded[i]
                : 0;
    }
}
