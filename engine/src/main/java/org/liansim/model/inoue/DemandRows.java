package org.liansim.model.inoue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.liansim.scenario.Problem.Place;

/** Final consumption of single firms on single days as read. */
final class DemandRows {
    private int[] day = new int[64];
    private int[] firm = new int[64];
    private double[] amount = new double[64];
    private int[] line = new int[64];
    private int count;

    /** Adds a row of a table; of a firm that is not known nothing is kept. */
    void add(InputTable table, int row) {
        int on = table.day(0);
        double value = table.number(2, 0, Double.MAX_VALUE);
        if (row < 0) {
            return;
        }
        if (count == firm.length) {
            day = Arrays.copyOf(day, 2 * count);
            firm = Arrays.copyOf(firm, 2 * count);
            amount = Arrays.copyOf(amount, 2 * count);
            line = Arrays.copyOf(line, 2 * count);
        }
        day[count] = on;
        firm[count] = row;
        amount[count] = value;
        line[count++] = table.line();
    }

    /** The rows in the order of days and firms; reports a second one of the same day and firm. */
    Disruption.Demand demand(Path file, InoueNetwork network, InputProblems problems) {
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted((one, other) -> Long.compare(key(one), key(other)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int at = 1; at < count; at++) {
            int row = order[at];
            int before = order[at - 1];
            if (key(row) == key(before)) {
                String text = day[row] + " " + network.firm(firm[row]);
                problems.error(
                        new Place(file.toString(), line[row], 1, text.length()),
                        "a second amount of firm '" + network.firm(firm[row]) + "' on day " + day[row]
                                + "; the first is on line " + line[before],
                        text);
            }
        }
        return new Disruption.Demand(
                Arrays.stream(order).map(row -> day[row]).toArray(),
                Arrays.stream(order).map(row -> firm[row]).toArray(),
                Arrays.stream(order).mapToDouble(row -> amount[row]).toArray());
    }

    private long key(int row) {
        return (long) day[row] << 32 | firm[row];
    }
}
