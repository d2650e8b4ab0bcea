package org.liansim.model.inoue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a text table row by row without an object a field: columns apart by blanks, or by commas in a file named
 * {@code .csv}, where fields may stand in double quotes. Empty lines are skipped.
 */
final class TableReader implements AutoCloseable {
    private static final int MOST_FIELDS = 16;
    private static final int LONGEST_LINE = 1 << 20;
    private static final double[] POWERS_OF_TEN = new double[23];

    static {
        for (int i = 0; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = Double.parseDouble("1e" + i);
        }
    }

    private final InputStream input;
    private final byte separator;
    private final int[] from = new int[MOST_FIELDS];
    private final int[] to = new int[MOST_FIELDS];
    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int lineStart;
    private int nextLine;
    private int lineEnd;
    private boolean ended;
    private int fields;
    private int line;

    TableReader(Path file) throws IOException {
        this.input = Files.newInputStream(file);
        this.separator = (byte) (isCsv(file) ? ',' : ' ');
        fill(0);
        if (filled >= 3 && (buffer[0] & 0xFF) == 0xEF && (buffer[1] & 0xFF) == 0xBB && (buffer[2] & 0xFF) == 0xBF) {
            nextLine = 3;
        }
    }

    static boolean isCsv(Path file) {
        return file.toString().endsWith(".csv");
    }

    /** Goes to the next line that is not empty; false when there is none. */
    boolean next() throws IOException {
        do {
            if (!nextLine()) {
                return false;
            }
            split();
        } while (fields == 0);
        return true;
    }

    /** Number of the line, 1 for the first. */
    int line() {
        return line;
    }

    /** Number of fields on the line, at most 16. */
    int fields() {
        return fields;
    }

    /** The bytes that {@link #from} and {@link #to} point into, until the next line. */
    byte[] buffer() {
        return buffer;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    String text(int field) {
        return new String(buffer, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    String lineText() {
        return new String(buffer, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
    }

    /** Column of a field in characters, 1 for the first. */
    int column(int field) {
        return new String(buffer, lineStart, from[field] - lineStart, StandardCharsets.UTF_8).length() + 1;
    }

    /** A decimal number; NaN when the field is none. */
    double number(int field) {
        int at = from[field];
        int end = to[field];
        boolean negative = at < end && buffer[at] == '-';
        if (at < end && (negative || buffer[at] == '+')) {
            at++;
        }
        long digits = 0;
        int count = 0;
        int power = 0;
        boolean point = false;
        int firstDigit = at;
        for (; at < end; at++) {
            int digit = buffer[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (digits != 0 || digit != 0) {
                    count++;
                }
                if (count <= 18) {
                    digits = 10 * digits + digit;
                }
                power -= point ? 1 : 0;
            } else if (buffer[at] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (at - firstDigit - (point ? 1 : 0) == 0) {
            return Double.NaN;
        }
        if (at < end) {
            return buffer[at] == 'e' || buffer[at] == 'E' ? withExponent(field, at + 1) : Double.NaN;
        }
        // Exact: both the digits and the power of ten are doubles, so that one rounding is left (Clinger 1990).
        if (count <= 15 && -power < POWERS_OF_TEN.length) {
            double value = digits / POWERS_OF_TEN[-power];
            return negative ? -value : value;
        }
        return Double.parseDouble(text(field));
    }

    private double withExponent(int field, int exponent) {
        int at = exponent;
        if (at < to[field] && (buffer[at] == '-' || buffer[at] == '+')) {
            at++;
        }
        if (at == to[field]) {
            return Double.NaN;
        }
        for (; at < to[field]; at++) {
            if (buffer[at] < '0' || buffer[at] > '9') {
                return Double.NaN;
            }
        }
        return Double.parseDouble(text(field));
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private boolean nextLine() throws IOException {
        lineStart = nextLine;
        int at = lineStart;
        while (true) {
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled || ended) {
                break;
            }
            int seen = at - lineStart;
            fill(lineStart);
            lineStart = 0;
            at = seen;
        }
        if (at == lineStart && at == filled) {
            return false;
        }
        nextLine = Math.min(at + 1, filled);
        lineEnd = at > lineStart && buffer[at - 1] == '\r' ? at - 1 : at;
        line++;
        return true;
    }

    /** Moves what is not read yet to the front and reads on. */
    private void fill(int start) throws IOException {
        int kept = filled - start;
        if (kept > LONGEST_LINE) {
            throw new IOException("line " + (line + 1) + " is longer than " + LONGEST_LINE + " bytes");
        }
        byte[] target = kept > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
        System.arraycopy(buffer, start, target, 0, kept);
        buffer = target;
        int count = input.read(buffer, kept, buffer.length - kept);
        ended = count < 0;
        filled = kept + Math.max(0, count);
    }

    private void split() {
        fields = 0;
        int at = lineStart;
        while (fields < MOST_FIELDS) {
            while (at < lineEnd && (buffer[at] == ' ' || buffer[at] == '\t')) {
                at++;
            }
            if (at == lineEnd) {
                return;
            }
            at = separator == ',' ? commaField(at) : blankField(at);
        }
    }

    private int blankField(int start) {
        int at = start;
        while (at < lineEnd && buffer[at] != ' ' && buffer[at] != '\t') {
            at++;
        }
        addField(start, at);
        return at;
    }

    private int commaField(int start) {
        int at = start;
        if (buffer[at] == '"') {
            at++;
            while (at < lineEnd && buffer[at] != '"') {
                at++;
            }
            addField(start + 1, at);
            while (at < lineEnd && buffer[at] != ',') {
                at++;
            }
        } else {
            while (at < lineEnd && buffer[at] != ',') {
                at++;
            }
            int end = at;
            while (end > start && (buffer[end - 1] == ' ' || buffer[end - 1] == '\t')) {
                end--;
            }
            addField(start, end);
        }
        return Math.min(at + 1, lineEnd);
    }

    private void addField(int start, int end) {
        from[fields] = start;
        to[fields++] = end;
    }

    /** Whether a field has the given text. */
    boolean is(int field, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(buffer, from[field], to[field], bytes, 0, bytes.length);
    }
}
