package org.liansim.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a shock or lever acts on: everything that all given selectors admit. An absent selector admits everything.
 *
 * @param names names by selector; no set is empty
 */
public record Target(Map<Selector, SortedSet<String>> names) {
    /** Everything. */
    public static final Target ALL = new Target(Map.of());

    public Target {
        EnumMap<Selector, SortedSet<String>> copy = new EnumMap<>(Selector.class);
        names.forEach((selector, each) -> copy.put(selector, Collections.unmodifiableSortedSet(new TreeSet<>(each))));
        names = Collections.unmodifiableMap(copy);
    }

    /** Whether a selector leaves a name in. */
    public boolean admits(Selector selector, String name) {
        SortedSet<String> given = names.get(selector);
        return given == null || given.contains(name);
    }

    /** This target with one more selector, or another choice of it. */
    public Target with(Selector selector, String... given) {
        EnumMap<Selector, SortedSet<String>> more = new EnumMap<>(Selector.class);
        more.putAll(names);
        more.put(selector, new TreeSet<>(List.of(given)));
        return new Target(more);
    }
}
