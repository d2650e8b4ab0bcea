package org.liansim.scenario.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.liansim.scenario.Problem.Place;

/** A value of a file with its place. After merging, each value still knows the file that it came from. */
sealed interface Item {
    /** Where it starts. */
    Place place();

    /** What it is, in words. */
    String kind();

    /** Keys with values, in the order of the file. */
    record Mapping(Place place, Map<String, Entry> entries) implements Item {
        @Override
        public String kind() {
            return "a group of keys";
        }

        /** The value of a key, null when the key is absent. */
        Item get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }
    }

    /** A list. */
    record Sequence(Place place, List<Item> items) implements Item {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * A single value.
     *
     * @param value a String, {@link BigDecimal} or Boolean, or null
     * @param text as written, without quotes
     */
    record Scalar(Place place, Object value, String text) implements Item {
        @Override
        public String kind() {
            return value == null ? "nothing" : "'" + text + "'";
        }
    }

    /** A key's place and its value. */
    record Entry(Place key, Item value) {
        /** Where to point for what is wrong with the value: collections and empty values are shown by their key. */
        Place shown() {
            return value instanceof Scalar scalar && scalar.value() != null ? value.place() : key;
        }

        /** Whether the value is empty, which in a file that extends another removes the key. */
        boolean isEmpty() {
            return value instanceof Scalar scalar && scalar.value() == null;
        }
    }
}
