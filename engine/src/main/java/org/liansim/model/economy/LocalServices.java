package org.liansim.model.economy;

import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameter;

/**
 * Jobs in services of the city that stand outside the network, such as shops, schools, hauliers and law firms: they live on
 * what households spend of the wages of the network's firms, on what these firms buy, and on what their own staff spends
 * again (local multiplier, Moretti 2010; induced spending, Miller and Blair 2009, chapter 6). They follow that spending
 * and act on nothing: final demand, the books and the pools of skilled people know nothing of them.
 */
final class LocalServices implements Mechanism {
    /** Share of the gap to the jobs that the spending of a month asks for which that month closes (judgement). */
    private static final double HEADCOUNT = 1.0 / 12;

    private static final double UNIT = 1e8;

    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    private final double households;
    private final double firms;
    /** Jobs for a yuan a day that is spent first. */
    private final double jobs;

    LocalServices(EconomyState state) {
        this.state = state;
        plan = state.plan;
        network = plan.network;
        households = plan.of(Parameter.HOUSEHOLD_SERVICES);
        firms = plan.of(Parameter.LOCAL_SERVICES);
        double again = 1 / (1 - households * plan.of(Parameter.SERVICE_LABOUR));
        jobs = again * plan.of(Parameter.SERVICE_JOBS) * EconomyPlan.YEAR / UNIT;
        for (int i = 0; i < network.present; i++) {
            double output = network.output[i] * state.level[i];
            state.serviceJobs[i] = supported(i, output, plan.wageShare[i] * output);
        }
    }

    @Override
    public void month(int month) {
        double days = state.activity.days();
        for (int i : state.known) {
            double started = state.activity.of(i, Measure.STARTED) / days;
            double wages = state.activity.of(i, Measure.WAGES) / days;
            state.serviceJobs[i] += HEADCOUNT * (supported(i, started, wages) - state.serviceJobs[i]);
        }
    }

    private double supported(int i, double output, double wages) {
        return output == 0 && wages == 0 ? 0 : jobs * (households * wages + firms * bought(i) * output);
    }

    /** Services that a firm buys outside the network for a yuan of its output. */
    private double bought(int i) {
        double sum = 0;
        for (int service = plan.serviceStart[i]; service < plan.serviceStart[i + 1]; service++) {
            int k = plan.serviceInput[service];
            double outside = 1;
            for (int at = network.linkStart[k]; at < state.links.end[k]; at++) {
                outside -= state.conditions.contract[state.links.link[at]];
            }
            sum += network.inputShare[k] * Math.max(0, outside);
        }
        return state.inputs(i) * sum;
    }
}
