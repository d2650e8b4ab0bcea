package org.liansim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<String> KEYS = List.of("output", "utilisation", "lead_time", "supply", "cv", "en");

    @Test
    void shouldFindTheWordWithFewestMistakes() {
        assertEquals(Optional.of("output"), Suggestions.nearest("outputt", KEYS));
        assertEquals(Optional.of("utilisation"), Suggestions.nearest("utilization", KEYS));
        assertEquals(Optional.of("lead_time"), Suggestions.nearest("leadtime", KEYS));
        assertEquals(Optional.of("supply"), Suggestions.nearest("SUPPLY", KEYS));
    }

    @Test
    void shouldCountSwappedNeighboursAsOneMistake() {
        assertEquals(1, Suggestions.distance("supply", "suplpy"));
        assertEquals(Optional.of("en"), Suggestions.nearest("ne", KEYS));
        assertEquals(Optional.of("cv"), Suggestions.nearest("vc", KEYS));
    }

    @Test
    void shouldStaySilentWhenNothingIsNear() {
        assertEquals(Optional.empty(), Suggestions.nearest("colour", KEYS));
        assertEquals(Optional.empty(), Suggestions.nearest("", KEYS));
        assertEquals(Optional.empty(), Suggestions.nearest("output", List.of()));
    }

    @Test
    void shouldMeasureTheDistancesOfTheLiterature() {
        assertEquals(3, Suggestions.distance("kitten", "sitting"));
        assertEquals(3, Suggestions.distance("saturday", "sunday"));
        assertEquals(3, Suggestions.distance("ca", "abc"));
    }
}
