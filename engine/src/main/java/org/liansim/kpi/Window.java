package org.liansim.kpi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liansim.outcome.Measure;

/** The readings of one scope over an interval between two samples of a run. */
public final class Window {
    private static final double DAYS_PER_YEAR = 365;

    private final ScopeReadings readings;
    private final int from;
    private final int to;

    /**
     * A window of a run.
     *
     * @param from sample at which it starts
     * @param to sample at which it ends, after {@code from}
     */
    public Window(ScopeReadings readings, int from, int to) {
        if (from < 0 || to <= from || to >= readings.samples()) {
            throw new IllegalArgumentException(
                    "window from sample " + from + " to " + to + " of " + readings.samples() + " samples");
        }
        this.readings = readings;
        this.from = from;
        this.to = to;
    }

    /** Length [days]. */
    public double days() {
        return readings.date(to) - readings.date(from);
    }

    /** What a flow came to. */
    public double total(Measure flow) {
        return readings.sum(to, flow) - readings.sum(from, flow);
    }

    /** A flow per day. */
    public double perDay(Measure flow) {
        return total(flow) / days();
    }

    /** A flow per year of 365 days. */
    public double perYear(Measure flow) {
        return perDay(flow) * DAYS_PER_YEAR;
    }

    /** Mean of a level over time, linear between the samples. */
    public double mean(Measure level) {
        double area = 0;
        double before = readings.sum(from, level);
        for (int sample = from + 1; sample <= to; sample++) {
            double now = readings.sum(sample, level);
            area += (before + now) / 2 * (readings.date(sample) - readings.date(sample - 1));
            before = now;
        }
        return area / days();
    }

    /** Its first twelve months, or all of it when it is shorter. */
    public Window firstYear() {
        return new Window(readings, from, Math.max(from + 1, lastNotAfter(shifted(from, 1))));
    }

    /** Its last twelve months, or all of it when it is shorter. */
    public Window finalYear() {
        return new Window(readings, Math.max(from, Math.min(to - 1, lastNotAfter(shifted(to, -1)))), to);
    }

    /** The stretches between its samples. */
    List<Window> steps() {
        List<Window> steps = new ArrayList<>();
        for (int sample = from; sample < to; sample++) {
            steps.add(new Window(readings, sample, sample + 1));
        }
        return steps;
    }

    /** Time from its start until a flow of twelve months first reaches an amount; its length when it never does [days]. */
    double daysUntilYearOf(Measure flow, double amount) {
        int first = from;
        for (int sample = from; sample <= to; sample++) {
            while (shifted(first + 1, 1) <= readings.date(sample)) {
                first++;
            }
            boolean isYear = shifted(first, 1) <= readings.date(sample);
            if (isYear && readings.sum(sample, flow) - readings.sum(first, flow) >= amount) {
                return readings.date(sample) - readings.date(from);
            }
        }
        return days();
    }

    private long shifted(int sample, int years) {
        return LocalDate.ofEpochDay(readings.date(sample)).plusYears(years).toEpochDay();
    }

    private int lastNotAfter(long day) {
        int sample = from;
        while (sample < to && readings.date(sample + 1) <= day) {
            sample++;
        }
        return sample;
    }

    /** One number over another; NaN when the other is not above zero. */
    static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }
}
