package org.liansim.model.chain;

import java.time.LocalDate;

/**
 * Position in the year. A season year has 365.2425 days and twelve months of equal length, so that months and years are
 * whole numbers of ticks.
 */
final class SeasonCalendar {
    /** Ticks of a season year. */
    static final long YEAR = 31_556_952;
    /** Ticks of a season month. */
    static final long MONTH = YEAR / 12;

    /** Whole years added so that positions stay positive for ticks before the start. */
    private static final long SHIFT = 1_000;

    private final long offset;

    /** A calendar whose tick 0 is the beginning of a day. */
    SeasonCalendar(LocalDate start) {
        offset = SHIFT * YEAR + (start.getDayOfYear() - 1L) * YEAR / start.lengthOfYear();
    }

    /** Ticks since the beginning of a year long past. */
    long position(long tick) {
        return tick + offset;
    }

    /** Month of the year of a tick, 0 for January. */
    int monthOfYear(long tick) {
        return (int) (position(tick) % YEAR / MONTH);
    }

    /** Number of month boundaries between the start's month and the month of a tick; 0 for the start's own month. */
    int monthsSinceStart(long tick) {
        return (int) (position(tick) / MONTH - offset / MONTH);
    }

    /** Tick at which a month begins, counted from the start's own month. */
    long startOfMonth(int month) {
        return (offset / MONTH + month) * MONTH - offset;
    }
}
