package org.liansim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void shouldAlignChineseByTwoColumnsACharacter() {
        TextTable table = new TextTable(1);
        table.add(List.of("", "总产出"));
        table.add(List.of("全市", "1.5"));
        table.add(List.of("Steel", "12"));
        assertEquals("       总产出\n全市      1.5\nSteel      12\n", table.text());
    }

    @Test
    void shouldLeaveNoBlanksAtTheEndOfALine() {
        TextTable table = new TextTable(2);
        table.add(List.of("a", "long"));
        table.add(List.of("b", ""));
        table.add(List.of("c"));
        assertEquals("a  long\nb\nc\n", table.text());
    }
}
