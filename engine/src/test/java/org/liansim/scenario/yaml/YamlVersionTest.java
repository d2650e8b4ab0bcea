package org.liansim.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Sources;
import org.liansim.scenario.yaml.Item.Mapping;
import org.liansim.scenario.yaml.Item.Scalar;

/** Files are YAML 1.2: what older YAML took for truth values, octal numbers or times is text. */
class YamlVersionTest {
    private static Object value(String text) throws Unreadable {
        Mapping root = (Mapping) YamlParser.parse("key: " + text, "f", new Problems(new Sources()));
        return ((Scalar) root.get("key")).value();
    }

    @Test
    void shouldTakeOldTruthValuesForText() throws Unreadable {
        for (String word : new String[] {"on", "off", "yes", "no", "y", "n", "NO"}) {
            assertEquals(word, value(word));
        }
        assertEquals(true, value("true"));
        assertEquals(false, value("False"));
    }

    @Test
    void shouldReadNumbersOfTheCoreSchema() throws Unreadable {
        assertEquals(0, new BigDecimal("1000").compareTo((BigDecimal) value("1e3")));
        assertEquals(new BigDecimal("0.5"), value(".5"));
        assertEquals(new BigDecimal("10"), value("010"));
        assertEquals(new BigDecimal("8"), value("0o10"));
        assertEquals(new BigDecimal("255"), value("0xff"));
    }

    @Test
    void shouldTakeTheRestForText() throws Unreadable {
        assertEquals("1_000", value("1_000"));
        assertEquals("12:30:45", value("12:30:45"));
        assertEquals("2023-01-01", value("2023-01-01"));
        assertEquals("85 %", value("85 %"));
        assertEquals("1", value("'1'"));
        assertEquals("1", value("!!str 1"));
    }

    @Test
    void shouldReadNothingAsNull() throws Unreadable {
        assertNull(value(""));
        assertNull(value("~"));
        assertNull(value("null"));
    }

    @Test
    void shouldTakeAMergeKeyForAnOrdinaryKey() throws Unreadable {
        Mapping root = (Mapping) YamlParser.parse("a: &a { x: 1 }\nb: { <<: *a }", "f", new Problems(new Sources()));
        assertEquals(1, ((Mapping) root.get("b")).entries().size());
    }

    @Test
    void shouldCountColumnsInCharacters() throws Unreadable {
        Mapping root = (Mapping) YamlParser.parse("{ 航空: 1, 𠮷: 22 }", "f", new Problems(new Sources()));
        assertEquals(new Place("f", 1, 10, 1), root.entries().get("𠮷").key());
        assertEquals(new Place("f", 1, 13, 2), root.get("𠮷").place());
    }
}
