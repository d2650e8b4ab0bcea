package org.liansim.model.inoue;

/** How a firm orders, by the number of option {@code -o} of the authors' program. */
public enum OrderRule {
    /** Use, and a part of the gap between target and stock, whatever its sign; never less than nothing. */
    NORMAL,
    /** As normal, but the target stays that of the days before the shock. */
    KEEP_INITIAL_TARGET,
    /** Use, and a part of the gap when the stock is below target. */
    IGNORE_SURPLUS
}
