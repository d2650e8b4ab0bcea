package org.liansim.result;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads comma-separated values as RFC 4180 quotes them, with line ends of any system. A cell that repeats the one above
 * it is the same string, so that tables of millions of rows cost little but their numbers.
 */
final class CsvReader implements Closeable {
    private static final int NONE = -1;

    private final Reader in;
    private final char[] buffer = new char[1 << 13];
    private int at;
    private int end;

    /** Cells of the record, one behind the other, and where each ends. */
    private char[] text = new char[256];

    private int length;
    private int[] ends = new int[8];
    private int cells;
    private String[] above = new String[8];

    CsvReader(Reader in) {
        this.in = in;
    }

    /** Reads the next record; null at the end. */
    List<String> read() throws IOException {
        if (!next()) {
            return null;
        }
        List<String> record = new ArrayList<>(cells);
        for (int column = 0; column < cells; column++) {
            record.add(cell(column));
        }
        return record;
    }

    /** Goes to the next record; false at the end. */
    boolean next() throws IOException {
        length = 0;
        cells = 0;
        int c = take();
        if (c == NONE) {
            return false;
        }
        boolean quoted = false;
        for (; quoted || c != NONE && c != '\n'; c = take()) {
            if (c == NONE) {
                throw new IOException("a quoted cell does not end");
            } else if (c == '"') {
                if (quoted && peek() == '"') {
                    add((char) take());
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                endCell();
            } else if (c != '\r' || quoted) {
                add((char) c);
                addPlain();
            }
        }
        endCell();
        return true;
    }

    /** A cell of the record, by its column from 0. */
    String cell(int column) throws IOException {
        if (column >= cells) {
            throw new IOException("a record has only " + cells + " cells, not " + (column + 1));
        }
        int from = column == 0 ? 0 : ends[column - 1];
        String same = above[column];
        if (same == null || !isText(same, from, ends[column])) {
            same = new String(text, from, ends[column] - from);
            above[column] = same;
        }
        return same;
    }

    private boolean isText(String known, int from, int to) {
        if (known.length() != to - from) {
            return false;
        }
        for (int i = to - 1; i >= from; i--) {
            if (known.charAt(i - from) != text[i]) {
                return false;
            }
        }
        return true;
    }

    private void add(char c) {
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
        }
        text[length++] = c;
    }

    /** Takes over what stands in the buffer up to the next character with a meaning; all of those are at most a comma. */
    private void addPlain() {
        int from = at;
        while (at < end && buffer[at] > ',') {
            at++;
        }
        int count = at - from;
        if (length + count > text.length) {
            text = Arrays.copyOf(text, 2 * (length + count));
        }
        System.arraycopy(buffer, from, text, length, count);
        length += count;
    }

    private void endCell() {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, 2 * cells);
            above = Arrays.copyOf(above, 2 * cells);
        }
        ends[cells++] = length;
    }

    private int take() throws IOException {
        return at < end || fill() ? buffer[at++] : NONE;
    }

    private int peek() throws IOException {
        return at < end || fill() ? buffer[at] : NONE;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
