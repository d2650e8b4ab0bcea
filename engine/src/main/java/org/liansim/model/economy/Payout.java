package org.liansim.model.economy;

import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Stage;

/**
 * What leaves a firm's profit: the tax on the profit of a year, and dividends of the cash above a reserve, a twelfth of it
 * each month. Owners live all over the country. Profit is value added at current prices less wages, taxes, research beyond
 * the base year's, interest and wear.
 */
final class Payout implements Mechanism {
    private static final Flow[] PROFIT = {Flow.PRICE, Flow.WAGE, Flow.RESEARCH, Flow.INTEREST};

    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    private final Outlook outlook;
    private final double tax;
    private final double reduced;
    private final double reserve;
    private final double wear;
    private final double[] earnedBefore;
    private final double[] profit;

    Payout(EconomyState state, Outlook outlook) {
        this.state = state;
        this.outlook = outlook;
        plan = state.plan;
        network = plan.network;
        tax = plan.of(Parameter.PROFIT_TAX);
        reduced = Math.min(tax, plan.of(Parameter.HIGH_TECH_TAX));
        reserve = plan.of(Parameter.CASH_RESERVE);
        wear = plan.of(Parameter.DEPRECIATION) / EconomyPlan.MONTHS;
        earnedBefore = new double[network.firms];
        profit = new double[network.firms];
        for (int i = 0; i < network.present; i++) {
            state.books.pay(state.books.banks(), i, Flow.OPENING, reserve(i));
        }
    }

    @Override
    public void pass(State run) {
        run.pass(earnedBefore, profit);
    }

    @Override
    public void month(int month) {
        for (int i : state.known) {
            if (!state.conditions.present[i]) {
                continue;
            }
            double earned = earned(i);
            profit[i] += earned
                    - earnedBefore[i]
                    - wear * plan.capital[i] * network.output[i] * EconomyPlan.YEAR * state.conditions.capacity[i];
            earnedBefore[i] = earned;
            if (month % 12 == 0) {
                int government = state.books.government(network.zone[i]);
                double rate = state.stage[i] >= Stage.HIGH_TECH.ordinal() ? reduced : tax;
                state.books.pay(i, government, Flow.TAX, rate * Math.max(0, profit[i]));
                profit[i] = 0;
            }
            double spare = state.cash(i) - reserve(i);
            if (spare > 0) {
                state.books.pay(i, state.books.national(), Flow.DIVIDEND, spare / EconomyPlan.MONTHS);
            }
        }
    }

    private double earned(int i) {
        double sum = state.chains.of(i, Measure.VALUE_ADDED)
                - state.chains.of(i, Measure.WAGES)
                - state.chains.of(i, Measure.TAX)
                - state.chains.of(i, Measure.COST_RISE);
        for (Flow flow : PROFIT) {
            sum += state.books.net(i, flow);
        }
        return sum;
    }

    private double reserve(int i) {
        return reserve * network.output[i] * outlook.level(i);
    }
}
