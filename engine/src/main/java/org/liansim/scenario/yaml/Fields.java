package org.liansim.scenario.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Quantity;
import org.liansim.scenario.Text;
import org.liansim.scenario.yaml.Item.Entry;
import org.liansim.scenario.yaml.Item.Mapping;
import org.liansim.scenario.yaml.Item.Scalar;
import org.liansim.scenario.yaml.Item.Sequence;

/**
 * Reads the values of a group of keys.
 *
 * <p>A wrong value is reported and read as unknown: NaN, 0 or an empty text. What is missing or of a wrong structure has
 * been reported by the schema and is unknown without a word.
 */
final class Fields {
    private final Mapping mapping;
    private final List<String> path;
    private final Place place;
    private final Problems problems;

    /** The top of the content. */
    Fields(Mapping root, Problems problems) {
        this(root, List.of(), new Place(root.place().file(), 0, 0, 1), problems);
    }

    private Fields(Mapping mapping, List<String> path, Place place, Problems problems) {
        this.mapping = mapping;
        this.path = path;
        this.place = place;
        this.problems = problems;
    }

    Mapping mapping() {
        return mapping;
    }

    /** The keys that are there, in the order of the file. */
    Iterable<String> keys() {
        return mapping.entries().keySet();
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** Whether a key stands there with a group of keys. */
    boolean hasGroup(String key) {
        return mapping.get(key) instanceof Mapping;
    }

    /** The group below a key, empty when it is absent. */
    Fields group(String key) {
        Entry entry = mapping.entries().get(key);
        if (entry != null && entry.value() instanceof Mapping below) {
            return new Fields(below, below(key), entry.key(), problems);
        }
        return new Fields(new Mapping(place, Map.of()), below(key), place, problems);
    }

    /** The groups below the keys of the group below a key: the members of {@code products}, for example. */
    Map<String, Fields> members(String key) {
        Map<String, Fields> members = new LinkedHashMap<>();
        Fields group = group(key);
        for (String id : group.keys()) {
            if (group.hasGroup(id)) {
                members.put(id, group.group(id));
            }
        }
        return members;
    }

    /** Where to point for what is wrong with the whole group. */
    Place place() {
        return place;
    }

    /** Where to point for what is wrong with a value; the group when the key is absent. */
    Place place(String key) {
        Entry entry = mapping.entries().get(key);
        return entry == null ? place : entry.shown();
    }

    /** Where a key stands; the group when it is absent. */
    Place keyPlace(String key) {
        Entry entry = mapping.entries().get(key);
        return entry == null ? place : entry.key();
    }

    /** What the group is called in messages. */
    String name() {
        return Naming.of(path);
    }

    /** What a value is called in messages. */
    String name(String key) {
        return Naming.of(below(key));
    }

    /** A quantity or plain number, NaN when it is absent or wrong. */
    double number(String key, Dimension dimension, Bounds bounds) {
        return number(key, dimension, bounds, Double.NaN);
    }

    /** A quantity or plain number, a default when it is absent, NaN when it is wrong. */
    double number(String key, Dimension dimension, Bounds bounds, double standard) {
        return has(key) ? quantity(key, dimension, bounds).value() : standard;
    }

    /** A quantity with the noun of a price. */
    Quantity quantity(String key, Dimension dimension, Bounds bounds) {
        if (!(mapping.get(key) instanceof Scalar scalar) || scalar.value() == null) {
            return new Quantity(Double.NaN, "");
        }
        Quantity quantity = parsed(key, scalar, dimension);
        double value = quantity.value();
        String wrong = "";
        if (bounds.open() ? value <= bounds.least() : value < bounds.least()) {
            wrong = (bounds.open() ? "more than " : "at least ") + written(bounds.least(), dimension, scalar);
        } else if (value > bounds.most()) {
            wrong = "at most " + written(bounds.most(), dimension, scalar);
        }
        if (wrong.isEmpty()) {
            return quantity;
        }
        boolean isPart = dimension == Dimension.SHARE && bounds.most() == 1 && value > 1;
        problems.error(
                place(key),
                name(key) + " must be " + wrong + ", not " + scalar.text(),
                isPart ? ofTheWhole(scalar) : "");
        return new Quantity(Double.NaN, "");
    }

    private static String ofTheWhole(Scalar share) {
        return share.value() instanceof BigDecimal
                ? "1 is all of it; a percentage is written '" + share.text() + " %'"
                : "100 % is all of it";
    }

    private Quantity parsed(String key, Scalar scalar, Dimension dimension) {
        boolean bare = dimension == Dimension.NUMBER || dimension == Dimension.SHARE;
        if (scalar.value() instanceof BigDecimal number && bare) {
            return new Quantity(number.doubleValue(), "");
        }
        if (scalar.value() instanceof String && dimension == Dimension.NUMBER && isNumber(scalar.text())) {
            problems.error(place(key), name(key) + " must be a number without quotes");
            return new Quantity(Double.NaN, "");
        }
        try {
            return Quantity.parse(scalar.text(), dimension);
        } catch (Quantity.Malformed e) {
            problems.error(place(key), name(key) + ": " + e.getMessage(), e.hint());
            return new Quantity(Double.NaN, "");
        }
    }

    private static boolean isNumber(String text) {
        try {
            Quantity.parse(text, Dimension.NUMBER);
            return true;
        } catch (Quantity.Malformed e) {
            return false;
        }
    }

    private static String written(double bound, Dimension dimension, Scalar like) {
        boolean bare = dimension == Dimension.SHARE && like.value() instanceof BigDecimal;
        return bare ? Written.number(bound) : Written.value(bound, dimension);
    }

    /** A whole number, a default when it is absent or wrong. */
    long whole(String key, long least, long most, long standard) {
        if (!(mapping.get(key) instanceof Scalar scalar) || scalar.value() == null) {
            return standard;
        }
        boolean isWhole = scalar.value() instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (isWhole) {
            return ((BigDecimal) scalar.value()).longValueExact();
        }
        String range = most == Long.MAX_VALUE ? "" : " from " + least + " to " + most;
        problems.error(place(key), name(key) + " must be a whole number" + range + ", not " + scalar.kind());
        return standard;
    }

    /** Yes or no, a default when it is absent or wrong. */
    boolean flag(String key, boolean standard) {
        if (!(mapping.get(key) instanceof Scalar scalar) || scalar.value() == null) {
            return standard;
        }
        if (scalar.value() instanceof Boolean bool) {
            return bool;
        }
        problems.error(place(key), name(key) + " must be true or false, not " + scalar.kind());
        return standard;
    }

    /** A text, empty when it is absent or wrong. */
    String text(String key) {
        return text(mapping.get(key), key);
    }

    private String text(Item item, String key) {
        if (!(item instanceof Scalar scalar) || scalar.value() == null) {
            return "";
        }
        if (!(scalar.value() instanceof String text)) {
            problems.error(scalar.place(), name(key) + " must be a text; put quotes around " + scalar.text());
            return "";
        }
        if (text.isBlank()) {
            problems.error(scalar.place(), name(key) + " must not be empty");
        }
        return text;
    }

    /** A single value as written, empty when it is absent. */
    String written(String key) {
        return mapping.get(key) instanceof Scalar scalar && scalar.value() != null ? scalar.text() : "";
    }

    /** A text in both languages. */
    Text title(String key) {
        Fields title = group(key);
        return new Text(title.text("en"), title.text("zh"));
    }

    /** Where a number comes from: one text for both languages, or one for each. */
    Text source() {
        return hasGroup("source") ? title("source") : Text.same(text("source"));
    }

    /** A list of numbers, empty when it is absent, with NaN for a wrong one. */
    double[] numbers(String key, Bounds bounds) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (mapping.get(key) instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                Item item = list.items().get(i);
                entries.put(String.valueOf(i + 1), new Entry(item.place(), item));
            }
        }
        Fields numbers = new Fields(new Mapping(place(key), entries), below(key), place(key), problems);
        return entries.keySet().stream()
                .mapToDouble(each -> numbers.number(each, Dimension.NUMBER, bounds))
                .toArray();
    }

    /** A list of texts with their places. */
    Map<String, Place> texts(String key) {
        Map<String, Place> texts = new LinkedHashMap<>();
        if (mapping.get(key) instanceof Sequence list) {
            for (Item item : list.items()) {
                String text = text(item, key);
                if (!text.isEmpty() && texts.putIfAbsent(text, item.place()) != null) {
                    problems.error(item.place(), "'" + text + "' stands twice in " + name(key));
                }
            }
        }
        return texts;
    }

    private List<String> below(String key) {
        List<String> below = new ArrayList<>(path);
        below.add(key);
        return List.copyOf(below);
    }
}
