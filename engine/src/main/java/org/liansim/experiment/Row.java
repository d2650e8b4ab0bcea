package org.liansim.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.liansim.result.Decimal;

/**
 * What an experiment keeps of a run.
 *
 * @param treatment number of the treatment, from 1
 * @param replication number of the replication, from 1
 * @param failure why it failed; empty when it ran to the end
 * @param events events that it took
 * @param values what was measured
 */
public record Row(int treatment, int replication, String failure, long events, double[] values)
        implements Serializable {
    /** Whether the run came to its end. */
    public boolean isDone() {
        return failure.isEmpty();
    }

    /** The row as cells of a table. */
    public List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(treatment),
                Integer.toString(replication),
                isDone() ? "done" : "failed",
                failure,
                isDone() ? Long.toString(events) : ""));
        for (double value : values) {
            cells.add(Decimal.of(value));
        }
        return cells;
    }

    /** The row of some cells; the shortest decimals read back as the same numbers. */
    public static Row of(List<String> cells) {
        double[] values = new double[cells.size() - 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(cells.get(5 + i));
        }
        String events = cells.get(4);
        return new Row(
                Integer.parseInt(cells.get(0)),
                Integer.parseInt(cells.get(1)),
                cells.get(3),
                events.isEmpty() ? 0 : Long.parseLong(events),
                values);
    }

    private static double number(String text) {
        return switch (text) {
            case "" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
