package org.liansim.outcome;

import java.time.LocalDate;
import java.util.stream.LongStream;

/** When a run is sampled. */
public final class SampleDates {
    private SampleDates() {}

    /**
     * The first day, every so many days later before the end, and the end.
     *
     * @return days since 1970-01-01, ascending
     * @throws IllegalArgumentException when the end is not after the start, or the step is not above 0
     */
    public static long[] every(int days, LocalDate start, LocalDate end) {
        if (!end.isAfter(start) || days <= 0) {
            throw new IllegalArgumentException("every " + days + " days from " + start + " to " + end);
        }
        LongStream.Builder dates = LongStream.builder();
        for (LocalDate day = start; day.isBefore(end); day = day.plusDays(days)) {
            dates.add(day.toEpochDay());
        }
        return dates.add(end.toEpochDay()).build().toArray();
    }

    /**
     * The first day, the same day of every later month before the end, and the end.
     *
     * @return days since 1970-01-01, ascending
     * @throws IllegalArgumentException when the end is not after the start
     */
    public static long[] monthly(LocalDate start, LocalDate end) {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("end " + end + " is not after start " + start);
        }
        LongStream.Builder dates = LongStream.builder();
        for (int month = 0; start.plusMonths(month).isBefore(end); month++) {
            dates.add(start.plusMonths(month).toEpochDay());
        }
        return dates.add(end.toEpochDay()).build().toArray();
    }
}
