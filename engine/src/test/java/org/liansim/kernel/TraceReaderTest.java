package org.liansim.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A trace comes back as it was written, and what is no whole trace is refused. */
class TraceReaderTest {
    private static final String[] KINDS = {"order", "delivery"};

    @Test
    void shouldGiveBackWhatWasWritten() throws IOException {
        try (TraceReader reader = new TraceReader(new ByteArrayInputStream(trace(0.5)))) {
            assertArrayEquals(KINDS, reader.kinds());
            assertTrue(reader.next());
            assertTrue(reader.isGlobal());
            assertEquals(10, reader.tick());
            assertEquals(4, reader.phase());
            assertEquals("lever 价", reader.id());
            assertTrue(reader.next());
            assertFalse(reader.isGlobal());
            assertEquals(10, reader.tick());
            assertEquals(2, reader.entity());
            assertEquals("delivery", reader.kind());
            assertEquals(-7, reader.slot());
            assertEquals(0.5, reader.amount());
            assertFalse(reader.next());
            assertEquals(2, reader.records());
        }
    }

    @Test
    void shouldRefuseATraceThatIsCutOffAnywhere() throws IOException {
        byte[] whole = trace(0.5);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(TraceReader.Malformed.class, () -> readAll(part), "cut off at byte " + length);
        }
    }

    @Test
    void shouldRefuseWhatFollowsTheEnd() throws IOException {
        byte[] whole = trace(0.5);
        assertThrows(TraceReader.Malformed.class, () -> readAll(Arrays.copyOf(whole, whole.length + 1)));
    }

    @Test
    void shouldStandAnyDamage() throws IOException {
        byte[] whole = trace(0.5);
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertEquals(2, readAll(damaged));
            } catch (TraceReader.Malformed e) {
                assertTrue(e.getMessage().startsWith("it is "), e.getMessage());
            }
        }
    }

    @Test
    void shouldTellAmountsApartToTheLastBit() throws IOException {
        try (TraceReader one = new TraceReader(new ByteArrayInputStream(trace(0.0)));
                TraceReader other = new TraceReader(new ByteArrayInputStream(trace(-0.0)))) {
            one.next();
            other.next();
            assertTrue(one.isAtTheSameAs(other));
            one.next();
            other.next();
            assertFalse(one.isAtTheSameAs(other));
        }
    }

    private static long readAll(byte[] bytes) throws IOException {
        try (TraceReader reader = new TraceReader(new ByteArrayInputStream(bytes))) {
            while (reader.next()) {
                reader.tick();
            }
            return reader.records();
        }
    }

    private static byte[] trace(double amount) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventTrace trace = new EventTrace(bytes, KINDS)) {
            trace.global(10, 4, "lever 价");
            trace.event(10, 2, 1, -7, Double.doubleToRawLongBits(amount));
            trace.end();
        }
        return bytes.toByteArray();
    }
}
