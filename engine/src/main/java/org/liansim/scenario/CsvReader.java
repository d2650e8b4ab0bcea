package org.liansim.scenario;

import java.util.ArrayList;
import java.util.List;
import org.liansim.scenario.Problem.Place;

/**
 * Reads comma-separated values (RFC 4180), record by record, and knows the place of every cell. Lines end with LF or
 * CRLF; blank lines are passed over.
 */
public final class CsvReader {
    private final String text;
    private final String file;
    private final List<String> cells = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int at;
    private int line = 1;

    /**
     * A reader at the first record.
     *
     * @param text the whole table, without a byte order mark
     * @param file name for places
     */
    public CsvReader(String text, String file) {
        this.text = text;
        this.file = file;
    }

    /**
     * Goes to the next record.
     *
     * @return false at the end
     * @throws Malformed when a quote is not closed, or something stands between it and the next comma
     */
    public boolean next() throws Malformed {
        while (at < text.length() && (text.charAt(at) == '\n' || text.startsWith("\r\n", at))) {
            at += text.charAt(at) == '\n' ? 1 : 2;
            line++;
        }
        cells.clear();
        starts.clear();
        lines.clear();
        if (at >= text.length()) {
            return false;
        }
        boolean more = true;
        while (more) {
            starts.add(at);
            lines.add(line);
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            more = at < text.length() && text.charAt(at) == ',';
            at += more ? 1 : 0;
        }
        if (at < text.length()) {
            at += text.charAt(at) == '\n' ? 1 : 2;
            line++;
        }
        return true;
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && !isLineEnd()) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() throws Malformed {
        int opened = at;
        int openedLine = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
            char c = text.charAt(at);
            cell.append(c);
            line += c == '\n' ? 1 : 0;
            at += c == '"' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new Malformed(place(opened, openedLine, 1), "a quote opens here and never closes");
        }
        at++;
        if (at < text.length() && text.charAt(at) != ',' && !isLineEnd()) {
            throw new Malformed(place(at, line, 1), "a comma is missing after the closing quote");
        }
        return cell.toString();
    }

    private boolean isLineEnd() {
        return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
    }

    /** Cells of the record. */
    public List<String> cells() {
        return List.copyOf(cells);
    }

    /** Number of cells of the record. */
    public int size() {
        return cells.size();
    }

    /** A cell of the record, without blanks around it; empty when the record is too short. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Where a cell of the record stands; the end of the record when it is too short. */
    public Place place(int column) {
        int there = Math.min(column, cells.size() - 1);
        String cell = cells.get(there);
        int end = cell.indexOf('\n') < 0 ? cell.length() : cell.indexOf('\n');
        return place(starts.get(there), lines.get(there), Math.max(1, cell.codePointCount(0, end)));
    }

    /** Where a cell of the record stands, as a number for {@link #placeOf}: the line above the place in the text. */
    long mark(int column) {
        return (long) lines.get(column) << 32 | starts.get(column);
    }

    /** The place of a mark; of a cell without quotes its whole length. */
    Place placeOf(long mark) {
        int start = (int) mark;
        int end = start;
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return place(start, (int) (mark >>> 32), Math.max(1, text.codePointCount(start, end)));
    }

    private Place place(int start, int ofLine, int length) {
        int begin = text.lastIndexOf('\n', start - 1) + 1;
        return new Place(file, ofLine, text.codePointCount(begin, start) + 1, length);
    }

    /** The table is not comma-separated values. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Place place;

        Malformed(Place place, String message) {
            super(message);
            this.place = place;
        }

        /** Where. */
        public Place place() {
            return place;
        }
    }
}
