package org.liansim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.FieldType;
import org.liansim.shock.ShockCatalog;

/** Whoever moves a lever in Chinese chooses among Chinese words. */
class ChoiceTest {
    static List<FieldType> choices() {
        return Stream.of(LeverCatalog.standard().descriptions(), ShockCatalog.descriptions())
                .flatMap(catalog -> catalog.types().stream())
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.form() instanceof FieldType.Word)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void shouldNameEveryWord(FieldType field) {
        List<String> words = ((FieldType.Word) field.form()).words();
        List<String> titles =
                words.stream().map(word -> Choice.title(field, word, "zh")).toList();
        titles.forEach(title -> assertTrue(title.matches("[\\p{IsHan}0-9“”]+"), title));
        assertEquals(words.size(), titles.stream().distinct().count(), titles.toString());
        assertEquals(words.get(0), Choice.title(field, words.get(0), "en"));
        String meaning = Choice.meaning(field, "zh");
        assertTrue(meaning.codePoints().noneMatch(c -> c < 128 && Character.isLetter(c)), meaning);
        titles.forEach(title -> assertTrue(meaning.contains(title), meaning));
        assertEquals(field.meaning().en(), Choice.meaning(field, "en"));
    }
}
