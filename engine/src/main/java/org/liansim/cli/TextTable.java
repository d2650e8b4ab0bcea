package org.liansim.cli;

import java.util.ArrayList;
import java.util.List;
import org.liansim.scenario.DisplayWidth;

/** A table of aligned columns: the first ones start at the left, the others end at the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final int leftColumns;
    private final List<List<String>> rows = new ArrayList<>();

    /** An empty table whose first columns are aligned at the left. */
    TextTable(int leftColumns) {
        this.leftColumns = leftColumns;
    }

    /** Adds a row; rows may be of different lengths. */
    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The rows, each with an end of line. */
    String text() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(row.get(column)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String room = " ".repeat(widths[column] - DisplayWidth.of(cell));
                line.append(column == 0 ? "" : GAP).append(column < leftColumns ? cell + room : room + cell);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
