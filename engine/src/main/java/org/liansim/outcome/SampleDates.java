package org.liansim.outcome;

import java.time.LocalDate;
import java.util.stream.LongStream;

/** When a run is sampled. */
public final class SampleDates {
    private SampleDates() {}

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
