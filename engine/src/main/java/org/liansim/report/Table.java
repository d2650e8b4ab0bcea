package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of a report.
 *
 * @param head heads of the columns; those after the first {@code left} ones are aligned at the right
 * @param rows cells
 */
record Table(List<Cell> head, List<List<Cell>> rows) {
    /**
     * A cell.
     *
     * @param text what it says
     * @param number whether it is aligned at the right
     * @param quoted whether it stands as in the files, in whatever language these have
     */
    record Cell(String text, boolean number, boolean quoted) {}

    /** A table whose first columns are words and the others numbers. */
    static Table of(int left, List<String> head, List<List<String>> rows) {
        return new Table(
                cells(left, head), rows.stream().map(row -> cells(left, row)).toList());
    }

    private static List<Cell> cells(int left, List<String> words) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            cells.add(new Cell(words.get(i), i >= left, false));
        }
        return cells;
    }

    /** The table without columns in which nothing stands. */
    Table filled() {
        List<Integer> columns = IntStream.range(0, head.size())
                .filter(column ->
                        rows.stream().anyMatch(row -> !row.get(column).text.isEmpty()))
                .boxed()
                .toList();
        return new Table(
                columns.stream().map(head::get).toList(),
                rows.stream()
                        .map(row -> columns.stream().map(row::get).toList())
                        .toList());
    }

    /** The table with the cells of some columns as the files have them. */
    Table quoting(Integer... columns) {
        List<Integer> quoted = List.of(columns);
        List<List<Cell>> marked = new ArrayList<>();
        for (List<Cell> row : rows) {
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(new Cell(cell.text, cell.number, quoted.contains(cells.size())));
            }
            marked.add(cells);
        }
        return new Table(head, marked);
    }
}
