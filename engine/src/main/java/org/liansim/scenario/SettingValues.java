package org.liansim.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Values of the fields of a shock or lever, in the units of their dimensions.
 *
 * @param numbers value of each amount
 * @param words value of each choice of words
 * @param courses numbers by date of each course that is given
 * @param names what each list of names gives
 * @param weights numbers by name that are given
 */
public record SettingValues(
        Map<String, Double> numbers,
        Map<String, String> words,
        Map<String, SortedMap<LocalDate, Double>> courses,
        Map<String, SortedSet<String>> names,
        Map<String, SortedMap<String, Double>> weights) {

    public SettingValues {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        courses = Collections.unmodifiableSortedMap(new TreeMap<>(courses));
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    /** The defaults of a type; what has none stands at its example. */
    public static SettingValues defaults(SettingType type) {
        Map<String, Double> numbers = new TreeMap<>();
        Map<String, String> words = new TreeMap<>();
        for (FieldType field : type.fields()) {
            if (field.form() instanceof FieldType.Amount amount) {
                numbers.put(field.id(), amount.range().standard());
            } else if (field.form() instanceof FieldType.Word word) {
                words.put(field.id(), word.words().get(0));
            }
        }
        return new SettingValues(numbers, words, Map.of(), Map.of(), Map.of());
    }

    /** These values with another number. */
    public SettingValues with(String field, double value) {
        Map<String, Double> changed = new TreeMap<>(numbers);
        changed.put(field, value);
        return new SettingValues(changed, words, courses, names, weights);
    }

    /** These values with another word. */
    public SettingValues with(String field, String word) {
        Map<String, String> changed = new TreeMap<>(words);
        changed.put(field, word);
        return new SettingValues(numbers, changed, courses, names, weights);
    }

    /** These values with another course. */
    public SettingValues with(String field, SortedMap<LocalDate, Double> course) {
        Map<String, SortedMap<LocalDate, Double>> changed = new TreeMap<>(courses);
        changed.put(field, course);
        return new SettingValues(numbers, words, changed, names, weights);
    }

    /** These values with other names. */
    public SettingValues with(String field, SortedSet<String> given) {
        Map<String, SortedSet<String>> changed = new TreeMap<>(names);
        changed.put(field, given);
        return new SettingValues(numbers, words, courses, changed, weights);
    }

    /** These values with another number for each of some names. */
    public SettingValues withWeights(String field, SortedMap<String, Double> given) {
        Map<String, SortedMap<String, Double>> changed = new TreeMap<>(weights);
        changed.put(field, given);
        return new SettingValues(numbers, words, courses, names, changed);
    }

    /** What a list of names gives, in order; empty when it is not given. */
    public SortedSet<String> listed(String field) {
        return names.getOrDefault(field, Collections.emptySortedSet());
    }

    /** Number of a name, or another one when none is given for it. */
    public double weight(String field, String name, double otherwise) {
        return weights.getOrDefault(field, Collections.emptySortedMap()).getOrDefault(name, otherwise);
    }

    /** Value of an amount. */
    public double number(String field) {
        return known(numbers, field);
    }

    /** Value of a choice of words. */
    public String word(String field) {
        return known(words, field);
    }

    /**
     * Value of a course on a day, on the straight line between its neighbours; NaN before the first one and when the
     * course is not given.
     *
     * @param day days since 1970-01-01
     */
    public double at(String field, double day) {
        double value = Double.NaN;
        double from = Double.NaN;
        for (Map.Entry<LocalDate, Double> point :
                courses.getOrDefault(field, Collections.emptySortedMap()).entrySet()) {
            double at = point.getKey().toEpochDay();
            if (day < at) {
                return Double.isNaN(value) ? value : value + (point.getValue() - value) * (day - from) / (at - from);
            }
            value = point.getValue();
            from = at;
        }
        return value;
    }

    private static <T> T known(Map<String, T> values, String field) {
        T value = values.get(field);
        if (value == null) {
            throw new IllegalArgumentException("There is no field " + field + " among " + values.keySet() + ".");
        }
        return value;
    }
}
