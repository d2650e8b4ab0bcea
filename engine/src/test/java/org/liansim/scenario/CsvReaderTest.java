package org.liansim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liansim.scenario.Problem.Place;

/** Comma-separated values with quotes, line ends and places. */
class CsvReaderTest {
    @Test
    void shouldReadCellsOfEveryKind() throws CsvReader.Malformed {
        assertEquals(
                List.of(List.of("a", "b,c", "say \"it\""), List.of("", "x\ny", ""), List.of("last")),
                all("a,\"b,c\",\"say \"\"it\"\"\"\r\n,\"x\ny\",\n\nlast"));
        assertEquals(List.of(), all(""));
        assertEquals(List.of(), all("\n\r\n"));
    }

    @Test
    void shouldKnowThePlaceOfEveryCell() throws CsvReader.Malformed {
        CsvReader in = reader("one,two\n\"a\nb\",郑州,x\n");
        assertTrue(in.next());
        assertEquals(new Place("t.csv", 1, 5, 3), in.place(1));
        assertTrue(in.next());
        assertEquals(new Place("t.csv", 2, 1, 1), in.place(0));
        assertEquals(new Place("t.csv", 3, 4, 2), in.place(1));
        assertEquals(new Place("t.csv", 3, 7, 1), in.place(2));
        assertFalse(in.next());
    }

    @Test
    void shouldRefuseQuotesThatDoNotFit() throws CsvReader.Malformed {
        CsvReader open = reader("a\n b,\"c\nd");
        assertTrue(open.next());
        CsvReader.Malformed never = assertThrows(CsvReader.Malformed.class, open::next);
        assertEquals(new Place("t.csv", 2, 4, 1), never.place());
        CsvReader after = reader("\"a\"b");
        assertEquals(
                new Place("t.csv", 1, 4, 1),
                assertThrows(CsvReader.Malformed.class, after::next).place());
    }

    @Test
    void shouldReadBackWhatIsQuoted() throws CsvReader.Malformed {
        String[] pieces = {"a", "郑", ",", "\"", "\n", "\r", " ", "", "1.5"};
        for (int seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<List<String>> table = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < 3; row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < 3; column++) {
                    StringBuilder cell = new StringBuilder();
                    for (int i = random.nextInt(4); i > 0; i--) {
                        cell.append(pieces[random.nextInt(pieces.length)]);
                    }
                    cells.add(cell.toString());
                    text.append(column == 0 ? "" : ",").append('"');
                    text.append(cell.toString().replace("\"", "\"\"")).append('"');
                }
                text.append(random.nextBoolean() ? "\n" : "\r\n");
                table.add(cells);
            }
            assertEquals(table, all(text.toString()), "seed " + seed);
        }
    }

    @Test
    void shouldPassOverAByteOrderMark() throws CsvReader.Malformed {
        CsvReader in = reader("\ufeffa,b\r\nc");
        assertTrue(in.next());
        assertEquals(List.of("a", "b"), in.cells());
        assertEquals(new Place("t.csv", 1, 3, 1), in.place(1));
        assertEquals("a,b", in.lineOf(in.mark(1)));
    }

    @Test
    void shouldRefuseARecordWithoutEnd() throws CsvReader.Malformed {
        CsvReader in = reader("a\n" + "x,".repeat(CsvReader.LONGEST / 2 + 1));
        assertTrue(in.next());
        CsvReader.Malformed endless = assertThrows(CsvReader.Malformed.class, in::next);
        assertEquals(new Place("t.csv", 2, 1, 1), endless.place());
    }

    private static CsvReader reader(String text) {
        return new CsvReader(text.getBytes(StandardCharsets.UTF_8), "t.csv");
    }

    private static List<List<String>> all(String text) throws CsvReader.Malformed {
        List<List<String>> rows = new ArrayList<>();
        CsvReader in = reader(text);
        while (in.next()) {
            rows.add(in.cells());
        }
        return rows;
    }
}
