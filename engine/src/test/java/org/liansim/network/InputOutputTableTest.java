package org.liansim.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.liansim.scenario.InputException;

/** Tables of input coefficients, and what follows from them. */
class InputOutputTableTest {
    private static final String TABLE = """
            code,description,A,B
            A,"corn, wheat",0.2,0.3
            B,steel,0.4,0.1
            gross_output_100m_yuan,,100,50
            labour,,0.4,0.6
            """;

    @Test
    void shouldReadSectorsAndRows() {
        InputOutputTable table = InputOutputTable.read(TABLE, "t.csv");
        assertEquals("corn, wheat", table.description(0));
        assertEquals("steel", table.chineseDescription(1));
        assertEquals(0.3, table.coefficient(0, 1));
        assertArrayEquals(new double[] {0.4, 0.6}, table.row("labour"));
        assertArrayEquals(new double[] {0, 0}, table.row("net_prod_tax"));
    }

    /** I - A has determinant 0.8 x 0.9 - 0.3 x 0.4 = 0.6; its inverse is (0.9 0.3; 0.4 0.8) / 0.6. */
    @Test
    void shouldSumTheColumnsOfTheLeontiefInverse() {
        double[] multipliers = InputOutputTable.read(TABLE, "t.csv").outputMultipliers();
        assertArrayEquals(new double[] {1.3 / 0.6, 1.1 / 0.6}, multipliers, 1e-12);
    }

    /** U = 1 + (0.2 0.15; 0.8 0.1) U, whose determinant is 0.8 x 0.9 - 0.15 x 0.8 = 0.6. */
    @Test
    void shouldCountTheStepsToFinalUse() {
        double[] steps = InputOutputTable.read(TABLE, "t.csv").upstreamness();
        assertArrayEquals(new double[] {1.05 / 0.6, 1.6 / 0.6}, steps, 1e-12);
    }

    @Test
    void shouldTellEveryProblem() {
        String wrong = TABLE.replace("0.3", "x").replace("0.1\n", "1.1\n").replace("labour,,0.4,0.6", "labour,,0.4");
        InputException found = assertThrows(InputException.class, () -> InputOutputTable.read(wrong, "t.csv"));
        assertTrue(found.getMessage().contains("t.csv:2:21: error: 'x' is not a number"), found.getMessage());
        assertTrue(found.getMessage().contains("t.csv:3:13: error: a coefficient must be"), found.getMessage());
        assertTrue(found.getMessage().contains("t.csv:5:1: error: row 'labour' has 3 cells"), found.getMessage());
        refused("", "the table is empty");
        refused("sector,A\n", "must start with 'code'");
        refused(TABLE.replace("B,steel", "C,steel"), "no row for sector 'B'");
        refused(TABLE.replace("gross", "net"), "no row 'gross_output_100m_yuan'");
        refused(TABLE + "total_value_added,,0.5,0.6\n", "inputs and value added of A sum to 1.1");
    }

    private static void refused(String text, String reason) {
        InputException found = assertThrows(InputException.class, () -> InputOutputTable.read(text, "t.csv"));
        assertTrue(found.getMessage().contains(reason), found.getMessage());
    }
}
