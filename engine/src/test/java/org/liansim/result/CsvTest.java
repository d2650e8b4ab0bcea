package org.liansim.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void shouldQuoteWhatWouldBreakARecord() throws IOException {
        StringWriter text = new StringWriter();
        try (Csv csv = new Csv(text, "a", "b")) {
            csv.row("x, y", "say \"hi\"");
            csv.row("", "two\nlines");
        }
        assertEquals("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n,\"two\nlines\"\n", text.toString());
    }

    @Test
    void shouldReadLinesThatEndAsOnWindows() throws IOException {
        CsvReader in = new CsvReader(new StringReader("a,\"b\r\nc\"\r\nd,"));
        assertEquals(List.of("a", "b\r\nc"), in.read());
        assertEquals(List.of("d", ""), in.read());
        assertNull(in.read());
    }

    @Test
    void shouldRefuseAQuotedCellThatDoesNotEnd() {
        assertThrows(IOException.class, () -> new CsvReader(new StringReader("\"a,b\n")).read());
    }

    @Test
    void shouldNameARecordThatIsTooShort() throws IOException {
        CsvReader in = new CsvReader(new StringReader("a,b\nc\n"));
        assertTrue(in.next());
        assertEquals("b", in.cell(1));
        assertTrue(in.next());
        assertEquals("c", in.cell(0));
        assertEquals(
                "a record has only 1 cells, not 2",
                assertThrows(IOException.class, () -> in.cell(1)).getMessage());
        assertFalse(in.next());
    }

    @Test
    void shouldReadBackWhateverWasWritten() throws IOException {
        String alphabet = "a,\"\n\r 中";
        for (long seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String[] cells = new String[1 + random.nextInt(4)];
            for (int i = 0; i < cells.length; i++) {
                StringBuilder cell = new StringBuilder();
                random.ints(random.nextInt(6), 0, alphabet.length()).forEach(c -> cell.append(alphabet.charAt(c)));
                cells[i] = cell.toString();
            }
            StringWriter text = new StringWriter();
            new Csv(text, cells).close();
            CsvReader in = new CsvReader(new StringReader(text.toString()));
            assertEquals(Arrays.asList(cells), in.read(), "seed " + seed);
            assertNull(in.read(), "seed " + seed);
        }
    }
}
