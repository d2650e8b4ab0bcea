package org.liansim.model.inoue;

/** Days of use held in stock, by the number of option {@code -D} of the authors' program. */
public enum StartingStock {
    /** Target and start are the same for all firms. */
    UNIFORM,
    /** Same target for all firms; the start is Poisson with the target as mean. */
    POISSON_START,
    /** The target is Poisson, drawn again while below the minimum; the start is the target. */
    POISSON_TARGET
}
