package org.liansim.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.TinyCity;
import org.liansim.kernel.Sweep;
import org.liansim.network.Network;
import org.liansim.network.NetworkDraft;
import org.liansim.network.TestProduct;

class RecordingTest {
    private static final long[] DATES = {19_358, 19_389};

    @Test
    void shouldGroupFirmsByProductAndZone() {
        Groups groups = Groups.of(TinyCity.network());
        assertEquals(4, groups.size());
        assertEquals("00 01 10 21", describe(groups));
        assertEquals(2, groups.ofFirm(2));
    }

    @Test
    void shouldPassOverFirmsThatHaveNothing() {
        Recorder recorder = new Recorder(twoGroups(3), DATES);
        Readings onlyFirst = new Readings() {
            @Override
            public double of(int firm, Measure measure) {
                return 7;
            }

            @Override
            public boolean read(int firm, double[] values) {
                if (firm > 0) {
                    return false;
                }
                values[Measure.FINISHED.ordinal()] = 7;
                return true;
            }
        };
        recorder.sample(onlyFirst);
        recorder.sample((firm, measure) -> 1);
        RunOutcome run = recorder.outcome(1, EventCounts.NONE);
        assertEquals(7, run.reading(0, 0, Measure.FINISHED));
        assertEquals(0, run.reading(0, 1, Measure.FINISHED));
        assertEquals(Double.POSITIVE_INFINITY, run.reading(0, 1, Measure.LEAST_STOCK));
        assertEquals(3, run.reading(1, 1, Measure.FINISHED));
    }

    @Test
    void shouldSumOverTheFirmsOfAGroupAndTakeTheLeastOfStocks() {
        Recorder recorder = new Recorder(twoGroups(3), DATES);
        recorder.sample((firm, measure) -> 0);
        recorder.sample((firm, measure) -> measure == Measure.FINISHED || measure.isFlow() ? firm + 1 : 10 - firm);
        RunOutcome run = recorder.outcome(1, EventCounts.NONE);
        assertEquals(1 + 3 + 5, run.reading(1, 0, Measure.FINISHED));
        assertEquals(2 + 4 + 6, run.reading(1, 1, Measure.FINISHED));
        assertEquals(6, run.reading(1, 0, Measure.LEAST_STOCK));
        assertEquals(5, run.reading(1, 1, Measure.LEAST_STOCK));
        assertEquals(0, run.reading(0, 1, Measure.LEAST_STOCK));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void shouldSumInFixedBlocksInRankOrder(int threads) {
        int firms = 2 * Recorder.BLOCK + 7;
        double[] values = new SplittableRandom(5).doubles(firms, -1e9, 1e9).toArray();
        Network network = oneGroup(firms);
        RunOutcome run;
        try (Sweep sweep = new Sweep(threads)) {
            Recorder recorder = new Recorder(network, DATES, sweep);
            recorder.sample((firm, measure) -> values[firm]);
            recorder.sample((firm, measure) -> values[firm]);
            run = recorder.outcome(1, EventCounts.NONE);
        }
        double expected = 0;
        for (int first = 0; first < firms; first += Recorder.BLOCK) {
            double block = 0;
            for (int firm = first; firm < Math.min(firms, first + Recorder.BLOCK); firm++) {
                block += values[firm];
            }
            expected += block;
        }
        assertEquals(expected, run.reading(1, 0, Measure.ORDERED));
        assertEquals(Arrays.stream(values).min().orElseThrow(), run.reading(1, 0, Measure.LEAST_STOCK));
    }

    @Test
    void shouldShowTheSamplesTakenSoFar() {
        Recorder recorder = new Recorder(twoGroups(3), DATES);
        recorder.sample((firm, measure) -> firm);
        RunOutcome first = recorder.soFar(4);
        recorder.sample((firm, measure) -> 10);
        assertEquals(1, first.samples());
        assertEquals(4, first.replication());
        assertEquals(0 + 2 + 4, first.reading(0, 0, Measure.FINISHED));
        assertEquals(30, recorder.soFar(4).reading(1, 0, Measure.FINISHED));
    }

    @Test
    void shouldHoldToTheNumberOfSamples() {
        Recorder recorder = new Recorder(TinyCity.network(), DATES);
        recorder.sample((firm, measure) -> 0);
        assertThrows(IllegalStateException.class, () -> recorder.outcome(1, EventCounts.NONE));
        recorder.sample((firm, measure) -> 0);
        assertThrows(IllegalStateException.class, () -> recorder.sample((firm, measure) -> 0));
    }

    @Test
    void shouldKeepTheReasonOfAFailure() {
        RunOutcome run = RunOutcome.failed(3, "stock below zero");
        assertFalse(run.isDone());
        assertEquals("stock below zero", run.failure());
        assertEquals(0, run.samples());
        assertFalse(RunOutcome.failed(3, " ").isDone());
        assertTrue(TinyCity.run(TinyCity.scenario(), 1).isDone());
    }

    @Test
    void shouldCountGlobalsAmongTheEvents() {
        assertEquals(155, TinyCity.run(TinyCity.scenario(), 2).events().total());
    }

    private static Network oneGroup(int firms) {
        return network(firms, 1);
    }

    private static Network twoGroups(int firmsEach) {
        return network(2 * firmsEach, 2);
    }

    private static Network network(int firms, int zones) {
        NetworkDraft draft = new NetworkDraft(
                List.of(new TestProduct("A").product()), List.of("z0", "z1").subList(0, zones), List.of());
        for (int firm = 0; firm < firms; firm++) {
            draft.firm(String.format("f%06d", firm), "A", "z" + firm % zones, 1);
        }
        return draft.freeze();
    }

    private static String describe(Groups groups) {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < groups.size(); group++) {
            text.append(group == 0 ? "" : " ").append(groups.product(group)).append(groups.zone(group));
        }
        return text.toString();
    }
}
