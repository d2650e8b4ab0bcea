package org.liansim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problem.Severity;

class ProblemPrinterTest {
    private final Sources sources = new Sources();
    private final ProblemPrinter printer = new ProblemPrinter(sources);

    private static Problem error(int line, int column, int length, String hint) {
        return new Problem(new Place("a.yaml", line, column, length), Severity.ERROR, "wrong", hint);
    }

    @Test
    void shouldUnderlineThePlaceAndAddTheHint() {
        sources.add("a.yaml", "one: 1\ntwoo: 2\n");
        assertEquals("""
                a.yaml:2:1: error: wrong
                    2 | twoo: 2
                      | ^^^^ did you mean 'two'?""", printer.print(error(2, 1, 4, "did you mean 'two'?")));
    }

    @Test
    void shouldAlignTheMarkBelowWideCharacters() {
        sources.add("a.yaml", "名: 航空港区, x: 1");
        assertEquals("""
                a.yaml:1:10: error: wrong
                    1 | 名: 航空港区, x: 1
                      |               ^""", printer.print(error(1, 10, 1, "")));
    }

    @Test
    void shouldUseOneLineWhenThereIsNoLineToShow() {
        assertEquals("a.yaml: error: wrong; write it", printer.print(error(0, 0, 1, "write it")));
    }

    @Test
    void shouldCutALongLineAroundThePlace() {
        sources.add("a.yaml", "x".repeat(100_000) + "?" + "y".repeat(100_000));
        String shown = printer.print(error(1, 100_001, 1, ""));
        assertTrue(shown.length() < 600, shown.length() + " characters");
        String[] lines = shown.split("\n");
        assertEquals(lines[1].indexOf('?'), lines[2].indexOf('^'));
    }

    @Test
    void shouldNotPassControlCharactersOn() {
        sources.add("a.yaml", "x: \u001b[2J\u202e\ty");
        String shown = printer.print(error(1, 4, 1, ""));
        assertFalse(shown.contains("\u001b"));
        assertFalse(shown.contains("\u202e"));
        assertFalse(shown.contains("\t"));
    }

    @Test
    void shouldColourOnlyWhenAsked() {
        sources.add("a.yaml", "x: 1");
        assertFalse(printer.print(error(1, 1, 1, "")).contains("\u001b"));
        String coloured = new ProblemPrinter(sources, true).print(error(1, 1, 1, ""));
        assertTrue(coloured.startsWith("a.yaml:1:1: \u001b[1;31merror\u001b[0m: wrong"), coloured);
    }

    @Test
    void shouldCountWhatItDoesNotShow() {
        List<Problem> many = new ArrayList<>();
        for (int i = 0; i < ProblemPrinter.MOST_SHOWN + 7; i++) {
            many.add(error(0, 0, 1, "hint " + i));
        }
        String shown = printer.print(many);
        assertTrue(shown.endsWith("\nand 7 more"), shown.substring(shown.length() - 40));
        assertEquals(ProblemPrinter.MOST_SHOWN + 1, shown.split("\n").length);
    }

    @Test
    void shouldReportOneErrorAtOnePlaceInTheOrderOfFilesAndLines() {
        sources.add("b.yaml", "x");
        sources.add("a.yaml", "x");
        Problems problems = new Problems(sources);
        problems.error(new Place("a.yaml", 1, 1, 1), "third");
        problems.error(new Place("b.yaml", 9, 1, 1), "second");
        problems.error(new Place("b.yaml", 2, 5, 1), "first");
        problems.error(new Place("b.yaml", 2, 5, 3), "follows from the first");
        assertEquals(
                List.of("first", "second", "third"),
                problems.list().stream().map(Problem::message).toList());
    }
}
