package org.liansim.result;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as RFC 4180 quotes them, with one line feed at the end of a record. */
final class Csv implements Closeable {
    private final Writer out;

    /** A table with its header. */
    Csv(Writer out, String... header) throws IOException {
        this.out = out;
        row(header);
    }

    /** Writes one record. */
    void row(String... cells) throws IOException {
        out.write(line(List.of(cells)));
    }

    /** One record as text, with its line feed. */
    static String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i > 0 ? "," : "").append(quoted(cells.get(i)));
        }
        return line.append('\n').toString();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Reads the next record; null at the end. */
    static List<String> read(BufferedReader in) throws IOException {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (; quoted || c >= 0 && c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("a quoted cell does not end");
            } else if (c == '"') {
                if (quoted && peek(in) == '"') {
                    cell.append((char) in.read());
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '\r' || quoted) {
                cell.append((char) c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static int peek(BufferedReader in) throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next;
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
