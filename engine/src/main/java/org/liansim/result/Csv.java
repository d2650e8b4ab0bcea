package org.liansim.result;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Writes comma-separated values as RFC 4180 quotes them, with one line feed at the end of a record. */
final class Csv implements Closeable {
    private final Writer out;

    /** A table with its header. */
    Csv(Writer out, String... header) throws IOException {
        this.out = out;
        row(header);
    }

    /** Writes one record. */
    void row(String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells[i]));
        }
        out.write('\n');
    }

    /** One record as text, with its line feed. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }
}
