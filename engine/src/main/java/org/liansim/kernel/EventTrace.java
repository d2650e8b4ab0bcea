package org.liansim.kernel;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes the events of a run in their order, the same bytes on every executor.
 *
 * <p>Format, big-endian: the 8 bytes {@link #MAGIC}; the number of kinds (int) and their names (text); then for each
 * event tick (long), entity (int), kind (int), slot (int), amount (bits of a double, long); for each global tick (long),
 * -1 (int), phase (int), id (text); at the end -1 (long) and the number of events and globals (long). A text is the
 * number of its bytes (int) and the bytes in UTF-8. {@link TraceReader} reads it.
 */
public final class EventTrace implements Closeable {
    static final long MAGIC = 0x4C69616E53696D01L;
    static final int GLOBAL = -1;
    static final long END = -1;
    private static final int EVENT_BYTES = 28;

    private final OutputStream out;
    private long records;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    /** Begins a trace with its header. */
    public EventTrace(OutputStream out, String[] kinds) {
        this.out = out;
        buffer.putLong(MAGIC).putInt(kinds.length);
        for (String kind : kinds) {
            write(kind);
        }
    }

    void event(long tick, int entity, int kind, int slot, long amountBits) {
        makeRoom(EVENT_BYTES);
        buffer.putLong(tick).putInt(entity).putInt(kind).putInt(slot).putLong(amountBits);
        records++;
    }

    void global(long tick, int phase, String id) {
        makeRoom(EVENT_BYTES);
        buffer.putLong(tick).putInt(GLOBAL).putInt(phase);
        write(id);
        records++;
    }

    /** Ends the trace of a run that came to its end; without this mark a reader takes the trace for cut off. */
    public void end() {
        makeRoom(EVENT_BYTES);
        buffer.putLong(END).putLong(records);
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(4 + bytes.length);
        buffer.putInt(bytes.length).put(bytes);
    }

    private void makeRoom(int bytes) {
        if (buffer.remaining() < bytes) {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException("the event trace cannot be written: " + e.getMessage(), e);
            }
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(bytes);
            }
        }
    }

    private void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Writes what is buffered and closes the stream. */
    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
