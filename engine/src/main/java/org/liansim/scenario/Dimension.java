package org.liansim.scenario;

/** Kind of a quantity in a file, with the unit that values are held in after reading. */
public enum Dimension {
    /** Days. */
    DURATION,
    /** Pure number; a percentage is accepted. */
    SHARE,
    /** Pure number. */
    NUMBER,
    /** Per year. */
    RATE,
    /** Yuan. */
    MONEY,
    /** Yuan per year. */
    FLOW,
    /** Yuan per unit of a good. */
    PRICE
}
