package org.liansim.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.yaml.Item.Entry;
import org.liansim.scenario.yaml.Item.Mapping;
import org.liansim.scenario.yaml.Item.Scalar;
import org.liansim.scenario.yaml.Item.Sequence;

/** Puts files together. Every value keeps the place that it came from. */
final class Merge {
    private final Problems problems;

    Merge(Problems problems) {
        this.problems = problems;
    }

    /**
     * A file's content over that of its parent: groups of keys are merged at any depth, other values are replaced, an
     * empty value removes the parent's key and is an error where there is none.
     */
    Mapping over(Mapping parent, Mapping own) {
        return over(parent, own, true);
    }

    /**
     * The same, for a parent that may not be known in full.
     *
     * @param known whether an empty value without a parent's key is an error
     */
    Mapping over(Mapping parent, Mapping own, boolean known) {
        if (parent.entries().isEmpty() && !hasEmptyKey(own)) {
            return own;
        }
        Map<String, Entry> merged = new LinkedHashMap<>(parent.entries());
        for (Map.Entry<String, Entry> each : own.entries().entrySet()) {
            String key = each.getKey();
            Entry entry = each.getValue();
            Entry inherited = merged.get(key);
            if (entry.isEmpty() && (inherited != null || !known)) {
                merged.remove(key);
            } else if (entry.isEmpty()) {
                emptyKey(key, entry, parent);
                merged.put(key, entry);
            } else if (entry.value() instanceof Mapping mapping) {
                Mapping below = inherited != null && inherited.value() instanceof Mapping group
                        ? group
                        : new Mapping(mapping.place(), Map.of());
                merged.put(key, new Entry(entry.key(), over(below, mapping, known)));
            } else {
                merged.put(key, entry);
            }
        }
        return new Mapping(own.place(), merged);
    }

    private static boolean hasEmptyKey(Mapping mapping) {
        for (Entry entry : mapping.entries().values()) {
            if (entry.isEmpty() || entry.value() instanceof Mapping below && hasEmptyKey(below)) {
                return true;
            }
        }
        return false;
    }

    private void emptyKey(String key, Entry entry, Mapping parent) {
        if (parent.entries().isEmpty()) {
            problems.error(entry.key(), "key '" + key + "' has no value");
        } else {
            problems.misspelt(
                    entry.key(),
                    "key '" + key + "' has no value, and there is none to remove",
                    key,
                    parent.entries().keySet());
        }
    }

    /** Two includes of one file: what both set must be equal. */
    Mapping beside(Mapping first, Mapping second, String path) {
        Map<String, Entry> merged = new LinkedHashMap<>(first.entries());
        for (Map.Entry<String, Entry> each : second.entries().entrySet()) {
            String key = each.getKey();
            Entry entry = each.getValue();
            Entry known = merged.get(key);
            if (known == null) {
                merged.put(key, entry);
            } else if (known.value() instanceof Mapping one && entry.value() instanceof Mapping other) {
                merged.put(key, new Entry(known.key(), beside(one, other, path + key + ".")));
            } else if (!same(known.value(), entry.value())) {
                Place place = known.shown();
                problems.error(
                        entry.shown(),
                        "'" + path + key + "' is set differently by another include, " + place.file() + ":"
                                + place.line(),
                        "leave it in one of them");
            }
        }
        return new Mapping(first.place(), merged);
    }

    private static boolean same(Item one, Item other) {
        if (one instanceof Scalar a && other instanceof Scalar b) {
            return a.text().equals(b.text()) && String.valueOf(a.value()).equals(String.valueOf(b.value()));
        }
        if (one instanceof Sequence a && other instanceof Sequence b) {
            boolean same = a.items().size() == b.items().size();
            for (int i = 0; same && i < a.items().size(); i++) {
                same = same(a.items().get(i), b.items().get(i));
            }
            return same;
        }
        if (one instanceof Mapping a && other instanceof Mapping b) {
            return a.entries().keySet().equals(b.entries().keySet())
                    && a.entries().keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
        }
        return false;
    }
}
