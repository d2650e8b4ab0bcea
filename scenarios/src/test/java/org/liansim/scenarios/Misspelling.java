package org.liansim.scenarios;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.liansim.scenario.Suggestions;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * One key of a YAML text and a wrong spelling of it.
 *
 * @param key the key
 * @param wrong its wrong spelling
 * @param line line, 1 for the first
 * @param column column in characters, 1 for the first
 */
record Misspelling(String key, String wrong, int line, int column) {
    /** Groups of names that the author gives; a name is misspelt only where it refers to another place. */
    private static final Set<String> NAMES =
            Set.of("products", "clusters", "anchors", "stock_points", "shocks", "levers");

    /** The words that stand as keys anywhere in a text. */
    static Set<String> keys(String text) {
        Set<String> keys = new TreeSet<>();
        visit(text, (key, isName) -> keys.add(key.getValue()));
        return keys;
    }

    /**
     * A misspelling of each key; names given by the author and dates are left out.
     *
     * @param known words that a misspelling must not come nearer to than to its key
     */
    static List<Misspelling> all(String text, Set<String> known) {
        List<Misspelling> all = new ArrayList<>();
        visit(text, (key, isName) -> {
            if (!isName && !Character.isDigit(key.getValue().charAt(0))) {
                Mark mark = key.getStartMark().orElseThrow();
                String wrong = wrong(key.getValue(), all.size(), known);
                all.add(new Misspelling(key.getValue(), wrong, mark.getLine() + 1, mark.getColumn() + 1));
            }
        });
        return all;
    }

    /**
     * The first and the last misspellings of each key.
     *
     * @param most how many of one key at most
     */
    static List<Misspelling> sample(List<Misspelling> all, int most) {
        Map<String, List<Misspelling>> byKey = new TreeMap<>();
        all.forEach(each ->
                byKey.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each));
        return all.stream()
                .filter(each -> {
                    List<Misspelling> alike = byKey.get(each.key());
                    int at = alike.indexOf(each);
                    return at < most - most / 2 || at >= alike.size() - most / 2;
                })
                .toList();
    }

    private static void visit(String text, BiConsumer<ScalarEvent, Boolean> visitor) {
        Iterator<Event> events =
                new Parse(LoadSettings.builder().build()).parseString(text).iterator();
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.MappingStart) {
                group(events, "", 0, visitor);
            }
        }
    }

    private static void group(
            Iterator<Event> events, String name, int depth, BiConsumer<ScalarEvent, Boolean> visitor) {
        boolean isNames = NAMES.contains(name) || name.equals("zones") && depth == 1;
        for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
            visitor.accept((ScalarEvent) key, isNames);
            value(events, events.next(), isNames ? "" : ((ScalarEvent) key).getValue(), depth + 1, visitor);
        }
    }

    private static void value(
            Iterator<Event> events, Event start, String name, int depth, BiConsumer<ScalarEvent, Boolean> visitor) {
        if (start.getEventId() == Event.ID.MappingStart) {
            group(events, name, depth, visitor);
        } else if (start.getEventId() == Event.ID.SequenceStart) {
            for (Event item = events.next(); item.getEventId() != Event.ID.SequenceEnd; item = events.next()) {
                value(events, item, "", depth, visitor);
            }
        }
    }

    private static String wrong(String word, int turn, Set<String> known) {
        List<String> wordLast = new ArrayList<>(known);
        wordLast.remove(word);
        wordLast.add(word);
        return IntStream.range(turn, turn + 4)
                .mapToObj(i -> wrong(word, i))
                .filter(wrong -> !known.contains(wrong))
                .filter(wrong -> Suggestions.nearest(wrong, wordLast).equals(Optional.of(word)))
                .findFirst()
                .orElseThrow();
    }

    /** In turn: last letter doubled, last letter left out, a letter replaced, two letters swapped. */
    private static String wrong(String word, int turn) {
        int middle = word.length() / 2;
        return switch (turn % 4) {
            case 0 -> word + word.charAt(word.length() - 1);
            case 1 -> word.substring(0, word.length() - 1);
            case 2 ->
                word.substring(0, middle)
                        + (Character.isUpperCase(word.charAt(0)) ? 'Q' : 'q')
                        + word.substring(middle + 1);
            default ->
                word.charAt(0) == word.charAt(1)
                        ? word.substring(1)
                        : "" + word.charAt(1) + word.charAt(0) + word.substring(2);
        };
    }

    /** The text with this key misspelt. */
    String applied(String text) {
        int from = 0;
        for (int i = 1; i < line; i++) {
            from = text.indexOf('\n', from) + 1;
        }
        from = text.offsetByCodePoints(from, column - 1);
        return text.substring(0, from) + wrong + text.substring(from + key.length());
    }
}
