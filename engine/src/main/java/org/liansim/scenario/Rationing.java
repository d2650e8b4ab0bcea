package org.liansim.scenario;

/** How a firm divides finished goods that do not cover what is due. */
public enum Rationing {
    /** Every buyer gets the same multiple of what it usually buys, at most what is due to it. */
    PROPORTIONAL,
    /** Firms first, final demand after them; proportional within each. */
    PRIORITY,
    /** The smallest amounts due are filled first: a common ceiling is raised until the stock is used up. */
    FAIR
}
