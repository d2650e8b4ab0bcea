package org.liansim.model.inoue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.model.inoue.InoueReader.NetworkFiles;
import org.liansim.scenario.InputException;

class InoueReaderTest {
    @TempDir
    Path folder;

    private final InoueReader reader = new InoueReader();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private NetworkFiles toy(String links) throws IOException {
        return new NetworkFiles(
                file("links.txt", links),
                file("final.txt", "1 100\n2 100\n"),
                file("initial.txt", "1 200\n2 200\n"),
                file("affiliation.txt", "1 1001 7\n2 1002 9\n"));
    }

    @Test
    void shouldReadPlainText() throws IOException {
        InoueNetwork network = reader.network(toy("1 2 100\n2\t1  1e2\r\n\n"));
        assertEquals(2, network.firms());
        assertEquals(2, network.links());
        assertEquals("2", network.firm(1));
        assertEquals("1002", network.sector(1));
        assertEquals(200, network.output(0));
        assertEquals(100, network.purchases(1));
        assertTrue(reader.warnings().isEmpty());
        Disruption.Damage damage = reader.damage(network, file("damage.txt", "2 0.25 3\n1 0.1\n"));
        assertArrayEquals(new int[] {0, 1}, damage.firm());
        assertArrayEquals(new double[] {0.1, 0.25}, damage.lost());
        assertArrayEquals(new int[] {0, 3}, damage.start());
    }

    @Test
    void shouldReadCsvByColumnNames() throws IOException {
        NetworkFiles files = new NetworkFiles(
                file("links.csv", "amount,client,supplier\n100,\"Bolt, Nut\",Steel\n60,Steel,\"Bolt, Nut\"\n"),
                file("final.csv", "firm,note,amount\nSteel,,20\n"),
                file("initial.csv", "\uFEFFfirm,amount\nSteel,120\n\"Bolt, Nut\",60\n"),
                file("affiliation.csv", "firm , sector\nSteel, C24\n\"Bolt, Nut\", C25\n"));
        InoueNetwork network = reader.network(files);
        assertEquals("Bolt, Nut", network.firm(1));
        assertEquals("C24", network.sector(0));
        assertEquals(120, network.output(0));
        assertEquals(60, network.output(network.row("Bolt, Nut")));
        assertTrue(reader.warnings().isEmpty());
    }

    @Test
    void shouldNameTheLineOfEveryError() throws IOException {
        NetworkFiles files = toy("1 2 100\n2 1 abc\n1 2\n1 1 -3\n");
        InputException e = assertThrows(InputException.class, () -> reader.network(files));
        String links = files.links().toString();
        assertTrue(e.getMessage().contains(links + ":2:5: error: amount 'abc' is not a number from 0"), e::getMessage);
        assertTrue(e.getMessage().contains("    2 | 2 1 abc"), e::getMessage);
        assertTrue(e.getMessage().contains(links + ":3:1: error: 2 of the columns supplier, client, amount"));
        assertTrue(e.getMessage().contains(links + ":4:5: error: amount '-3'"));
        assertEquals(3, e.problems().size());
    }

    @Test
    void shouldShowTwentyErrorsAndCountTheOthers() throws IOException {
        NetworkFiles files = toy("1 2 x\n".repeat(1234));
        InputException e = assertThrows(InputException.class, () -> reader.network(files));
        assertEquals(21, e.problems().size());
        assertTrue(e.getMessage().contains("1214 more errors"), e::getMessage);
    }

    @Test
    void shouldRefuseASecondLinkOfTheSameFirms() throws IOException {
        NetworkFiles files = toy("1 2 100\n2 1 100\n1 2 5\n");
        InputException e = assertThrows(InputException.class, () -> reader.network(files));
        assertTrue(e.getMessage().contains("links.txt:3:1: error: a second link from firm '1' to firm '2'"));
    }

    @Test
    void shouldLeaveOutLinksOfUnknownFirmsWithAWarning() throws IOException {
        InoueNetwork network = reader.network(toy("1 2 100\n2 1 100\n3 1 5\n"));
        assertEquals(2, network.links());
        assertEquals(1, reader.warnings().size());
        assertEquals(
                "firm '3' is not in the affiliation; link left out",
                reader.warnings().get(0).message());
        assertEquals("3 1 5", reader.sources().line(folder.resolve("links.txt").toString(), 3));
    }

    @Test
    void shouldWarnWhenStatedOutputIsNotWhatIsSold() throws IOException {
        reader.network(toy("1 2 100\n2 1 90\n"));
        assertEquals(
                List.of("firm '2' is stated to make 200.0 but sells 190.0; the latter counts"),
                reader.warnings().stream().map(problem -> problem.message()).toList());
    }

    @Test
    void shouldRefuseWrongDamageAndMissingFilesAndColumns() throws IOException {
        InoueNetwork network = reader.network(toy("1 2 100\n"));
        Path damage = file("damage.txt", "1 1.5\n2 0.5 -1\n2 0.5\n2 0.6\n");
        InputException e = assertThrows(InputException.class, () -> new InoueReader().damage(network, damage));
        assertTrue(e.getMessage().contains("damage '1.5' is not a number from 0 to 1"), e::getMessage);
        assertTrue(e.getMessage().contains("start '-1' is not a whole number of days from 0"), e::getMessage);
        assertTrue(e.getMessage().contains("a second damage of firm '2'"), e::getMessage);
        Path missing = folder.resolve("missing.txt");
        e = assertThrows(InputException.class, () -> new InoueReader().damage(network, missing));
        assertTrue(e.getMessage().contains("missing.txt: error: cannot be read"), e::getMessage);
        Path csv = file("damage.csv", "firm,loss\n1,0.1\n");
        e = assertThrows(InputException.class, () -> new InoueReader().damage(network, csv));
        assertTrue(e.getMessage().contains("no column 'damage' in the first line"), e::getMessage);
    }

    @Test
    void shouldReadWindowsAndDailyFinalConsumption() throws IOException {
        InoueNetwork network = reader.network(toy("1 2 100\n2 1 100\n"));
        Disruption.Windows windows =
                reader.windows(network, file("windows.txt", "2 0.5 3 9\n1 0.2 0 4\n2 0.1 10 12\n"));
        assertArrayEquals(new int[] {0, 1, 1}, windows.firm());
        assertArrayEquals(new int[] {0, 3, 10}, windows.start());
        assertArrayEquals(new int[] {4, 9, 12}, windows.end());
        Disruption.Demand demand = reader.demand(network, file("daily.txt", "4 1 50\n2 2 80\n"));
        assertArrayEquals(new int[] {2, 4}, demand.day());
        assertArrayEquals(new int[] {1, 0}, demand.firm());
        assertArrayEquals(new double[] {80, 50}, demand.amount());
    }

    @Test
    void shouldTellWhatIsWrongWithDailyFinalConsumption() throws IOException {
        InoueNetwork network = reader.network(toy("1 2 100\n2 1 100\n"));
        Path twice = file("twice.txt", "4 1 50\n3 2 1\n4 2 1\n4 1 60\n");
        InputException e = assertThrows(InputException.class, () -> new InoueReader().demand(network, twice));
        String expected = "twice.txt:4:1: error: a second amount of firm '1' on day 4; the first is on line 1";
        assertTrue(e.getMessage().contains(expected), e::getMessage);
        Path wrong = file("wrong.csv", "firm,day,amount\n1,-1,5\n2,1,x\n");
        e = assertThrows(InputException.class, () -> new InoueReader().demand(network, wrong));
        assertTrue(e.getMessage().contains("wrong.csv:2:3: error: day '-1' is not a whole number"), e::getMessage);
        assertTrue(e.getMessage().contains("wrong.csv:3:5: error: amount 'x' is not a number"), e::getMessage);
    }

    @Test
    void shouldReadNumbersToTheLastBit() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder();
        double[] expected = new double[5000];
        for (int i = 0; i < expected.length; i++) {
            double value = StrictMath.exp(random.nextDouble(-30, 30)) * (random.nextBoolean() ? 1 : -1);
            String written = switch (random.nextInt(3)) {
                case 0 -> Double.toString(value);
                case 1 -> new BigDecimal(value).toPlainString();
                default -> SeventeenDigits.of(Math.rint(value * 1000) / 1000);
            };
            expected[i] = Double.parseDouble(written);
            text.append(written).append(i % 7 == 0 ? "\r\n" : "\n");
        }
        try (TableReader table = new TableReader(file("numbers.txt", text.toString()))) {
            for (double value : expected) {
                assertTrue(table.next());
                assertEquals(value, table.number(0), table.text(0));
            }
            assertEquals(false, table.next());
        }
        String[] wrong = {"", "-", ".", "1e", "1e+", "0x10", "NaN", "Infinity", "1d", "1,5", "1.2.3", "--1"};
        for (String none : wrong) {
            try (TableReader table = new TableReader(file("wrong.txt", "x" + " " + (none.isEmpty() ? "e5" : none)))) {
                assertTrue(table.next());
                assertTrue(Double.isNaN(table.number(1)), none);
            }
        }
    }
}
