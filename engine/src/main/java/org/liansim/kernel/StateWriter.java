package org.liansim.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the state of a run as bytes; the same state gives the same bytes.
 *
 * <p>Format, little-endian: each field is a letter for what it is, the number of its values (int) and the values; a
 * single value is an array of one. {@link #close} writes what is buffered and leaves the stream open.
 */
public final class StateWriter implements State, AutoCloseable {
    static final byte PART = 'P';
    static final byte TEXT = 'T';
    static final byte DOUBLES = 'D';
    static final byte LONGS = 'L';
    static final byte INTS = 'I';
    static final byte BYTES = 'B';
    static final byte BOOLEANS = 'Z';
    static final int BUFFER = 1 << 16;
    private static final int HEAD = 5;

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

    /** Keeps a state in a stream. What cannot be written is an {@link UncheckedIOException}. */
    public StateWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void part(String name) {
        write(PART, name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void pass(double[]... arrays) {
        for (double[] array : arrays) {
            head(DOUBLES, array.length);
            for (int at = 0; at < array.length; ) {
                int count = room(array.length - at, Double.BYTES);
                buffer.asDoubleBuffer().put(array, at, count);
                buffer.position(buffer.position() + count * Double.BYTES);
                at += count;
            }
        }
    }

    @Override
    public void pass(long[]... arrays) {
        for (long[] array : arrays) {
            head(LONGS, array.length);
            for (int at = 0; at < array.length; ) {
                int count = room(array.length - at, Long.BYTES);
                buffer.asLongBuffer().put(array, at, count);
                buffer.position(buffer.position() + count * Long.BYTES);
                at += count;
            }
        }
    }

    @Override
    public void pass(int[]... arrays) {
        for (int[] array : arrays) {
            head(INTS, array.length);
            for (int at = 0; at < array.length; ) {
                int count = room(array.length - at, Integer.BYTES);
                buffer.asIntBuffer().put(array, at, count);
                buffer.position(buffer.position() + count * Integer.BYTES);
                at += count;
            }
        }
    }

    @Override
    public void pass(byte[]... arrays) {
        for (byte[] array : arrays) {
            write(BYTES, array);
        }
    }

    @Override
    public void pass(boolean[]... arrays) {
        for (boolean[] array : arrays) {
            head(BOOLEANS, array.length);
            for (int at = 0; at < array.length; ) {
                int count = room(array.length - at, 1);
                for (int end = at + count; at < end; at++) {
                    buffer.put((byte) (array[at] ? 1 : 0));
                }
            }
        }
    }

    @Override
    public int[] grown(int[] array) {
        pass(array);
        return array;
    }

    @Override
    public double[] grown(double[] array) {
        pass(array);
        return array;
    }

    @Override
    public double pass(double value) {
        pass(new double[] {value});
        return value;
    }

    @Override
    public long pass(long value) {
        pass(new long[] {value});
        return value;
    }

    @Override
    public int pass(int value) {
        pass(new int[] {value});
        return value;
    }

    @Override
    public boolean pass(boolean value) {
        pass(new boolean[] {value});
        return value;
    }

    @Override
    public String pass(String value) {
        write(TEXT, value.getBytes(StandardCharsets.UTF_8));
        return value;
    }

    @Override
    public boolean isPutBack() {
        return false;
    }

    @Override
    public void close() {
        flush();
    }

    private void write(byte what, byte[] bytes) {
        head(what, bytes.length);
        for (int at = 0; at < bytes.length; ) {
            int count = room(bytes.length - at, 1);
            buffer.put(bytes, at, count);
            at += count;
        }
    }

    private void head(byte what, int length) {
        if (buffer.remaining() < HEAD) {
            flush();
        }
        buffer.put(what).putInt(length);
    }

    /** Number of values that fit now, at least one of those wanted. */
    private int room(int wanted, int width) {
        if (buffer.remaining() < width) {
            flush();
        }
        return Math.min(wanted, buffer.remaining() / width);
    }

    private void flush() {
        try {
            out.write(buffer.array(), 0, buffer.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.clear();
    }
}
