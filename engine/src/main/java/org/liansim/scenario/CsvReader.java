package org.liansim.scenario;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.liansim.scenario.Problem.Place;

/**
 * Reads comma-separated values (RFC 4180) in UTF-8, record by record, and knows the place of every cell. Lines end with LF
 * or CRLF; blank lines are passed over. A cell becomes a text when it is asked for.
 */
public final class CsvReader {
    /** Longest record [bytes]. */
    static final int LONGEST = 1 << 22;

    private final byte[] text;
    private final String file;
    /** Where the text begins, after a byte order mark. */
    private final int begin;

    /** Begin, end and line of each cell of the record, with its quotes. */
    private int[] starts = new int[16];

    private int[] ends = new int[16];
    private int[] lines = new int[16];
    private int size;

    private int at;
    private int line = 1;

    /**
     * A reader at the first record.
     *
     * @param text the whole table
     * @param file name for places
     */
    public CsvReader(byte[] text, String file) {
        this.text = text;
        this.file = file;
        boolean isMarked =
                text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
        begin = isMarked ? 3 : 0;
        at = begin;
    }

    /**
     * Goes to the next record.
     *
     * @return false at the end
     * @throws Malformed when a quote is not closed, something stands between it and the next comma, or the record is longer
     *     than {@value #LONGEST} bytes
     */
    public boolean next() throws Malformed {
        while (at < text.length && isLineEnd()) {
            endLine();
        }
        size = 0;
        if (at >= text.length) {
            return false;
        }
        boolean more = true;
        while (more) {
            cell();
            more = at < text.length && text[at] == ',';
            at += more ? 1 : 0;
        }
        if (at < text.length) {
            endLine();
        }
        return true;
    }

    private void cell() throws Malformed {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
        }
        starts[size] = at;
        lines[size] = line;
        if (at < text.length && text[at] == '"') {
            passQuoted();
        } else {
            while (at < text.length && text[at] != ',' && !isLineEnd()) {
                at++;
            }
        }
        ends[size++] = at;
        if (at - starts[0] > LONGEST) {
            throw malformed(starts[0], lines[0], "this record is longer than " + LONGEST + " bytes");
        }
    }

    private void passQuoted() throws Malformed {
        int opened = at;
        int openedLine = line;
        at++;
        while (at < text.length && (text[at] != '"' || isQuote(at + 1))) {
            line += text[at] == '\n' ? 1 : 0;
            at += text[at] == '"' ? 2 : 1;
        }
        if (at >= text.length) {
            throw malformed(opened, openedLine, "a quote opens here and never closes");
        }
        at++;
        if (at < text.length && text[at] != ',' && !isLineEnd()) {
            throw malformed(at, line, "a comma is missing after the closing quote");
        }
    }

    private boolean isQuote(int there) {
        return there < text.length && text[there] == '"';
    }

    private boolean isLineEnd() {
        return text[at] == '\n' || text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n';
    }

    private void endLine() {
        at += text[at] == '\n' ? 1 : 2;
        line++;
    }

    /** Cells of the record. */
    public List<String> cells() {
        return IntStream.range(0, size).mapToObj(this::whole).toList();
    }

    /** Number of cells of the record. */
    public int size() {
        return size;
    }

    /** A cell of the record, without blanks around it; empty when the record is too short. */
    public String cell(int column) {
        return column < size ? whole(column).strip() : "";
    }

    private String whole(int column) {
        int from = starts[column];
        int to = ends[column];
        return from < to && text[from] == '"' ? string(from + 1, to - 1).replace("\"\"", "\"") : string(from, to);
    }

    private String string(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.UTF_8);
    }

    /** Where a cell of the record stands; the end of the record when it is too short. */
    public Place place(int column) {
        int there = Math.min(column, size - 1);
        String cell = whole(there);
        int end = cell.indexOf('\n') < 0 ? cell.length() : cell.indexOf('\n');
        return place(starts[there], lines[there], cell.codePointCount(0, end));
    }

    /** Where a cell of the record stands, as a number for {@link #placeOf}: the line above the place in the text. */
    long mark(int column) {
        return mark(starts[column], lines[column]);
    }

    private static long mark(int start, int ofLine) {
        return (long) ofLine << 32 | start;
    }

    /** The place of a mark; of a cell without quotes its whole length. */
    Place placeOf(long mark) {
        int end = (int) mark;
        while (end < text.length && text[end] != ',' && text[end] != '\n' && text[end] != '\r') {
            end++;
        }
        return place((int) mark, (int) (mark >>> 32), characters((int) mark, end));
    }

    /** The line that a mark is in; what is very far behind the mark is left out. */
    String lineOf(long mark) {
        int from = lineStart((int) mark);
        int most = (int) Math.min(text.length, (int) mark + (long) LONGEST);
        int to = (int) mark;
        while (to < most && text[to] != '\n') {
            to++;
        }
        return string(from, to > from && text[to - 1] == '\r' ? to - 1 : to);
    }

    private Place place(int start, int ofLine, int length) {
        return new Place(file, ofLine, characters(lineStart(start), start) + 1, Math.max(1, length));
    }

    private int lineStart(int there) {
        int from = there;
        while (from > begin && text[from - 1] != '\n') {
            from--;
        }
        return from;
    }

    /** Number of characters: of bytes that do not continue one. */
    private int characters(int from, int to) {
        int count = 0;
        for (int each = from; each < to; each++) {
            count += (text[each] & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }

    private Malformed malformed(int start, int ofLine, String message) {
        return new Malformed(place(start, ofLine, 1), mark(start, ofLine), message);
    }

    /** The table is not comma-separated values. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Place place;
        private final long mark;

        private Malformed(Place place, long mark, String message) {
            super(message);
            this.place = place;
            this.mark = mark;
        }

        /** Where. */
        public Place place() {
            return place;
        }

        long mark() {
            return mark;
        }
    }
}
