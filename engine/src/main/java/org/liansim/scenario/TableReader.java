package org.liansim.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
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

    private final String file;
    private final Problems problems;
    private final CsvReader in;
    private final TreeMap<String, Integer> columns = new TreeMap<>();
    private int width;
    private int errors;

    /**
     * Opens a table.
     *
     * @param text the whole table in UTF-8
     * @param file name for places
     * @param problems takes what is wrong
     */
    public TableReader(byte[] text, String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        in = new CsvReader(text, file);
        problems.sources().add(file);
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
            problems.error(new Place(file, 0, 0, 1), errors == 0 ? "the table is empty" : "the table has no header");
            errors++;
            return false;
        }
        width = in.size();
        List<String> known = new ArrayList<>(needed);
        known.addAll(allowed);
        for (int column = 0; column < width; column++) {
            String name = in.cell(column);
            if (!known.contains(name)) {
                boolean isOther = name.indexOf(';') >= 0 || name.indexOf('\t') >= 0;
                error(
                        column,
                        "unknown column '" + name + "'",
                        isOther ? "commas stand between cells" : near(name, known));
            } else if (columns.putIfAbsent(name, column) != null) {
                error(column, "column '" + name + "' is there twice", "");
            }
        }
        for (String name : needed) {
            if (!columns.containsKey(name) && isShown()) {
                Place header = in.placeOf(in.mark(0));
                show(in.mark(0));
                problems.further(new Place(file, header.line(), 1, 1), "column '" + name + "' is missing", "");
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
            error(0, "this record has " + in.size() + " cells, the header has " + width, "");
        }
        return false;
    }

    private boolean record() {
        try {
            return in.next();
        } catch (CsvReader.Malformed e) {
            if (isShown()) {
                show(e.mark());
                problems.error(e.place(), e.getMessage());
            }
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
        double value = cell.isEmpty() ? standard : value(column, cell);
        if (value < 0) {
            error(column, column + " must be at least 0, not " + cell, "");
            return Double.NaN;
        }
        return value;
    }

    /**
     * A number above 0.
     *
     * @param standard value of an empty cell, or when the column is not there; NaN when it must not be empty
     * @return NaN when it is wrong, which has been reported
     */
    public double positive(String column, double standard) {
        return positive(column, standard, Double.POSITIVE_INFINITY, "");
    }

    /** A number above 0 and at most 1; NaN when it is wrong, which has been reported. */
    public double share(String column) {
        return positive(column, Double.NaN, 1, " and at most 1");
    }

    private double positive(String column, double standard, double most, String limit) {
        String cell = text(column);
        if (cell.isEmpty()) {
            if (Double.isNaN(standard)) {
                error(column, column + " is empty", "");
            }
            return standard;
        }
        double value = value(column, cell);
        if (value <= 0 || value > most) {
            error(column, column + " must be more than 0" + limit + ", not " + cell, "");
            return Double.NaN;
        }
        return value;
    }

    private double value(String column, String cell) {
        double value = parsed(cell);
        if (Double.isNaN(value)) {
            error(column, "'" + cell + "' is not a number", "digits with a point, without a unit or grouping");
        }
        return value;
    }

    /** The number that a cell holds, NaN when it holds none. */
    public static double parsed(String cell) {
        double plain = plain(cell);
        return plain >= 0 ? plain : Quantity.plain(cell);
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
        error(columns.get(column), message, hint);
    }

    private void error(int column, String message, String hint) {
        if (isShown()) {
            show(in.mark(column));
            problems.error(in.place(column), message, hint);
        }
    }

    /** Reports what is wrong with a cell that was passed and left a mark. */
    public void error(long mark, String message, String hint) {
        if (isShown()) {
            show(mark);
            problems.error(in.placeOf(mark), message, hint);
        }
    }

    /** Reports an unknown name in a cell, with the nearest known one. */
    public void unknown(String column, String word, Supplier<? extends Collection<String>> known) {
        String name = text(column);
        if (name.isEmpty()) {
            error(column, column + " is empty", "");
        } else {
            String hint = errors < MOST_SHOWN ? near(name, known.get()) : "";
            error(column, "unknown " + word + " '" + name + "'", hint);
        }
    }

    /** Where a cell of the record stands, as a number for {@link #error(long, String, String)}. */
    public long mark(String column) {
        return in.mark(columns.get(column));
    }

    /** Counts a problem. */
    private boolean isShown() {
        errors++;
        return errors <= MOST_SHOWN;
    }

    /** Keeps the line that a problem is in. */
    private void show(long mark) {
        problems.sources().addLine(file, (int) (mark >>> 32), in.lineOf(mark));
    }

    /** Number of problems so far, shown or not. */
    public int problemCount() {
        return errors;
    }

    /** Whether nothing was wrong so far. */
    public boolean isSound() {
        return errors == 0;
    }

    private static String near(String name, Collection<String> known) {
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
