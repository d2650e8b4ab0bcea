package org.liansim.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Puts back what a {@link StateWriter} kept. What cannot be read is an {@link UncheckedIOException}. */
public final class StateReader implements State {
    private static final int MOST_TEXT = 1 << 20;

    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(StateWriter.BUFFER)
            .order(ByteOrder.LITTLE_ENDIAN)
            .limit(0);
    private String part = "the beginning";
    /** Fields of the part so far. */
    private int fields;

    /** Puts back the state that a stream holds. */
    public StateReader(InputStream in) {
        this.in = in;
    }

    @Override
    public void part(String name) {
        int length = head(StateWriter.PART);
        String kept = text(length);
        if (!kept.equals(name)) {
            throw new UnfitState("after " + fields + " fields of " + part + " the state goes on with " + kept
                    + ", where " + name + " is expected");
        }
        part = name;
        fields = 0;
    }

    @Override
    public void pass(double[]... arrays) {
        for (double[] array : arrays) {
            head(StateWriter.DOUBLES, array.length);
            read(array);
        }
    }

    private void read(double[] array) {
        for (int at = 0; at < array.length; ) {
            int count = there(array.length - at, Double.BYTES);
            buffer.asDoubleBuffer().get(array, at, count);
            buffer.position(buffer.position() + count * Double.BYTES);
            at += count;
        }
    }

    @Override
    public void pass(long[]... arrays) {
        for (long[] array : arrays) {
            head(StateWriter.LONGS, array.length);
            for (int at = 0; at < array.length; ) {
                int count = there(array.length - at, Long.BYTES);
                buffer.asLongBuffer().get(array, at, count);
                buffer.position(buffer.position() + count * Long.BYTES);
                at += count;
            }
        }
    }

    @Override
    public void pass(int[]... arrays) {
        for (int[] array : arrays) {
            head(StateWriter.INTS, array.length);
            read(array);
        }
    }

    private void read(int[] array) {
        for (int at = 0; at < array.length; ) {
            int count = there(array.length - at, Integer.BYTES);
            buffer.asIntBuffer().get(array, at, count);
            buffer.position(buffer.position() + count * Integer.BYTES);
            at += count;
        }
    }

    @Override
    public void pass(byte[]... arrays) {
        for (byte[] array : arrays) {
            head(StateWriter.BYTES, array.length);
            read(array);
        }
    }

    private void read(byte[] array) {
        for (int at = 0; at < array.length; ) {
            int count = there(array.length - at, 1);
            buffer.get(array, at, count);
            at += count;
        }
    }

    @Override
    public void pass(boolean[]... arrays) {
        for (boolean[] array : arrays) {
            head(StateWriter.BOOLEANS, array.length);
            for (int at = 0; at < array.length; ) {
                int count = there(array.length - at, 1);
                for (int end = at + count; at < end; at++) {
                    array[at] = buffer.get() != 0;
                }
            }
        }
    }

    @Override
    public int[] grown(int[] array) {
        int length = head(StateWriter.INTS);
        int[] grown = length == array.length ? array : new int[length];
        read(grown);
        return grown;
    }

    @Override
    public double[] grown(double[] array) {
        int length = head(StateWriter.DOUBLES);
        double[] grown = length == array.length ? array : new double[length];
        read(grown);
        return grown;
    }

    @Override
    public double pass(double value) {
        double[] one = new double[1];
        pass(one);
        return one[0];
    }

    @Override
    public long pass(long value) {
        long[] one = new long[1];
        pass(one);
        return one[0];
    }

    @Override
    public int pass(int value) {
        int[] one = new int[1];
        pass(one);
        return one[0];
    }

    @Override
    public boolean pass(boolean value) {
        boolean[] one = new boolean[1];
        pass(one);
        return one[0];
    }

    @Override
    public String pass(String value) {
        return text(head(StateWriter.TEXT));
    }

    @Override
    public boolean isPutBack() {
        return true;
    }

    private String text(int length) {
        if (length > MOST_TEXT) {
            throw new UnfitState("a text of " + length + " bytes in " + part);
        }
        byte[] bytes = new byte[length];
        read(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void head(byte what, int length) {
        int kept = head(what);
        if (kept != length) {
            throw new UnfitState(
                    "field " + fields + " of " + part + " has " + kept + " values, where " + length + " are expected");
        }
    }

    /** Reads the head of a field; returns the number of its values. */
    private int head(byte what) {
        there(1, 1);
        byte kept = buffer.get();
        there(1, Integer.BYTES);
        int length = buffer.getInt();
        fields++;
        if (kept != what || length < 0) {
            throw new UnfitState("field " + fields + " of " + part + " is of kind " + (char) kept + ", where "
                    + (char) what + " is expected");
        }
        return length;
    }

    /** Number of values that can be read now, at least one of those wanted. */
    private int there(int wanted, int width) {
        if (buffer.remaining() < width) {
            refill(width);
        }
        return Math.min(wanted, buffer.remaining() / width);
    }

    private void refill(int least) {
        buffer.compact();
        try {
            while (buffer.position() < least) {
                int read = in.read(buffer.array(), buffer.position(), buffer.remaining());
                if (read < 0) {
                    throw new UnfitState("the state ends within " + part);
                }
                buffer.position(buffer.position() + read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.flip();
    }
}
