package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.kernel.Check;
import org.liansim.kernel.EventTrace;
import org.liansim.kernel.Supervision;
import org.liansim.run.Execution;
import org.liansim.run.Simulation;

/** A city with an event that hits it leaves the same trace event by event and window by window. */
class ExecutorsTest {
    @ParameterizedTest
    @CsvSource({"zhengzhou/baseline.yaml,1", "events/flood-2021.yaml,2", "events/flood-2021.yaml,3"})
    void shouldLeaveTheSameTrace(String scenario, int threads) throws IOException {
        Simulation simulation = Simulation.of(Library.read(scenario, "horizon=10 months"));
        byte[] one = trace(simulation.on(new Execution(Execution.Choice.SEQUENTIAL, 1)));
        byte[] other = trace(simulation.on(new Execution(Execution.Choice.WINDOWED, threads)));
        assertArrayEquals(one, other);
    }

    private static byte[] trace(Simulation simulation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventTrace trace = simulation.trace(bytes)) {
            assertEquals(
                    1, simulation.run(1, new Supervision(Check.AUDIT, trace)).replication());
            trace.end();
        }
        assertTrue(bytes.size() > 10_000_000);
        return bytes.toByteArray();
    }
}
