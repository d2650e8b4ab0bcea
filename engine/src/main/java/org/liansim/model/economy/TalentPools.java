package org.liansim.model.economy;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.model.LawViolation;
import org.liansim.network.Network;
import org.liansim.scenario.Parameter;

/**
 * Skilled people of each zone: they come and leave by wages, amenity, open positions and programmes (Roback 1982), quit
 * and are hired out of the zone's pool, for whose size wages have a price (wage curve, Blanchflower and Oswald 1995). A
 * firm whose positions are not all filled makes less. Fixed staff follow the firm's orders, and labour its productivity.
 */
final class TalentPools implements Mechanism {
    /** Bounds of the share of people who look for work, over the base year's, between which wages answer (judgement). */
    private static final double TIGHTEST = 0.2;

    private static final double SLACKEST = 5;

    private static final double PEOPLE = 1e-9;

    private final EconomyState state;
    private final EconomyPlan plan;
    private final Network network;
    private final Outlook outlook;
    private final double quits;
    private final double leaving;
    private final double searching;
    private final double share;
    private final double staffing;
    private final double wageAdjustment;
    /** People who look for work, by zone. */
    private final double[] pool;

    /** Positions for skilled staff that each firm's orders ask for. */
    private final double[] wanted;

    private final double[] staff;
    private final double[] positions;
    private final double[] vacancies;
    /** Share of the people of each zone that leave it in the month. */
    private final double[] leavers;
    /** Rate at which people come to each zone in the base year: as many as leave, and as the trend of orders asks for. */
    private final double[] coming;
    /** People at the start and those who came less those who left, by zone. */
    private final double[] people;

    TalentPools(EconomyState state, Outlook outlook) {
        this.state = state;
        this.outlook = outlook;
        plan = state.plan;
        network = plan.network;
        quits = plan.of(Parameter.SKILLED_QUITS) / EconomyPlan.MONTHS;
        leaving = plan.of(Parameter.SKILLED_LEAVING) / EconomyPlan.MONTHS;
        searching = plan.of(Parameter.SKILLED_SEARCHING);
        share = plan.of(Parameter.SKILLED_SHARE);
        staffing = plan.of(Parameter.STAFFING_ELASTICITY);
        wageAdjustment = plan.monthly(Parameter.PRICE_ADJUSTMENT);
        wanted = new double[network.firms];
        pool = new double[plan.zones];
        staff = new double[plan.zones];
        positions = new double[plan.zones];
        vacancies = new double[plan.zones];
        leavers = new double[plan.zones];
        people = new double[plan.zones];
        coming = new double[plan.zones];
        for (int i = 0; i < network.firms; i++) {
            state.skilled[i] = state.conditions.present[i] ? positions(i) : 0;
            staff[network.zone[i]] += state.skilled[i];
            coming[network.zone[i]] += state.skilled[i] * plan.expectedGrowth[network.product[i]];
        }
        for (int zone = 0; zone < plan.zones; zone++) {
            double growth = staff[zone] > 0 ? coming[zone] / staff[zone] / EconomyPlan.MONTHS : 0;
            coming[zone] = Math.max(0, leaving / (1 - leaving) + growth);
            pool[zone] = staff[zone] * searching / (1 - searching);
            people[zone] = pool[zone] + staff[zone];
        }
    }

    @Override
    public void pass(State run) {
        run.pass(pool, people);
    }

    @Override
    public void month(int month) {
        for (int i : state.known) {
            wanted[i] = positions(i);
        }
        leave();
        count();
        for (int zone = 0; zone < plan.zones; zone++) {
            arrive(zone);
        }
        hire();
        for (int zone = 0; zone < plan.zones; zone++) {
            double all = pool[zone] + staff[zone];
            if (all > 0) {
                setWage(zone, pool[zone] / all / searching);
            }
        }
        for (int i : state.known) {
            double filled = wanted[i] > 0 ? Math.min(1, state.skilled[i] / wanted[i]) : 1;
            state.conditions.staffing[i] = filled == 1 ? 1 : StrictMath.pow(filled, staffing);
            state.conditions.staff[i] = outlook.level(i);
            state.conditions.labour[i] = state.labour(i);
            state.conditions.inputs[i] = state.inputs(i);
        }
    }

    private void leave() {
        for (int zone = 0; zone < plan.zones; zone++) {
            leavers[zone] = leaving(zone);
            double gone = pool[zone] * leavers[zone];
            pool[zone] -= gone;
            people[zone] -= gone;
        }
        for (int i : state.known) {
            int zone = network.zone[i];
            double gone = state.skilled[i] * leavers[zone];
            double quit = (state.skilled[i] - gone) * (state.conditions.present[i] ? quits : 1);
            state.skilled[i] = Math.max(0, state.skilled[i] - gone - quit);
            pool[zone] += quit;
            people[zone] -= gone;
        }
    }

    private double leaving(int zone) {
        double comfort = plan.of(Parameter.MIGRATION_AMENITY) * state.controls.economy.amenity[zone];
        return Math.min(1, leaving * state.controls.economy.quits[zone] * StrictMath.exp(-comfort));
    }

    private void count() {
        Arrays.fill(staff, 0);
        Arrays.fill(positions, 0);
        Arrays.fill(vacancies, 0);
        for (int i : state.known) {
            if (state.conditions.present[i]) {
                int zone = network.zone[i];
                staff[zone] += state.skilled[i];
                positions[zone] += wanted[i];
                vacancies[zone] += Math.max(0, wanted[i] - state.skilled[i]);
            }
        }
    }

    /** More people than in the base year come where people lack, wages are high, or living is good. */
    private void arrive(int zone) {
        double all = pool[zone] + staff[zone];
        if (positions[zone] > 0) {
            double lacking = 1 - all * (1 + coming[zone]) * (1 - searching) / positions[zone];
            double pull = plan.of(Parameter.MIGRATION_JOBS) * Math.max(-1, lacking)
                    + plan.of(Parameter.MIGRATION_WAGE) * StrictMath.log(state.wage[zone])
                    + plan.of(Parameter.MIGRATION_AMENITY) * state.controls.economy.amenity[zone];
            double come = coming[zone] * all * StrictMath.exp(pull)
                    + state.controls.economy.talent[zone] * state.activity.days();
            pool[zone] += come;
            people[zone] += come;
        }
    }

    private void hire() {
        for (int i : state.known) {
            int zone = network.zone[i];
            double vacant = state.conditions.present[i] ? Math.max(0, wanted[i] - state.skilled[i]) : 0;
            if (vacant > 0) {
                double hired = vacant * Math.min(1, pool[zone] / vacancies[zone]);
                state.skilled[i] += hired;
                staff[zone] += hired;
            }
        }
        for (int zone = 0; zone < plan.zones; zone++) {
            pool[zone] -= Math.min(pool[zone], vacancies[zone]);
        }
    }

    private void setWage(int zone, double slack) {
        double bounded = Math.max(TIGHTEST, Math.min(SLACKEST, slack));
        double target = StrictMath.pow(bounded, -plan.of(Parameter.WAGE_CURVE));
        state.wage[zone] += wageAdjustment * (target - state.wage[zone]);
    }

    /** Positions for skilled staff that a firm's orders ask for. */
    private double positions(int i) {
        return share * plan.jobs[i] * network.output[i] * outlook.level(i) * state.labour(i);
    }

    @Override
    public void audit() {
        double[] found = pool.clone();
        for (int i = 0; i < network.firms; i++) {
            found[network.zone[i]] += state.skilled[i];
            if (!(state.skilled[i] >= 0)) {
                throw new LawViolation("no staff below zero", network.name[i] + ": " + state.skilled[i]);
            }
        }
        for (int zone = 0; zone < plan.zones; zone++) {
            if (!(Math.abs(found[zone] - people[zone]) <= PEOPLE * Math.max(1, people[zone]) && pool[zone] >= 0)) {
                throw new LawViolation(
                        "people balance",
                        network.zones.get(zone) + ": " + found[zone] + " people against " + people[zone]);
            }
        }
    }
}
