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
 * -1 (int), phase (int), id (text). A text is the number of its bytes (int) and the bytes in UTF-8.
 */
public final class EventTrace implements Closeable {
    static final long MAGIC = 0x4C69616E53696D01L;
    static final int GLOBAL = -1;
    private static final int EVENT_BYTES = 28;

    private final OutputStream out;
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
    }

    void global(long tick, int phase, String id) {
        makeRoom(EVENT_BYTES);
        buffer.putLong(tick).putInt(GLOBAL).putInt(phase);
        write(id);
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(4 + bytes.length);
        buffer.putInt(bytes.length).put(bytes);
    }

    private void makeRoom(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
            if (buffer.capacity() < bytes) {
                buffer = ByteBuffer.allocate(bytes);
            }
        }
    }

    private void flush() {
        try {
            out.write(buffer.array(), 0, buffer.position());
        } catch (IOException e) {
            throw new UncheckedIOException("The event trace cannot be written.", e);
        }
        buffer.clear();
    }

    /** Writes what is buffered and closes the stream. */
    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
