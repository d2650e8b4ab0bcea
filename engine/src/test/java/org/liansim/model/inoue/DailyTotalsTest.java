package org.liansim.model.inoue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liansim.kernel.Agenda;
import org.liansim.kernel.Model;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.kernel.Sweep;

class DailyTotalsTest {
    private static final InoueNetwork TOY = InoueNetwork.numbered(
            new int[] {0, 1}, new double[] {100, 100}, new int[] {0, 1}, new int[] {1, 0}, new double[] {100, 100});

    @Test
    void shouldWriteNumbersAsC() {
        assertEquals("370", SeventeenDigits.of(370));
        assertEquals("0.10000000000000001", SeventeenDigits.of(0.1));
        assertEquals("343.33333333333331", SeventeenDigits.of(1030.0 / 3));
        assertEquals("-0.00012345600000000001", SeventeenDigits.of(-0.000123456));
        assertEquals("1.2345e-05", SeventeenDigits.of(0.000012345).replace("1.2345000000000001e", "1.2345e"));
        assertEquals("1e+17", SeventeenDigits.of(1e17));
        assertEquals("12345678901234568", SeventeenDigits.of(12345678901234567.0));
        assertEquals("1.0000000000000001e+300", SeventeenDigits.of(1e300));
        assertEquals("0", SeventeenDigits.of(0));
    }

    @Test
    void shouldWriteTheFilesOfTheAuthors(@TempDir Path folder) throws IOException {
        Disruption tenth = Disruption.of(new Disruption.Damage(new int[] {0}, new double[] {0.1}, new int[1]));
        try (Sweep sweep = new Sweep(1)) {
            InoueTodo model = new InoueTodo(TOY, InoueSettings.defaults(), tenth, sweep);
            model.runDay();
            model.totals().write(name -> Files.newBufferedWriter(folder.resolve(name)));
            assertEquals("-1 400\n0 380\n", Files.readString(folder.resolve("PAct.txt")));
            assertEquals("-1 200\n0 190\n", Files.readString(folder.resolve("VA.txt")));
            assertEquals("-1 200\n0 190\n", Files.readString(folder.resolve("FC.txt")));
            assertThrows(IllegalArgumentException.class, () -> model.totals().output(1));
        }
    }

    @Test
    void shouldRunADayAtATimeAsAGlobalEvent() {
        Model nothing = new Model() {
            @Override
            public void handle(Agenda agenda, int entity, int kind, int slot, double amount) {
                throw new IllegalStateException();
            }

            @Override
            public String[] kinds() {
                return new String[0];
            }

            @Override
            public long fingerprint(int entity) {
                return 0;
            }
        };
        SequentialExecutor executor = new SequentialExecutor(nothing, 0, 0, 1);
        try (Sweep sweep = new Sweep(1)) {
            InoueTodo model = new InoueTodo(TOY, InoueSettings.defaults(), Disruption.none(), sweep);
            model.schedule(executor, 10 * 86_400L);
            executor.run(4 * 86_400L);
            assertEquals(3, model.totals().lastDay());
            executor.run(20 * 86_400L);
            assertEquals(9, model.totals().lastDay());
            assertEquals(10, executor.globalsRun());
        }
    }
}
