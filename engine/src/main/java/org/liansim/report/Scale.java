package org.liansim.report;

import java.util.ArrayList;
import java.util.List;

/**
 * From numbers to pixels, linear, with ticks at round numbers.
 *
 * @param least number at the start
 * @param most number at the end
 * @param from pixel of the start
 * @param to pixel of the end
 * @param step distance of the ticks
 */
record Scale(double least, double most, double from, double to, double step) {
    /** A scale that shows all of a range, widened to round numbers; about {@code ticks} ticks. */
    static Scale nice(double[] range, double from, double to, int ticks) {
        double least = range[0];
        double most = range[1];
        if (!(most > least)) {
            double room = least == 0 ? 1 : Math.abs(least) * 0.05;
            least -= room;
            most += room;
        }
        double step = step((most - least) / ticks);
        return new Scale(Math.floor(least / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step, from, to, step);
    }

    /** The least of 1, 2, 2.5, 5 times a power of ten that is not smaller. */
    private static double step(double rough) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= rough * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Pixel of a number. */
    double at(double value) {
        return from + (value - least) / (most - least) * (to - from);
    }

    /** Pixel of a number, kept within the scale. */
    double within(double value) {
        return at(Math.max(least, Math.min(most, value)));
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long first = Math.round(least / step);
        long last = Math.round(most / step);
        for (long tick = first; tick <= last; tick++) {
            ticks.add(tick * step);
        }
        return ticks;
    }

    /** A tick as text, in groups of three, with the decimals that the step needs. */
    String label(double tick) {
        double rounded = Math.round(tick / step) * step;
        int digits = (int) Math.max(0, Math.ceil(-StrictMath.log10(step) - 1e-9) + (isHalf() ? 1 : 0));
        return Amount.trimmed(Amount.written(rounded, digits));
    }

    /** Whether the step is 2.5 times a power of ten. */
    private boolean isHalf() {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(step) + 1e-9));
        return Math.abs(step / power - 2.5) < 1e-6;
    }
}
