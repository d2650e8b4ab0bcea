package org.liansim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTest {
    private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?s");
    /** Names and terms that Chinese readers know by their Latin letters. */
    private static final List<String> NAMES = List.of(
            "LianSim",
            "Java",
            "SHA-256",
            "Holm",
            "ESRI",
            "Diem",
            "settings.csv",
            "network",
            "Savage",
            "Morris",
            "Campolongo",
            "Sobol",
            "Saltelli",
            "PRIM",
            "Friedman",
            "CART",
            "Breiman",
            "Fisher",
            "summary.csv",
            "explain",
            "compare",
            "--levers",
            "--keep",
            "p");

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void shouldSayTheSameInBothLanguages(Phrase phrase) {
        assertEquals(
                PLACE.matcher(phrase.text().en()).results().count(),
                PLACE.matcher(phrase.text().zh()).results().count());
        Object[] arguments = {"A", "B", "C", "D", "E"};
        int places = (int) PLACE.matcher(phrase.text().en()).results().count();
        for (String code : List.of("en", "zh")) {
            String words = places == 0 ? phrase.in(code) : phrase.in(code, arguments);
            assertFalse(words.isEmpty() || words.contains("%s") || words.contains("%%"), words);
        }
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void shouldLeaveNoEnglishInChinese(Phrase phrase) {
        String rest = PLACE.matcher(phrase.text().zh()).replaceAll("");
        for (String name : NAMES) {
            rest = rest.replace(name, "");
        }
        assertTrue(rest.codePoints().noneMatch(c -> c < 128 && Character.isLetter(c)), rest);
    }
}
