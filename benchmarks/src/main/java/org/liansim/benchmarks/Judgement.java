package org.liansim.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the guard makes of its readings. Times are compared within a round only, since a machine moves by 20 to 40 % from
 * minute to minute; the median of the rounds decides.
 */
final class Judgement {
    /** Time of the windowed nation over that of the floor, on one thread, as last measured. */
    static final double NATION_OVER_FLOOR = 1.85;
    /** How much worse the nation may become before the guard fails. */
    static final double WORSE = 1.5;
    /** Bytes per event that count as none: what a run allocates once, spread over its events. */
    static final double NO_BYTES = 0.5;

    private Judgement() {}

    /**
     * What was read in one fork.
     *
     * @param what the load and what carries it, as in {@link #calendar}
     * @param round forks of one round ran next to each other
     * @param time time per event [ns]
     * @param bytes bytes allocated per event
     */
    record Reading(String what, int round, double time, double bytes) {}

    static final String NATION = "nation";
    static final String FLOOR = "floor";
    static final String CITY = "city";

    static String calendar(int pending) {
        return "calendar " + pending;
    }

    static String heap(int pending) {
        return "heap " + pending;
    }

    /** How many times faster than the heap the calendar has to be with so many events pending. */
    static double leastGain(int pending) {
        return pending <= 1_000 ? 1.4 : pending <= 100_000 ? 3 : 4;
    }

    /** What allocates; empty when all is well. */
    static List<String> faultsOfMemory(List<Reading> readings) {
        List<String> faults = new ArrayList<>();
        for (String what : Stream.concat(readings.stream().map(Reading::what), Stream.of(CITY, NATION))
                .distinct()
                .filter(what -> !what.equals(FLOOR))
                .toList()) {
            double bytes = median(readings.stream()
                    .filter(each -> each.what.equals(what))
                    .mapToDouble(Reading::bytes)
                    .toArray());
            if (!(bytes <= NO_BYTES)) {
                faults.add(text("%s: %.2f bytes are allocated per event; none may be", what, bytes));
            }
        }
        return faults;
    }

    /** What is wrong with the time of an event in the hold model; empty when all is well. */
    static List<String> faultsOfHold(List<Reading> readings, int pending) {
        double gain = ratio(readings, heap(pending), calendar(pending));
        return gain >= leastGain(pending)
                ? List.of()
                : List.of(text(
                        "hold with %d pending: the calendar is %.2f times faster than the heap; at least %.1f",
                        pending, gain, leastGain(pending)));
    }

    /** What is wrong with the nation's time; empty when all is well. */
    static List<String> faultsOfNation(List<Reading> readings) {
        double ratio = ratio(readings, NATION, FLOOR);
        double most = WORSE * NATION_OVER_FLOOR;
        return ratio <= most
                ? List.of()
                : List.of(text("nation: %.2f times the time of the plain arrays; at most %.2f", ratio, most));
    }

    /** Median over the rounds of the time of one thing over that of another; not a number without readings of both. */
    static double ratio(List<Reading> readings, String one, String other) {
        TreeMap<Integer, Double> times = new TreeMap<>();
        readings.stream().filter(each -> each.what.equals(other)).forEach(each -> times.put(each.round, each.time));
        return median(readings.stream()
                .filter(each -> each.what.equals(one) && times.containsKey(each.round))
                .mapToDouble(each -> each.time / times.get(each.round))
                .toArray());
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
