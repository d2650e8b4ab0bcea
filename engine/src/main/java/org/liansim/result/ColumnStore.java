package org.liansim.result;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Rows of numbers that wait on the disk until all are there and they are read column by column, so that memory does not
 * grow with their number.
 */
final class ColumnStore implements Closeable {
    /** Numbers that are held in memory at once. */
    private static final int MOST = 1 << 20;

    private final FileChannel channel;
    private int columns;
    private int rows;

    /** A store without rows in an empty file. */
    ColumnStore(FileChannel channel) {
        this.channel = channel;
    }

    /** Adds a row; all have the same number of columns. */
    void add(double[] row) throws IOException {
        columns = row.length;
        ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES);
        bytes.asDoubleBuffer().put(row);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        rows++;
    }

    /** Hands over every column, from the first to the last. */
    void forEach(Sink sink) throws IOException {
        int width = Math.max(1, Math.min(columns, MOST / Math.max(1, rows)));
        double[] values = new double[rows];
        for (int first = 0; first < columns; first += width) {
            double[][] block = new double[rows][];
            for (int row = 0; row < rows; row++) {
                block[row] = read(row, first, Math.min(width, columns - first));
            }
            for (int column = first; column < Math.min(first + width, columns); column++) {
                for (int row = 0; row < rows; row++) {
                    values[row] = block[row][column - first];
                }
                sink.accept(column, values);
            }
        }
    }

    private double[] read(int row, int first, int width) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(width * Double.BYTES);
        long start = ((long) row * columns + first) * Double.BYTES;
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException("a file of numbers was cut short while it was in use");
            }
        }
        double[] values = new double[width];
        bytes.flip().asDoubleBuffer().get(values);
        return values;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Takes a column with its number, from 0; the array is used again. */
    @FunctionalInterface
    interface Sink {
        void accept(int column, double[] values) throws IOException;
    }
}
