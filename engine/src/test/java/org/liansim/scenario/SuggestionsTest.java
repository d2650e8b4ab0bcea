package org.liansim.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
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

    /** The search gives up words early; so it must find what comparing every word in full finds. */
    @Test
    void shouldFindAmongManyWordsTheOneOfLeastDistance() {
        Random random = new Random(7);
        List<String> words =
                IntStream.range(0, 500).mapToObj(each -> word(random, 8)).toList();
        for (int each = 0; each < 200; each++) {
            String wrong = word(random, 8);
            int least = words.stream()
                    .mapToInt(word -> Suggestions.distance(wrong, word))
                    .min()
                    .getAsInt();
            Optional<Integer> found = Suggestions.nearest(wrong, words).map(word -> Suggestions.distance(wrong, word));
            assertEquals(least <= Math.max(1, (wrong.length() + 1) / 3) ? Optional.of(least) : Optional.empty(), found);
        }
    }

    private static String word(Random random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(longest); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
