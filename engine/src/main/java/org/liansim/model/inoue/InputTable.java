package org.liansim.model.inoue;

import java.io.IOException;
import java.nio.file.Path;
import org.liansim.scenario.Problem.Place;

/**
 * A table with known columns: in a file named {@code .csv} found by the names in its first line, else in their order. A
 * column whose name ends with {@code ?} may be missing.
 */
final class InputTable implements AutoCloseable {
    private final String file;
    private final TableReader reader;
    private final InputProblems problems;
    private final String[] columns;
    private final int[] field;
    private int least;

    InputTable(Path path, InputProblems problems, String... columns) throws IOException {
        this.file = path.toString();
        this.problems = problems;
        this.columns = columns;
        this.reader = new TableReader(path);
        this.field = new int[columns.length];
        boolean named = TableReader.isCsv(path);
        boolean header = named && reader.next();
        for (int column = 0; column < columns.length; column++) {
            boolean optional = columns[column].endsWith("?");
            columns[column] = columns[column].replace("?", "");
            field[column] = named ? find(columns[column], header) : column;
            if (!optional) {
                least = Math.max(least, field[column] + 1);
                if (field[column] < 0) {
                    problems.error(
                            new Place(file, header ? reader.line() : 0, 1, 1),
                            "no column '" + columns[column] + "' in the first line",
                            header ? reader.lineText() : "");
                }
            }
        }
    }

    private int find(String name, boolean header) {
        for (int i = 0; header && i < reader.fields(); i++) {
            if (reader.is(i, name)) {
                return i;
            }
        }
        return -1;
    }

    /** Goes to the next row with all columns that must be there; others are errors. */
    boolean next() throws IOException {
        while (reader.next()) {
            if (reader.fields() >= least) {
                return true;
            }
            problems.error(
                    new Place(file, reader.line(), 1, 1),
                    reader.fields() + " of the columns " + String.join(", ", columns),
                    reader.lineText());
        }
        return false;
    }

    boolean has(int column) {
        return field[column] >= 0 && field[column] < reader.fields();
    }

    int line() {
        return reader.line();
    }

    /** Number of a name, -1 when it is not known. */
    int find(int column, Labels names) {
        return names.find(reader.buffer(), reader.from(field[column]), reader.to(field[column]));
    }

    /** Number of a name, known before or added now. */
    int add(int column, Labels names) {
        return names.add(reader.buffer(), reader.from(field[column]), reader.to(field[column]));
    }

    String text(int column) {
        return reader.text(field[column]);
    }

    /** A number within bounds; anything else is an error and gives NaN. */
    double number(int column, double from, double to) {
        double value = reader.number(field[column]);
        if (value >= from && value <= to) {
            return value;
        }
        error(column, columns[column] + " '" + text(column) + "' is not a number " + range(from, to));
        return Double.NaN;
    }

    /** A whole number of days from 0; anything else is an error and gives -1. */
    int day(int column) {
        double value = reader.number(field[column]);
        if (value >= 0 && value <= Integer.MAX_VALUE && value == Math.floor(value)) {
            return (int) value;
        }
        error(column, columns[column] + " '" + text(column) + "' is not a whole number of days from 0");
        return -1;
    }

    void error(int column, String message) {
        problems.error(place(column), message, reader.lineText());
    }

    void warning(int column, String message) {
        problems.warning(place(column), message, reader.lineText());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Place place(int column) {
        return new Place(
                file,
                reader.line(),
                reader.column(field[column]),
                Math.max(1, text(column).length()));
    }

    private static String range(double from, double to) {
        if (to == Double.MAX_VALUE) {
            return "from " + (long) from;
        }
        return from == -Double.MAX_VALUE ? "up to " + (long) to : "from " + (long) from + " to " + (long) to;
    }
}
