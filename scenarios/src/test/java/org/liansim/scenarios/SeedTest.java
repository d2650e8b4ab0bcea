package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Selector;

/** Every statement of the zones' plans, as the newspaper printed them, has a place in the shipped strategies. */
class SeedTest {
    private static final Path ZHENGZHOU = Library.ROOT.resolve("zhengzhou");
    private static List<List<String>> rows;

    @BeforeAll
    static void read() throws Exception {
        rows = new ArrayList<>();
        String text = Files.readString(ZHENGZHOU.resolve("seed.csv"), StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
            rows.add(cells(line));
        }
        rows.remove(0);
    }

    /** RFC 4180 for lines without line breaks in cells. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Test
    void shouldHaveAPlaceForEveryRow() {
        assertEquals(126, rows.size());
        Set<String> ids = new TreeSet<>();
        Map<String, Set<String>> levers = new TreeMap<>();
        for (List<String> row : rows) {
            assertEquals(7, row.size(), row.toString());
            assertTrue(ids.add(row.get(0)), "twice: " + row.get(0));
            assertTrue(row.get(1).codePoints().anyMatch(Character::isIdeographic), row.get(0));
            switch (row.get(3)) {
                case "lever" -> {
                    Set<String> known = levers.computeIfAbsent(row.get(4), SeedTest::levers);
                    for (String id : row.get(5).split(";")) {
                        assertTrue(known.contains(id), row.get(0) + ": no lever " + id + " in " + row.get(4));
                    }
                }
                case "strategy" -> {
                    for (String file : row.get(4).split(";")) {
                        assertFalse(SeedTest.levers(file).isEmpty(), row.get(0) + ": " + file);
                    }
                }
                case "context", "outcome", "parameter" -> assertFalse(row.get(6).isBlank(), row.get(0));
                default -> throw new AssertionError("no place for " + row.get(0) + ": " + row.get(3));
            }
        }
        for (int number = 1; number <= 42; number++) {
            for (String zone : List.of("ZD", "HT", "ED")) {
                assertTrue(ids.contains("%s%02d".formatted(zone, number)));
            }
        }
    }

    private static Set<String> levers(String file) {
        Set<String> ids = new TreeSet<>();
        Library.read("zhengzhou/" + file).policy().levers().forEach(lever -> ids.add(lever.id()));
        return ids;
    }

    @Test
    void shouldCarryTheNumbersOfTheText() {
        Map<String, LeverSetting> levers = new TreeMap<>();
        Library.read("zhengzhou/plan.yaml").policy().levers().forEach(lever -> levers.put(lever.id(), lever));
        assertEquals(10, number(levers, "zd-institutes", "count"));
        assertEquals(365, number(levers, "zd-institutes", "signing"));
        assertEquals(1e11, number(levers, "zd-digital-target", "aim"));
        assertEquals(
                Set.of("digital-economy"),
                levers.get("zd-digital-target").target().names().get(Selector.CLUSTER));
        assertEquals(10, number(levers, "zd-talent", "top"));
        assertEquals(100, number(levers, "zd-talent", "leading"));
        assertEquals(1_000, number(levers, "zd-talent", "core"));
        assertEquals(10_000, number(levers, "zd-talent", "skilled"));
        assertEquals(2, number(levers, "zd-labs", "count"));
        assertEquals(150e9, number(levers, "ht-venture", "capital"));
        assertEquals(150e9, Library.read("zhengzhou/plan.yaml").parameters().get(Parameter.FUNDS_MANAGED));
        assertEquals(419, number(levers, "ed-projects", "count"));
        assertEquals(304.68e9, number(levers, "ed-projects", "total"));
        double begun = number(levers, "ed-projects", "sign_to_start");
        double firstYear = StrictMath.pow(365 - begun, 2) / 2 / 365 / number(levers, "ed-projects", "building");
        assertEquals(38.8e9, firstYear * 304.68e9, 0.01 * 38.8e9, "spending of the first year");
    }

    private static double number(Map<String, LeverSetting> levers, String lever, String field) {
        return levers.get(lever).values().number(field);
    }
}
