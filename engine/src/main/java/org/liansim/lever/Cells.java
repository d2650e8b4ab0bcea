package org.liansim.lever;

import java.util.TreeMap;

/**
 * Cells that a lever acts on, with their shares in the output at rest of its firms.
 *
 * @param cell zone row x clusters + cluster row, ascending
 * @param share share of each, together 1
 */
record Cells(int[] cell, double[] share) {
    static Cells of(LeverCase lever) {
        TreeMap<Integer, Double> output = new TreeMap<>();
        double sum = 0;
        for (int firm : lever.firms()) {
            int cell = lever.cellOf(firm);
            if (cell >= 0) {
                output.merge(cell, lever.network().output[firm], Double::sum);
                sum += lever.network().output[firm];
            }
        }
        int[] cells = output.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] shares = new double[cells.length];
        for (int k = 0; k < cells.length; k++) {
            shares[k] = output.get(cells[k]) / sum;
        }
        return new Cells(cells, shares);
    }

    int size() {
        return cell.length;
    }
}
