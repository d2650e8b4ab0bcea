package org.liansim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.liansim.scenario.Problem.Place;

/**
 * Reads a table with a header, record by record, by the names of its columns. The first {@value #MOST_SHOWN} problems
 * are reported where they are; {@link #close} then tells how many there are in all.
 */
public final class TableReader implements AutoCloseable {
    /** Problems of one table that are shown. */
    public static final int MOST_SHOWN = 20;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final String text;
    private final String file;
    private final Problems problems;
    private final CsvReader in;
    private final TreeMap<String, Integer> columns = new TreeMap<>();
    private int width;
    private int errors;

    /**
     * Opens a table.
     *
     * @param text the whole table, without a byte order mark
     * @param file name for places
     * @param problems takes what is wrong
     */
    public TableReader(String text, String file, Problems problems) {
        this.text = text;
        this.file = file;
        this.problems = problems;
        in = new CsvReader(text, file);
    }

    /**
     * Reads the header.
     *
     * @param needed columns that must be there
     * @param allowed columns that may be there besides
     * @return whether the rest of the table can be read
     */
    public boolean header(List<String> needed, List<String> allowed) {
        if (!record()) {
            error(new Place(file, 0, 0, 1), errors == 0 ? "the table is empty" : "the table has no header", "");
            return false;
        }
        width = in.size();
        List<String> known = new ArrayList<>(needed);
        known.addAll(allowed);
        for (int column = 0; column < width; column++) {
            String name = in.cell(column);
            if (!known.contains(name)) {
                error(in.place(column), "unknown column '" + name + "'", near(name, known));
            } else if (columns.putIfAbsent(name, column) != null) {
                error(in.place(column), "column '" + name + "' is there twice", "");
            }
        }
        for (String name : needed) {
            if (!columns.containsKey(name)) {
                further(new Place(file, 1, 1, 1), "column '" + name + "' is missing");
            }
        }
        return errors == 0;
    }

    /** Whether a column is there. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Goes to the next record of the header's width; others are reported and passed over. */
    public boolean next() {
        while (record()) {
            if (in.size() == width) {
                return true;
            }
            error(in.place(0), "this record has " + in.size() + " cells, the header has " + width, "");
        }
        return false;
    }

    private boolean record() {
        try {
            return in.next();
        } catch (CsvReader.Malformed e) {
            error(e.place(), e.getMessage(), "");
            return false;
        }
    }

    /** The text of a cell; empty when the column is not there. */
    public String text(String column) {
        return has(column) ? in.cell(columns.get(column)) : "";
    }

    /**
     * A number of at least 0.
     *
     * @param standard value of an empty cell, or when the column is not there
     * @return NaN when it is wrong, which has been reported
     */
    public double number(String column, double standard) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return standard;
        }
        double value = parsed(cell);
        if (Double.isNaN(value)) {
            error(column, "'" + cell + "' is not a number", "digits with a point, without a unit or grouping");
        } else if (value < 0) {
            error(column, column + " must be at least 0, not " + cell, "");
            return Double.NaN;
        }
        return value;
    }

    /** The number that a cell holds, NaN when it holds none. */
    public static double parsed(String cell) {
        double plain = plain(cell);
        if (plain >= 0) {
            return plain;
        }
        try {
            return Quantity.parse(cell, Dimension.NUMBER).value();
        } catch (Quantity.Malformed e) {
            return Double.NaN;
        }
    }

    /**
     * The value of up to 15 digits with or without a point, -1 for anything else: both the digits and the power of ten are
     * exact, and their quotient is rounded once.
     */
    private static double plain(String cell) {
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            if (c == '.' && point < 0 && at > 0 && at < cell.length() - 1) {
                point = at;
            } else if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
                count++;
            } else {
                return -1;
            }
        }
        if (count == 0 || count > 15) {
            return -1;
        }
        return point < 0 ? digits : digits / POWERS[cell.length() - 1 - point];
    }

    /** Reports what is wrong in a cell of the record. */
    public void error(String column, String message, String hint) {
        error(place(column), message, hint);
    }

    /** Reports an unknown name in a cell, with the nearest known one. */
    public void unknown(String column, String word, Iterable<String> known) {
        String name = text(column);
        String hint = "";
        if (errors < MOST_SHOWN) {
            List<String> all = new ArrayList<>();
            known.forEach(all::add);
            hint = near(name, all);
        }
        error(place(column), name.isEmpty() ? column + " is empty" : "unknown " + word + " '" + name + "'", hint);
    }

    /** Where a cell of the record stands. */
    public Place place(String column) {
        return in.place(columns.get(column));
    }

    /** Where a cell of the record stands, as a number that {@link #placeOf} understands. */
    public long mark(String column) {
        return in.mark(columns.get(column));
    }

    /** The place of a mark. */
    public Place placeOf(long mark) {
        return in.placeOf(mark);
    }

    /** Reports what is wrong at a place of this table. */
    public void error(Place place, String message, String hint) {
        if (isShown()) {
            problems.error(place, message, hint);
        }
    }

    private void further(Place place, String message) {
        if (isShown()) {
            problems.further(place, message, "");
        }
    }

    /** Counts a problem. */
    private boolean isShown() {
        if (errors == 0) {
            problems.sources().add(file, text);
        }
        errors++;
        return errors <= MOST_SHOWN;
    }

    /** Whether nothing was wrong so far. */
    public boolean isSound() {
        return errors == 0;
    }

    private static String near(String name, List<String> known) {
        return Suggestions.nearest(name, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElse("");
    }

    /** Ends the reading; tells the number of problems when not all have been shown. */
    @Override
    public void close() {
        if (errors > MOST_SHOWN) {
            problems.error(
                    new Place(file, 0, 0, 1), errors + " problems in this table; the first " + MOST_SHOWN + " follow");
        }
    }
}
