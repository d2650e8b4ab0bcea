package org.liansim.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.yaml.Item.Entry;
import org.liansim.scenario.yaml.Item.Mapping;

/**
 * Overrides from the command line, {@code products.D_PHONE.utilisation=80 %}, as if they stood at the end of the top
 * file. Their places are in a file called {@code --set} with one line an override.
 */
final class Overrides {
    static final String FILE = "--set";

    private Overrides() {}

    /** The overrides in one mapping; a later one wins over an earlier one. */
    static Mapping parse(List<String> sets, Problems problems) {
        Mapping all = new Mapping(new Place(FILE, 1, 1, 1), Map.of());
        if (sets.isEmpty()) {
            return all;
        }
        problems.sources().add(FILE, String.join("\n", sets));
        for (int i = 0; i < sets.size(); i++) {
            try {
                all = joined(all, one(sets.get(i), i + 1, problems));
            } catch (Unreadable e) {
                problems.error(e.place(), e.getMessage(), e.hint());
            }
        }
        return all;
    }

    private static Mapping one(String set, int line, Problems problems) throws Unreadable {
        int equals = set.indexOf('=');
        String path = equals < 0 ? set : set.substring(0, equals);
        String[] keys = path.split("\\.", -1);
        if (keys.length > YamlParser.MOST_DEPTH) {
            throw new Unreadable(
                    new Place(FILE, line, 1, 1), "nested more than " + YamlParser.MOST_DEPTH + " deep", "");
        }
        if (equals < 0
                || List.of(keys).contains("")
                || set.substring(equals + 1).isBlank()) {
            throw new Unreadable(
                    new Place(FILE, line, 1, Math.max(1, set.length())),
                    "an override has the form path=value",
                    "for example 'products.D_PHONE.utilisation=80 %'");
        }
        if (keys[0].equals("extends") || keys[0].equals("include") || keys[0].equals("liansim")) {
            throw new Unreadable(
                    new Place(FILE, line, 1, keys[0].length()), "'" + keys[0] + "' cannot be overridden", "");
        }
        // The value keeps its place in the line: line breaks and blanks before it stand for what was cut off.
        String padding = "\n".repeat(line - 1) + " ".repeat(set.codePointCount(0, equals + 1));
        Item value = YamlParser.parse(padding + set.substring(equals + 1), FILE, problems);
        int end = path.length();
        for (int i = keys.length - 1; i >= 0; i--) {
            int start = end - keys[i].length();
            Place key = new Place(FILE, line, set.codePointCount(0, start) + 1, set.codePointCount(start, end));
            value = new Mapping(key, Map.of(keys[i], new Entry(key, value)));
            end = start - 1;
        }
        return (Mapping) value;
    }

    private static Mapping joined(Mapping first, Mapping second) {
        Map<String, Entry> entries = new LinkedHashMap<>(first.entries());
        second.entries().forEach((key, entry) -> {
            Entry known = entries.get(key);
            boolean deeper = known != null && known.value() instanceof Mapping && entry.value() instanceof Mapping;
            entries.put(
                    key,
                    deeper ? new Entry(entry.key(), joined((Mapping) known.value(), (Mapping) entry.value())) : entry);
        });
        return new Mapping(second.place(), entries);
    }
}
