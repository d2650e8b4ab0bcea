package org.liansim.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleDatesTest {
    @Test
    void shouldTakeTheSameDayOfEveryMonthAndTheEnd() {
        assertEquals(
                List.of("2023-01-31", "2023-02-28", "2023-03-31", "2023-04-05"), monthly("2023-01-31", "2023-04-05"));
    }

    @Test
    void shouldNotRepeatAnEndThatFallsOnAMonth() {
        assertEquals(List.of("2023-01-01", "2023-02-01", "2023-03-01"), monthly("2023-01-01", "2023-03-01"));
    }

    @Test
    void shouldRefuseAnEmptyPeriod() {
        assertThrows(IllegalArgumentException.class, () -> monthly("2023-01-01", "2023-01-01"));
    }

    private static List<String> monthly(String start, String end) {
        return LongStream.of(SampleDates.monthly(LocalDate.parse(start), LocalDate.parse(end)))
                .mapToObj(day -> LocalDate.ofEpochDay(day).toString())
                .toList();
    }
}
