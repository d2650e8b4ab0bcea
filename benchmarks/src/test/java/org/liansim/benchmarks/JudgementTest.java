package org.liansim.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.benchmarks.Judgement.Reading;

/** The guard passes what is as fast as it has to be, and fails what is not. */
class JudgementTest {
    private static final int[] PENDING = {1_000, 100_000, 1_000_000};

    @Test
    void shouldPassWhatIsFastEnough() {
        List<Reading> readings = readings();
        assertEquals(List.of(), faults(readings));
        assertEquals(List.of(), Judgement.faultsOfNation(readings));
    }

    @ParameterizedTest
    @CsvSource({"1000,1.39", "100000,2.99", "1000000,3.99"})
    void shouldFailACalendarThatIsHardlyFasterThanTheHeap(int pending, double gain) {
        List<Reading> readings = without(Judgement.heap(pending));
        addRounds(readings, Judgement.heap(pending), gain, 0);
        List<String> faults = faults(readings);
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("hold with " + pending + " pending: the calendar is "), faults.get(0));
    }

    @ParameterizedTest
    @CsvSource({"calendar 1000", "heap 1000000", "city", "nation"})
    void shouldFailAllocationPerEvent(String what) {
        List<Reading> readings = without(what);
        addRounds(readings, what, what.startsWith("heap") ? 10 : 1, 16);
        assertEquals(List.of(what + ": 16.00 bytes are allocated per event; none may be"), faults(readings));
    }

    @Test
    void shouldFailANationThatIsHalfAsSlowAgain() {
        List<Reading> readings = without(Judgement.NATION);
        addRounds(readings, Judgement.NATION, 1.51 * Judgement.NATION_OVER_FLOOR, 0);
        assertEquals(1, Judgement.faultsOfNation(readings).size());
    }

    @Test
    void shouldCompareWithinRoundsByTheirMedian() {
        List<Reading> readings = without(Judgement.NATION);
        readings.removeIf(each -> each.what().equals(Judgement.FLOOR));
        double[] slowness = {1, 3, 1, 40, 2};
        double[] ratio = {1, 1, 1, 1000, 1000};
        for (int round = 0; round < slowness.length; round++) {
            readings.add(new Reading(Judgement.FLOOR, round, slowness[round], 0));
            readings.add(new Reading(Judgement.NATION, round, slowness[round] * ratio[round], 0));
        }
        assertEquals(1, Judgement.ratio(readings, Judgement.NATION, Judgement.FLOOR));
        assertEquals(List.of(), Judgement.faultsOfNation(readings));
    }

    @Test
    void shouldFailWhatWasNotRead() {
        assertEquals(5, faults(List.of()).size());
        assertEquals(1, Judgement.faultsOfNation(List.of()).size());
    }

    private static List<Reading> without(String what) {
        List<Reading> readings = readings();
        readings.removeIf(each -> each.what().equals(what));
        return readings;
    }

    private static List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int pending : PENDING) {
            addRounds(readings, Judgement.calendar(pending), 1, 0);
            addRounds(readings, Judgement.heap(pending), Judgement.leastGain(pending) + 0.01, 0);
        }
        addRounds(readings, Judgement.FLOOR, 1, 1000);
        addRounds(readings, Judgement.NATION, Judgement.NATION_OVER_FLOOR, 0);
        addRounds(readings, Judgement.CITY, 1, 0);
        return readings;
    }

    private static void addRounds(List<Reading> readings, String what, double time, double bytes) {
        for (int round = 0; round < 5; round++) {
            readings.add(new Reading(what, round, time, bytes));
        }
    }

    /** What is wrong with memory and with the hold model. */
    private static List<String> faults(List<Reading> readings) {
        List<String> faults = new ArrayList<>(Judgement.faultsOfMemory(readings));
        for (int pending : PENDING) {
            faults.addAll(Judgement.faultsOfHold(readings, pending));
        }
        return faults;
    }
}
