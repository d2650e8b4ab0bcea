package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTraceTest {
    @Test
    void shouldHoldEventsAndGlobalsInTheirOrder() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventTrace trace = new EventTrace(bytes, new String[] {"ping", "pong"})) {
            SequentialExecutor executor = new SequentialExecutor(
                    new TestModel((agenda, e, kind, slot, amount) -> {}), 3, 0, 1, new Supervision(Check.NONE, trace));
            executor.sendInitial(2, 10, 1, -7, 0.5);
            executor.addGlobal(10, 4, "lever 价", agenda -> {});
            executor.run(20);
            trace.end();
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(EventTrace.MAGIC, in.readLong());
        assertEquals(2, in.readInt());
        assertEquals("ping", readText(in));
        assertEquals("pong", readText(in));
        assertEquals(10, in.readLong());
        assertEquals(-1, in.readInt());
        assertEquals(4, in.readInt());
        assertEquals("lever 价", readText(in));
        assertEquals(10, in.readLong());
        assertEquals(2, in.readInt());
        assertEquals(1, in.readInt());
        assertEquals(-7, in.readInt());
        assertEquals(0.5, in.readDouble());
        assertEquals(-1, in.readLong());
        assertEquals(2, in.readLong());
        assertEquals(0, in.available());
    }

    @ParameterizedTest
    @EnumSource(Delays.class)
    void shouldHaveTheSameBytesOnEveryQueue(Delays delays) throws IOException {
        assertArrayEquals(trace(delays, new HeapQueue()), trace(delays, new CalendarQueue()));
    }

    private static byte[] trace(Delays delays, EventQueue queue) throws IOException {
        RandomModel model = new RandomModel(3, delays);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventTrace trace = new EventTrace(bytes, model.kinds())) {
            SequentialExecutor executor = new SequentialExecutor(
                    model,
                    queue,
                    new Timers(model.timers()),
                    model.entities(),
                    model.lookahead(),
                    new Supervision(Check.NONE, trace));
            model.start(executor);
            executor.run(500_000);
        }
        return bytes.toByteArray();
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
