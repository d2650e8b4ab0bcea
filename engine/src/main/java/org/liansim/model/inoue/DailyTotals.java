package org.liansim.model.inoue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Totals over all firms for each day, from day -1 before the shock [value a day]. */
public final class DailyTotals {
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

    /**
     * Writes the files that the authors' program writes, a line {@code day total} for each day with 17 significant
     * digits: output to {@code PAct.txt}, value added to {@code VA.txt}, final consumption to {@code FC.txt}.
     */
    public void write(Path folder) throws IOException {
        write(folder.resolve("PAct.txt"), output);
        write(folder.resolve("VA.txt"), valueAdded);
        write(folder.resolve("FC.txt"), finalConsumption);
    }

    private void write(Path file, double[] total) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
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
