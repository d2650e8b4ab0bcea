package org.liansim.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.liansim.network.Network;
import org.liansim.network.RandomNetworks;

/** What a shock cost, and when output was back, told from samples. */
class ShockLossTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final long FIRST = START.toEpochDay();
    private static final Network NETWORK = RandomNetworks.acyclic(2);

    @Test
    void shouldTellLossDepthDayAndRecovery() {
        RunOutcome baseline = run(100, 100, 100, 100, 100);
        RunOutcome hit = run(100, 70, 90, 120, 100.5);
        int firms = NETWORK.firms;
        assertEquals(
                new ShockLoss(40.0 * firms, 20.5 * firms, 0.3, FIRST + 7, 18),
                rounded(ShockLoss.of(hit, baseline, FIRST + 10, group -> true)));
    }

    @Test
    void shouldNotRecoverBeforeTheEndWhenTheLastSampleFallsShort() {
        ShockLoss loss = ShockLoss.of(run(100, 100, 90), run(100, 100, 100), FIRST + 14, group -> true);
        assertEquals(Double.POSITIVE_INFINITY, loss.daysToRecover());
    }

    @Test
    void shouldBeNothingForARunLikeItsBaseline() {
        ShockLoss loss = ShockLoss.of(run(100, 100), run(100, 100), FIRST, group -> true);
        assertEquals(new ShockLoss(0, 0, 0, FIRST, 0), loss);
    }

    @Test
    void shouldRefuseRunsOfDifferentLength() {
        assertThrows(IllegalArgumentException.class, () -> ShockLoss.of(run(100), run(100, 100), FIRST, group -> true));
    }

    /** A run in which every firm makes the same, by week [yuan]. */
    private static RunOutcome run(double... weeks) {
        Recorder recorder = new Recorder(NETWORK, SampleDates.every(7, START, START.plusDays(7L * weeks.length)));
        for (int taken = 0; taken <= weeks.length; taken++) {
            double made = Arrays.stream(weeks, 0, taken).sum();
            recorder.sample((firm, measure) -> measure == Measure.STARTED ? made : 0);
        }
        return recorder.outcome(1, EventCounts.NONE);
    }

    private static ShockLoss rounded(ShockLoss loss) {
        return new ShockLoss(
                Math.rint(loss.lost() * 1e6) / 1e6,
                Math.rint(loss.madeUp() * 1e6) / 1e6,
                Math.rint(loss.deepest() * 1e9) / 1e9,
                loss.dayOfDeepest(),
                loss.daysToRecover());
    }
}
