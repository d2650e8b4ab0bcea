package org.liansim.kernel;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link EventTrace} wrote, one event or global after another, in constant memory. */
public final class TraceReader implements Closeable {
    private static final int MOST_KINDS = 10_000;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int TAIL_BYTES = 16;

    private final DataInputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(TAIL_BYTES);
    private final String[] kinds;
    private long records;
    private long tick;
    private int entity;
    private int kind;
    private int slot;
    private long amountBits;
    private String id = "";

    /**
     * Begins to read.
     *
     * @throws Malformed when this is no trace
     */
    public TraceReader(InputStream in) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        kinds = header();
    }

    private String[] header() throws IOException {
        try {
            if (in.readLong() != EventTrace.MAGIC) {
                throw new Malformed("it is no event trace of LianSim");
            }
        } catch (EOFException e) {
            throw new Malformed("it is no event trace of LianSim");
        }
        try {
            String[] names = new String[checked(in.readInt(), 0, MOST_KINDS)];
            for (int i = 0; i < names.length; i++) {
                names[i] = text();
            }
            return names;
        } catch (EOFException e) {
            throw new Malformed("it is cut off in its header");
        }
    }

    /**
     * Goes on to the next event or global.
     *
     * @return false at the end of the trace
     * @throws Malformed when the trace is cut off or damaged
     */
    public boolean next() throws IOException {
        try {
            fill(Long.BYTES);
            long next = bytes.getLong();
            if (next == EventTrace.END) {
                finish();
                return false;
            }
            if (next < tick) {
                throw damaged();
            }
            tick = next;
            entity = checked(in.readInt(), EventTrace.GLOBAL, Integer.MAX_VALUE);
            if (isGlobal()) {
                kind = in.readInt();
                id = text();
            } else {
                fill(TAIL_BYTES);
                kind = checked(bytes.getInt(), 0, kinds.length - 1);
                slot = bytes.getInt();
                amountBits = bytes.getLong();
            }
        } catch (EOFException e) {
            throw new Malformed("it is cut off after " + records + " events and globals");
        }
        records++;
        return true;
    }

    private void finish() throws IOException {
        if (in.readLong() != records || in.read() >= 0) {
            throw damaged();
        }
    }

    /** How many events and globals have been read. */
    public long records() {
        return records;
    }

    /** Names of the kinds of events. */
    public String[] kinds() {
        return kinds.clone();
    }

    /** When it happened [s after the start]. */
    public long tick() {
        return tick;
    }

    /** Whether this is a global. */
    public boolean isGlobal() {
        return entity == EventTrace.GLOBAL;
    }

    /** Row of the entity that ran the event. */
    public int entity() {
        return entity;
    }

    /** Name of the event's kind. */
    public String kind() {
        return kinds[kind];
    }

    /** Slot of the event. */
    public int slot() {
        return slot;
    }

    /** Amount of the event. */
    public double amount() {
        return Double.longBitsToDouble(amountBits);
    }

    /** Phase of the global. */
    public int phase() {
        return kind;
    }

    /** Id of the global. */
    public String id() {
        return id;
    }

    /** Whether both readers stand at the same event or global, to the last bit. */
    public boolean isAtTheSameAs(TraceReader other) {
        if (tick != other.tick || entity != other.entity || kind != other.kind) {
            return false;
        }
        return isGlobal() ? id.equals(other.id) : slot == other.slot && amountBits == other.amountBits;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill(int length) throws IOException {
        in.readFully(bytes.array(), 0, length);
        bytes.clear().limit(length);
    }

    private String text() throws IOException {
        byte[] text = new byte[checked(in.readInt(), 0, LONGEST_TEXT)];
        in.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private int checked(int value, int least, int most) throws Malformed {
        if (value < least || value > most) {
            throw damaged();
        }
        return value;
    }

    private Malformed damaged() {
        return new Malformed("it is damaged after " + records + " events and globals");
    }

    /** This is no whole trace; the message says what it is instead. */
    public static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }
}
