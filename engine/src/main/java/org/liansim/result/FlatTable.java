package org.liansim.result;

import java.util.List;

/**
 * A small table that is made at the end.
 *
 * @param name its file name
 * @param header names of its columns
 * @param rows its rows, each with a cell for every column
 */
public record FlatTable(String name, List<String> header, List<List<String>> rows) {
    public FlatTable {
        header = List.copyOf(header);
    }

    /** The table as comma-separated values, with its header. */
    public String csv() {
        StringBuilder text = new StringBuilder(Csv.line(header));
        rows.forEach(row -> text.append(Csv.line(row)));
        return text.toString();
    }
}
