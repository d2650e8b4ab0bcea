package org.liansim.model;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.network.Network;

/**
 * What levers act on in the slow economy. Only globals write them; they are folded anew from the baseline when a month
 * begins, {@link #administration} whenever a lever starts, steps or ends. Cells are zone row x clusters + cluster row;
 * rates are per day.
 */
public final class EconomyControls implements Stateful {
    /** Public research of platforms that adds to the knowledge of a cell [yuan/day], 0 in the baseline. */
    public final double[] platformResearch;
    /** Pilot slots of a cell besides those of the baseline, 0 in the baseline. */
    public final double[] pilotSlots;
    /** Factor on knowledge that spills over, by zone row it comes from x zones + zone row it goes to; baseline 1. */
    public final double[] spillover;
    /** Factor on the probability that a firm turns knowledge into an innovation, by firm; 1 in the baseline. */
    public final double[] conversion;

    /** Factor on the user cost of research and development of each firm, more than 0; 1 in the baseline. */
    public final double[] researchCost;
    /** Share of each firm's additional reported research that is relabelled other spending, 0 to 1. */
    public final double[] relabelled;

    /** Factor on each firm's chance of reaching the next stage of the ladder; 1 in the baseline. */
    public final double[] graduation;
    /** Grant for each stage that a firm reaches [yuan a real firm], 0 in the baseline. */
    public final double[] graduationGrant;

    /** Factor on each firm's yearly chance of leaving the market; 1 in the baseline. */
    public final double[] exits;

    /** Equity that levers offer in a cell [yuan/day], 0 in the baseline. */
    public final double[] equity;
    /** Share of that equity that the public pays, a mean by what is offered; 1 without one. */
    public final double[] publicShare;
    /** Size of a round of that equity [yuan], a mean by what is offered; 0 without one. */
    public final double[] ticket;
    /** Years until that equity is sold and its money comes back, a mean by what is offered; 0 without one. */
    public final double[] exitYears;
    /** Share of that equity that is kept for firms below the stage of high-tech, a mean by what is offered. */
    public final double[] earlyShare;
    /** Factor on the credit that each public yuan of that equity unlocks, a mean by what is offered; 0 without one. */
    public final double[] linkedCredit;
    /** Factor on each firm's credit limit; 1 in the baseline. */
    public final double[] credit;
    /** Added to each firm's interest rate [1/year], 0 in the baseline; below 0 with a subsidy. */
    public final double[] interest;

    /** Points added to the local contract share of each input, 0 in the baseline, at most 1. */
    public final double[] localShare;

    /** Factor on what it costs a buyer to find suppliers of each input, more than 0; 1 in the baseline. */
    public final double[] searchCost;

    /** Entrants of each cell besides those of the baseline [simulated firms/day]. */
    public final double[] entry;
    /** Size of those entrants over that of the others of their product, a mean by their number; 1 in the baseline. */
    public final double[] entrySize;
    /** Capacity that projects bring to each firm, over its base-year capacity, 0 in the baseline. */
    public final double[] projects;
    /** Factor on each firm's labour productivity from technology that it adopts; 1 in the baseline. */
    public final double[] technology;
    /** Factor on what each firm makes of the same labour and inputs, more than 0; 1 in the baseline. */
    public final double[] yields;
    /** Factor on each firm's quality; 1 in the baseline. */
    public final double[] quality;

    /** Skilled people that programmes bring to each zone [people/day], 0 in the baseline. */
    public final double[] talent;
    /** Factor on the rate at which skilled people leave each zone; 1 in the baseline. */
    public final double[] quits;
    /** Points of amenity added in each zone, 0 in the baseline. */
    public final double[] amenity;

    /** Factor on the cost of reaching the market of each demand slot, more than 0; 1 in the baseline. */
    public final double[] tradeCost;
    /** Factor on administrative delays in each zone: of investment, entry and openings; 1 in the baseline. */
    public final double[] administration;

    /** Neutral controls. */
    public EconomyControls(Network network) {
        int zones = network.zones.size();
        int cells = zones * network.clusters.size();
        platformResearch = new double[cells];
        pilotSlots = new double[cells];
        spillover = new double[zones * zones];
        conversion = new double[network.firms];
        researchCost = new double[network.firms];
        relabelled = new double[network.firms];
        graduation = new double[network.firms];
        graduationGrant = new double[network.firms];
        exits = new double[network.firms];
        equity = new double[cells];
        publicShare = new double[cells];
        ticket = new double[cells];
        exitYears = new double[cells];
        earlyShare = new double[cells];
        linkedCredit = new double[cells];
        credit = new double[network.firms];
        interest = new double[network.firms];
        localShare = new double[network.inputProduct.length];
        searchCost = new double[network.inputProduct.length];
        entry = new double[cells];
        entrySize = new double[cells];
        projects = new double[network.firms];
        technology = new double[network.firms];
        yields = new double[network.firms];
        quality = new double[network.firms];
        talent = new double[zones];
        quits = new double[zones];
        amenity = new double[zones];
        tradeCost = new double[network.demandMarket.length];
        administration = new double[zones];
        reset();
    }

    /** Sets every control back to the baseline. */
    public void reset() {
        for (double[] added : added()) {
            Arrays.fill(added, 0);
        }
        for (double[] factor : factors()) {
            Arrays.fill(factor, 1);
        }
    }

    @Override
    public void pass(State state) {
        state.pass(added());
        state.pass(factors());
    }

    private double[][] added() {
        return new double[][] {
            platformResearch,
            pilotSlots,
            relabelled,
            graduationGrant,
            equity,
            ticket,
            exitYears,
            earlyShare,
            linkedCredit,
            interest,
            localShare,
            entry,
            projects,
            talent,
            amenity
        };
    }

    private double[][] factors() {
        return new double[][] {
            publicShare,
            spillover,
            conversion,
            researchCost,
            graduation,
            exits,
            credit,
            searchCost,
            technology,
            yields,
            quality,
            quits,
            tradeCost,
            administration,
            entrySize
        };
    }

    /**
     * Calls entrants into a cell, besides those that are called already.
     *
     * @param perDay simulated firms a day, at least 0
     * @param size their size over that of the others of their product
     */
    public void call(int cell, double perDay, double size) {
        entry[cell] += perDay;
        if (perDay > 0) {
            entrySize[cell] += perDay / entry[cell] * (size - entrySize[cell]);
        }
    }
}
