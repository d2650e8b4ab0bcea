package org.liansim.model.inoue;

import java.util.Arrays;

/** Final consumption of single days as read. */
final class DemandRows {
    private int[] day = new int[64];
    private int[] firm = new int[64];
    private double[] amount = new double[64];
    private int count;

    /** Adds a row; of a firm that is not known nothing is kept. */
    void add(int on, int row, double value) {
        if (row < 0) {
            return;
        }
        if (count == firm.length) {
            day = Arrays.copyOf(day, 2 * count);
            firm = Arrays.copyOf(firm, 2 * count);
            amount = Arrays.copyOf(amount, 2 * count);
        }
        day[count] = on;
        firm[count] = row;
        amount[count++] = value;
    }

    Disruption.Demand demand() {
        return new Disruption.Demand(
                Arrays.copyOf(day, count), Arrays.copyOf(firm, count), Arrays.copyOf(amount, count));
    }
}
