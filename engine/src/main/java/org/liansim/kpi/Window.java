package org.liansim.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;

/** The readings of one scope over an interval between two samples of a run. */
public final class Window {
    private static final double DAYS_PER_YEAR = 365;

    private final RunOutcome run;
    private final Scope scope;
    private final int from;
    private final int to;

    /**
     * A window of a run that is done.
     *
     * @param from sample at which it starts
     * @param to sample at which it ends, after {@code from}
     */
    public Window(RunOutcome run, Scope scope, int from, int to) {
        if (from < 0 || to <= from || to >= run.samples()) {
            throw new IllegalArgumentException(
                    "window from sample " + from + " to " + to + " of " + run.samples() + " samples");
        }
        this.run = run;
        this.scope = scope;
        this.from = from;
        this.to = to;
    }

    /** Length [days]. */
    public double days() {
        return run.date(to) - run.date(from);
    }

    /** What a flow came to. */
    public double total(Measure flow) {
        return sum(to, flow) - sum(from, flow);
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
        double before = sum(from, level);
        for (int sample = from + 1; sample <= to; sample++) {
            double now = sum(sample, level);
            area += (before + now) / 2 * (run.date(sample) - run.date(sample - 1));
            before = now;
        }
        return area / days();
    }

    /** Its first twelve months, or all of it when it is shorter. */
    public Window firstYear() {
        return new Window(run, scope, from, Math.max(from + 1, lastNotAfter(shifted(from, 1))));
    }

    /** Its last twelve months, or all of it when it is shorter. */
    public Window finalYear() {
        return new Window(run, scope, Math.max(from, Math.min(to - 1, lastNotAfter(shifted(to, -1)))), to);
    }

    /** The stretches between its samples. */
    List<Window> steps() {
        return IntStream.range(from, to)
                .mapToObj(sample -> new Window(run, scope, sample, sample + 1))
                .toList();
    }

    /** Time from its start until a flow of twelve months first reaches an amount; its length when it never does [days]. */
    double daysUntilYearOf(Measure flow, double amount) {
        int first = from;
        for (int sample = from; sample <= to; sample++) {
            while (shifted(first + 1, 1) <= run.date(sample)) {
                first++;
            }
            boolean isYear = shifted(first, 1) <= run.date(sample);
            if (isYear && sum(sample, flow) - sum(first, flow) >= amount) {
                return run.date(sample) - run.date(from);
            }
        }
        return days();
    }

    private long shifted(int sample, int years) {
        return LocalDate.ofEpochDay(run.date(sample)).plusYears(years).toEpochDay();
    }

    private int lastNotAfter(long day) {
        int sample = from;
        while (sample < to && run.date(sample + 1) <= day) {
            sample++;
        }
        return sample;
    }

    /** One number over another; NaN when the other is not above zero. */
    static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    private double sum(int sample, Measure measure) {
        double sum = 0;
        for (int group : scope.groups()) {
            sum += run.reading(sample, group, measure);
        }
        return sum;
    }
}
