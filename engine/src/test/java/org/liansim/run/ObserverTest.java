package org.liansim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Supervision;
import org.liansim.network.TestCity;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;

/** Following a replication month by month. */
class ObserverTest {
    private final Simulation simulation = Simulation.of(new TestCity().scenario());

    @Test
    void shouldShowEveryMonthOnceAndAsItStays() {
        List<Double> seen = new ArrayList<>();
        RunOutcome run = simulation.run(2, Supervision.NONE, soFar -> {
            assertEquals(seen.size() + 1, soFar.samples());
            seen.add(finished(soFar, soFar.samples() - 1));
        });
        List<Double> kept = new ArrayList<>();
        for (int month = 0; month < run.samples(); month++) {
            kept.add(finished(run, month));
        }
        assertEquals(kept, seen);
        assertEquals(finished(simulation.run(2, Supervision.NONE), run.samples() - 1), kept.get(run.samples() - 1));
    }

    @Test
    void shouldEndWhenTheObserverThrows() {
        int[] months = {0};
        assertThrows(
                CancellationException.class,
                () -> simulation.run(1, Supervision.NONE, soFar -> {
                    if (++months[0] == 3) {
                        throw new CancellationException("enough");
                    }
                }));
        assertEquals(3, months[0]);
    }

    private static double finished(RunOutcome run, int month) {
        double sum = 0;
        for (int group = 0; group < run.groups().size(); group++) {
            sum += run.reading(month, group, Measure.FINISHED);
        }
        return sum;
    }
}
