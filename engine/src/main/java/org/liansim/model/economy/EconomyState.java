package org.liansim.model.economy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.model.Chains;
import org.liansim.model.Conditions;
import org.liansim.model.Controls;
import org.liansim.outcome.Measure;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Stage;

/**
 * The state of one run's economy in flat arrays by firm, and what its mechanisms work with. Productivity, quality and
 * prices are relative to the outside world's, which moves on: what all the world learns changes nothing here.
 */
final class EconomyState implements Stateful {
    final EconomyPlan plan;
    final int replication;
    final Chains chains;
    final Controls controls;
    final Conditions conditions;
    final Books books;
    final Activity activity;

    /** Productivity of each firm's labour over the outside world's; 1 at the start. */
    final double[] productivity;
    /**
     * Labour and inputs that a unit of each product takes by what its makers learnt by doing, over the outside world's; 1
     * at the start.
     */
    final double[] learnt;
    /** Quality of each firm's product over the outside world's; 1 at the start. */
    final double[] quality;
    /** Price of each firm's product over the outside world's; 1 at the start. */
    final double[] price;
    /** Level of wages in each zone over the base year's, beside what follows the outside world's productivity; 1 at the start. */
    final double[] wage;
    /**
     * Contract share of each link were all suppliers as attractive as in the base year, in buyer order; entry, exit and
     * re-sourcing move it.
     */
    final double[] contract;
    /** Share of the base-year demand of each demand slot that firms which are there hold; entry and exit move it. */
    final double[] claim;
    /** What each entrant is made for over its size in the network; 1 for those of the start. */
    final double[] size;
    /** How far each firm has grown, over its size in the network; 1 for those of the start. */
    final double[] maturity;
    /** Month in which each firm entered; 0 for those of the start. */
    final int[] born;
    /** Firms that are there or once were, ascending; of the others nothing was ever ordered, paid or hired. */
    int[] known;
    /** Links with them and with suppliers outside the city. */
    final KnownLinks links;

    final LiveInputs live;
    /** {@link Stage} ordinal of each firm. */
    final byte[] stage;
    /** Real firms that entered and left with each firm so far. */
    final double[] entered;

    final double[] left;
    /** Real firms that found no room to enter, counted at a firm of their product and zone. */
    final double[] refused;
    /** Stages of the ladder that the real firms of each firm reached so far. */
    final double[] graduations;
    /** Equity that each firm raised so far, and that of it which governments hold [yuan]. */
    final double[] equityRaised;

    final double[] publicEquity;
    /** Research that additional equity pays for [yuan/year]. */
    final double[] funded;
    /** Level of each firm's orders over its output of the base year. */
    final double[] level;
    /** Loans of each firm that are not paid back [yuan]. */
    final double[] debt;

    /** What each firm earned above base-year prices so far [yuan]. */
    final double[] priceRise;
    /** Invested by each firm so far [yuan]. */
    final double[] invested;
    /** Real and reported research and development of each firm so far [yuan]. */
    final double[] research;

    final double[] reportedResearch;
    /** Innovations of the real firms that each firm stands for so far. */
    final double[] innovations;
    /** Skilled staff of each firm. */
    final double[] skilled;
    /** Jobs in services of the city that each firm and its staff support. */
    final double[] serviceJobs;

    private final double creditLine;
    private final double collateral;
    private final double linkedCredit;

    EconomyState(EconomyPlan plan, Chains chains, int replication) {
        this.plan = plan;
        this.replication = replication;
        this.chains = chains;
        controls = chains.controls();
        conditions = chains.conditions();
        books = new Books(plan.network);
        activity = new Activity(plan.network, chains);
        int firms = plan.network.firms;
        productivity = ones(firms);
        learnt = ones(plan.network.products());
        quality = ones(firms);
        price = ones(firms);
        wage = ones(plan.zones);
        contract = plan.network.linkShare.clone();
        claim = new double[plan.network.demandMarket.length];
        Arrays.fill(claim, 0, plan.network.demandStart[plan.network.present], 1);
        size = ones(firms);
        maturity = new double[firms];
        Arrays.fill(maturity, 0, plan.network.present, 1);
        level = ones(firms);
        debt = new double[firms];
        born = new int[firms];
        links = new KnownLinks(plan, born);
        live = new LiveInputs(plan, controls);
        findKnown();
        stage = conditions.stage;
        entered = new double[firms];
        left = new double[firms];
        refused = new double[firms];
        graduations = new double[firms];
        equityRaised = new double[firms];
        publicEquity = new double[firms];
        funded = new double[firms];
        priceRise = new double[firms];
        invested = new double[firms];
        research = new double[firms];
        reportedResearch = new double[firms];
        innovations = new double[firms];
        skilled = new double[firms];
        serviceJobs = new double[firms];
        creditLine = plan.of(Parameter.CREDIT_LINE);
        collateral = plan.of(Parameter.COLLATERAL);
        linkedCredit = plan.of(Parameter.LINKED_CREDIT);
    }

    @Override
    public void pass(State run) {
        run.part("economy");
        run.pass(
                productivity,
                learnt,
                quality,
                price,
                wage,
                contract,
                claim,
                size,
                maturity,
                entered,
                left,
                refused,
                graduations);
        run.pass(equityRaised, publicEquity, funded, level, debt, priceRise, invested, research, reportedResearch);
        run.pass(innovations, skilled, serviceJobs);
        run.pass(born);
        findKnown();
        live.pass(run);
        books.pass(run);
        activity.pass(run);
    }

    /** A firm enters. */
    void enter(int firm, int month) {
        conditions.present[firm] = true;
        born[firm] = month;
        int place = -Arrays.binarySearch(known, firm) - 1;
        int[] more = Arrays.copyOf(known, known.length + 1);
        System.arraycopy(known, place, more, place + 1, known.length - place);
        more[place] = firm;
        known = more;
        links.meet(firm);
    }

    private void findKnown() {
        known = IntStream.range(0, born.length)
                .filter(firm -> firm < plan.network.present || born[firm] > 0)
                .toArray();
        links.list();
    }

    /** Whether a firm enters in a month. */
    boolean enters(int firm, int month) {
        return born[firm] == month;
    }

    /** End of what a firm buys: of its inputs, or before the first one while it is not there. */
    int inputEnd(int firm) {
        return plan.network.inputStart[conditions.present[firm] ? firm + 1 : firm];
    }

    /** Cash of a firm: what the chains' books and the economy's say together [yuan]. */
    double cash(int firm) {
        return chains.of(firm, Measure.CASH) + books.balance(firm);
    }

    /** What a firm can pay from its cash and its credit [yuan]; below zero when it has overdrawn both. */
    double liquidity(int firm) {
        return cash(firm) + credit(firm) - debt[firm];
    }

    /** Most that banks lend a firm: on its orders, and against its equipment (Kiyotaki and Moore 1997) [yuan]. */
    double credit(int firm) {
        double onOrders = creditLine * EconomyPlan.YEAR * plan.network.output[firm] * level[firm];
        double own = onOrders + collateral * equipment(firm);
        return own * controls.economy.credit[firm] + linkedCredit * publicEquity[firm];
    }

    /** What a firm's equipment cost, at its capacity of today [yuan]. */
    double equipment(int firm) {
        return plan.capital[firm] * plan.network.output[firm] * EconomyPlan.YEAR * conditions.capacity[firm];
    }

    /** Labour that a unit of a firm's output takes, over the outside world's. */
    double labour(int firm) {
        return inputs(firm) / (productivity[firm] * controls.economy.technology[firm]);
    }

    /** Inputs that a unit of a firm's output takes, over the outside world's. */
    double inputs(int firm) {
        return learnt[plan.network.product[firm]] / controls.economy.yields[firm];
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
