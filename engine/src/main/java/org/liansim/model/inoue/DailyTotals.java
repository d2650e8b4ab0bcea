package org.liansim.model.inoue;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;

/** Totals over all firms for each day, from day -1 before the shock [value a day]. */
public final class DailyTotals implements Stateful {
    private double[] output = new double[64];
    private double[] valueAdded = new double[64];
    private double[] finalConsumption = new double[64];
    private int count;

    void add(double totalOutput, double totalValueAdded, double totalFinalConsumption) {
        if (count == output.length) {
            output = Arrays.copyOf(output, 2 * count);
            valueAdded = Arrays.copyOf(valueAdded, 2 * count);
            finalConsumption = Arrays.copyOf(finalConsumption, 2 * count);
        }
        output[count] = totalOutput;
        valueAdded[count] = totalValueAdded;
        finalConsumption[count++] = totalFinalConsumption;
    }

    @Override
    public void pass(State run) {
        output = run.grown(output);
        valueAdded = run.grown(valueAdded);
        finalConsumption = run.grown(finalConsumption);
        count = run.pass(count);
    }

    /** Last day, -1 before the first. */
    public int lastDay() {
        return count - 2;
    }

    /** Output on a day. */
    public double output(int day) {
        return output[place(day)];
    }

    /** Output less inputs on a day; inputs are the same part of a firm's output as before the shock. */
    public double valueAdded(int day) {
        return valueAdded[place(day)];
    }

    /** Final consumption served on a day. */
    public double finalConsumption(int day) {
        return finalConsumption[place(day)];
    }

    /** Opens a text file by its name. */
    @FunctionalInterface
    public interface Folder {
        Writer open(String name) throws IOException;
    }

    /**
     * Writes the files that the authors' program writes, a line {@code day total} for each day with 17 significant
     * digits: output to {@code PAct.txt}, value added to {@code VA.txt}, final consumption to {@code FC.txt}.
     */
    public void write(Folder folder) throws IOException {
        write(folder, "PAct.txt", output);
        write(folder, "VA.txt", valueAdded);
        write(folder, "FC.txt", finalConsumption);
    }

    private void write(Folder folder, String name, double[] total) throws IOException {
        try (Writer writer = folder.open(name)) {
            for (int i = 0; i < count; i++) {
                writer.write(i - 1 + " " + SeventeenDigits.of(total[i]) + "\n");
            }
        }
    }

    private int place(int day) {
        if (day < -1 || day > lastDay()) {
            throw new IllegalArgumentException("day " + day + " is not from -1 to " + lastDay());
        }
        return day + 1;
    }
}
