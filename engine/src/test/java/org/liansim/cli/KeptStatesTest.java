package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.kernel.Stateful;
import org.liansim.result.Checkpoints;
import org.liansim.result.Fingerprint;
import org.liansim.run.Checkpoint;

/** Keeping states takes a small part of the time of a run, however short the interval. */
class KeptStatesTest {
    private final AtomicLong now = new AtomicLong(7);

    @TempDir
    private Path temp;

    @Test
    void shouldLetARunGoOnTenTimesAsLongAsItsLastStateTook() {
        Checkpoints checkpoints = Checkpoints.open(temp.resolve("out"), Fingerprint.of("test", List.of()), false);
        KeptStates kept = new KeptStates(new TestConsole(temp).console(), checkpoints, 1, false, now::get);
        Checkpoint one = kept.of(1);
        assertTrue(one.isDue(), "the first state is kept at once");
        one.keep(1, taking(50));
        assertFalse(one.isDue());
        now.addAndGet(499);
        assertFalse(one.isDue());
        now.addAndGet(1);
        assertTrue(one.isDue());
        assertTrue(kept.of(2).isDue(), "each replication has its own time");
        one.keep(2, taking(1));
        now.addAndGet(10);
        assertTrue(one.isDue());
        assertEquals(
                2,
                Checkpoints.open(temp.resolve("out"), Fingerprint.of("test", List.of()), true)
                        .tick(1));
    }

    private Stateful taking(long nanoseconds) {
        return state -> {
            state.part("test");
            now.addAndGet(nanoseconds);
        };
    }
}
