package org.liansim.model;

import java.util.Arrays;

/**
 * What levers and shocks act on. All factors are 1 in the baseline; only globals write them, and a global that wrote
 * them lets the model take them over.
 */
public final class Controls {
    /** Factor on the capacity of each firm, at least 0. */
    public final double[] capacity;
    /** Factor on the demand of each demand slot, at least 0. */
    public final double[] demand;

    /** Neutral controls for a number of firms and demand slots. */
    public Controls(int firms, int demandSlots) {
        capacity = new double[firms];
        demand = new double[demandSlots];
        reset();
    }

    /** Sets every control back to the baseline. */
    public void reset() {
        Arrays.fill(capacity, 1);
        Arrays.fill(demand, 1);
    }
}
