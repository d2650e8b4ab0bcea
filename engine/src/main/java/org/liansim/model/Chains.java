package org.liansim.model;

import org.liansim.outcome.Readings;

/** What the slow economy sees of the chains, and what it sets for them. Amounts are cumulative since the start. */
public interface Chains extends Readings {
    /** Shipped over a link, or given as a service, by the link's place in supplier order; firms' links only [yuan]. */
    double shipped(int slot);

    /** Sold to final demand, by demand slot [yuan]. */
    double sold(int slot);

    /** Stocks that a firm left behind when it left, at base-year prices [yuan]. */
    double writtenOff(int firm);

    /** Capacity of a firm in the base year, which {@link Conditions#capacity} multiplies [yuan/day]. */
    double baseCapacity(int firm);

    /** What levers and shocks act on. */
    Controls controls();

    /** What the slow economy writes. */
    Conditions conditions();
}
