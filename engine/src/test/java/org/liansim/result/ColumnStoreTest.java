package org.liansim.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnStoreTest {
    @TempDir
    private Path folder;

    @Test
    void shouldHandOverEveryColumnOfMoreThanFitsIntoMemory() throws IOException {
        int rows = 3_000;
        int columns = 1_000;
        int[] seen = {0};
        try (ColumnStore store = new ColumnStore(scratch())) {
            double[] row = new double[columns];
            for (int i = 0; i < rows; i++) {
                for (int column = 0; column < columns; column++) {
                    row[column] = value(i, column);
                }
                store.add(row);
            }
            store.forEach((column, values) -> {
                assertEquals(seen[0]++, column);
                assertEquals(rows, values.length);
                for (int i = 0; i < rows; i++) {
                    assertEquals(value(i, column), values[i]);
                }
            });
        }
        assertEquals(columns, seen[0]);
        assertFalse(Files.exists(folder.resolve("numbers")));
    }

    @Test
    void shouldKeepWhatIsUnknown() throws IOException {
        try (ColumnStore store = new ColumnStore(scratch())) {
            store.add(new double[] {Double.NaN});
            store.forEach((column, values) -> assertEquals("[NaN]", Arrays.toString(values)));
        }
    }

    @Test
    void shouldHandOverNothingWithoutRows() throws IOException {
        try (ColumnStore store = new ColumnStore(scratch())) {
            store.forEach((column, values) -> {
                throw new AssertionError("column " + column);
            });
        }
    }

    private FileChannel scratch() throws IOException {
        return FileChannel.open(
                folder.resolve("numbers"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static double value(int row, int column) {
        return row + column / 1024.0;
    }
}
