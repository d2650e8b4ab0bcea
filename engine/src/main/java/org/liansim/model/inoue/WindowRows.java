package org.liansim.model.inoue;

import java.util.Arrays;

/** Windows of damage as read. */
final class WindowRows {
    private int[] firm = new int[64];
    private double[] lost = new double[64];
    private int[] start = new int[64];
    private int[] end = new int[64];
    private int count;

    /** Adds a row of a table; of a firm that is not known nothing is kept. */
    void add(InputTable table, int row) {
        double damage = table.number(1, -Double.MAX_VALUE, 1);
        int first = table.day(2);
        int last = table.day(3);
        if (first > last && last >= 0) {
            table.error(3, "end '" + table.text(3) + "' is before start '" + table.text(2) + "'");
        }
        if (row < 0) {
            return;
        }
        if (count == firm.length) {
            firm = Arrays.copyOf(firm, 2 * count);
            lost = Arrays.copyOf(lost, 2 * count);
            start = Arrays.copyOf(start, 2 * count);
            end = Arrays.copyOf(end, 2 * count);
        }
        firm[count] = row;
        lost[count] = damage;
        start[count] = first;
        end[count++] = last;
    }

    /** Windows in the order of firms, those of one firm as they came. */
    Disruption.Windows sorted(int firms) {
        int[] next = new int[firms + 1];
        for (int i = 0; i < count; i++) {
            next[firm[i] + 1]++;
        }
        for (int i = 0; i < firms; i++) {
            next[i + 1] += next[i];
        }
        Disruption.Windows sorted =
                new Disruption.Windows(new int[count], new double[count], new int[count], new int[count]);
        for (int i = 0; i < count; i++) {
            int row = next[firm[i]]++;
            sorted.firm()[row] = firm[i];
            sorted.lost()[row] = lost[i];
            sorted.start()[row] = start[i];
            sorted.end()[row] = end[i];
        }
        return sorted;
    }
}
