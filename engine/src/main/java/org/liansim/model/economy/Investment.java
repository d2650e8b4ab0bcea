package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.network.Network;
import org.liansim.scenario.Parameter;

/**
 * Capacity: it wears out, and a firm orders what it lacks for the orders that it expects when the new capacity will be
 * there, at the utilisation of the base year. Within a dead band it only replaces what wears out; above it not even
 * that, and it retires idle capacity slowly (flexible accelerator with a band of inaction, Chenery 1952, Abel and
 * Eberly 1994). What the firm cannot pay for from its cash and its credit is not ordered.
 */
final class Investment implements Mechanism {
    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    private final Outlook outlook;
    private final double wear;
    private final double band;
    private final double gestation;
    /** Capacity of each firm over its base-year capacity, without that of projects. */
    private final double[] installed;
    /** Capacity ordered, by firm and month in which it comes on line, over the base-year capacity. */
    private final double[] coming;

    private final double[] ordered;
    private final int horizon;

    Investment(EconomyState state, Outlook outlook) {
        this.state = state;
        this.outlook = outlook;
        plan = state.plan;
        network = plan.network;
        wear = plan.of(Parameter.DEPRECIATION) / EconomyPlan.MONTHS;
        band = plan.of(Parameter.INVESTMENT_BAND);
        gestation = plan.of(Parameter.GESTATION) / EconomyPlan.YEAR;
        horizon = (int) Math.ceil(gestation * EconomyPlan.MONTHS * LONGEST_DELAY) + 2;
        installed = new double[network.firms];
        Arrays.fill(installed, 1);
        ordered = new double[network.firms];
        coming = new double[network.firms * horizon];
        start();
    }

    /** Share of the idle capacity beyond the band that is retired in a month (judgement). */
    private static final double RETIRED = 1.0 / 12;

    /** Administrative delays never stretch a gestation more than this. */
    private static final double LONGEST_DELAY = 4;

    /** At the start there is the capacity for the first month, and on order what growth needs until more can come. */
    private void start() {
        int months = months(1);
        for (int i = 0; i < network.firms; i++) {
            double last = outlook.expected(i, 0);
            installed[i] = last;
            for (int month = 1; month < months; month++) {
                double next = outlook.expected(i, month / EconomyPlan.MONTHS);
                double more = Math.max(0, next - last);
                coming[i * horizon + month] = more;
                ordered[i] += more;
                last = Math.max(last, next);
            }
            state.conditions.capacity[i] = installed[i] + state.controls.economy.projects[i];
        }
    }

    @Override
    public void pass(State run) {
        run.pass(installed, coming, ordered);
    }

    @Override
    public void month(int month) {
        for (int i : state.known) {
            int due = i * horizon + month % horizon;
            installed[i] += coming[due];
            ordered[i] -= coming[due];
            coming[due] = 0;
            double worn = wear * installed[i];
            installed[i] -= worn;
            if (state.conditions.present[i]) {
                invest(i, month, worn);
            }
            state.conditions.capacity[i] = installed[i] + state.controls.economy.projects[i];
        }
    }

    @Override
    public void enter(int i) {
        installed[i] = state.size[i];
        ordered[i] = 0;
        Arrays.fill(coming, i * horizon, (i + 1) * horizon, 0);
        state.conditions.capacity[i] = installed[i];
    }

    private void invest(int i, int month, double worn) {
        int months = months(state.controls.economy.administration[network.zone[i]]);
        double wanted = outlook.expected(i, months / EconomyPlan.MONTHS);
        double there = installed[i] + ordered[i] + state.controls.economy.projects[i];
        double lacking = wanted - there;
        double order = lacking > band * there ? lacking : lacking > -band * there ? worn : 0;
        installed[i] -= RETIRED * Math.max(0, -lacking - band * there);
        double price = plan.capital[i] * network.output[i] * EconomyPlan.YEAR;
        double affordable = price > 0 ? Math.max(0, state.liquidity(i)) / price : order;
        double bought = Math.min(order, affordable);
        if (bought > 0) {
            // What replaces worn equipment is there at once; what is new takes its time.
            double replaced = Math.min(bought, worn);
            installed[i] += replaced;
            coming[i * horizon + (month + months) % horizon] += bought - replaced;
            ordered[i] += bought - replaced;
            state.books.pay(i, state.books.national(), Flow.INVESTMENT, bought * price);
            state.invested[i] += bought * price;
        }
    }

    private int months(double delay) {
        return (int) Math.max(1, Math.round(gestation * EconomyPlan.MONTHS * Math.min(LONGEST_DELAY, delay)));
    }
}
