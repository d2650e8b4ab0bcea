package org.liansim.scenario.yaml;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Quantity;
import org.liansim.scenario.Suggestions;
import org.liansim.scenario.yaml.Item.Entry;
import org.liansim.scenario.yaml.Item.Mapping;
import org.liansim.scenario.yaml.Item.Scalar;
import org.liansim.scenario.yaml.Item.Sequence;

/**
 * Files of which only the policy is taken: a list of names, or of names with an intensity by which that of all their
 * levers is multiplied.
 */
final class Strategies {
    /** Key of the list at the top of a file. */
    static final String KEY = "strategies";

    private static final List<String> KEYS = List.of("file", "intensity");

    private final Merge merge;
    private final Problems problems;

    Strategies(Merge merge, Problems problems) {
        this.merge = merge;
        this.problems = problems;
    }

    /** Reads the content of a file that is named somewhere. */
    interface Reader {
        Mapping read(Item name, Place place);
    }

    /** The levers and budgets of all files of a list. */
    Mapping policy(Entry entry, Reader reader) {
        Mapping all = new Mapping(entry.key(), Map.of());
        if (!(entry.value() instanceof Sequence list)) {
            problems.error(
                    entry.shown(),
                    KEY + " is a list of files, not " + entry.value().kind());
            return all;
        }
        for (Item item : list.items()) {
            all = merge.beside(all, one(item, reader), "");
        }
        return all;
    }

    private Mapping one(Item item, Reader reader) {
        if (!(item instanceof Mapping group)) {
            return policy(reader.read(item, item.place()), 1, item.place());
        }
        Fields fields =
                new Fields(new Mapping(item.place(), Map.of(KEY, new Entry(item.place(), item))), problems).group(KEY);
        boolean isKnown = true;
        for (String key : fields.keys()) {
            if (!KEYS.contains(key)) {
                isKnown = false;
                String hint = Suggestions.nearest(key, KEYS)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("allowed: " + String.join(", ", KEYS));
                problems.error(fields.keyPlace(key), "unknown key '" + key + "' in " + KEY, hint);
            }
        }
        if (!fields.has("file")) {
            if (isKnown) {
                problems.error(item.place(), Missing.message(List.of("file"), KEY));
            }
            return new Mapping(item.place(), Map.of());
        }
        double intensity = fields.number("intensity", Dimension.SHARE, Bounds.SHARE, 1);
        Place place = group.entries().containsKey("intensity") ? fields.place("intensity") : item.place();
        return policy(reader.read(group.get("file"), fields.place("file")), intensity, place);
    }

    private static Mapping policy(Mapping content, double intensity, Place place) {
        Map<String, Entry> policy = new LinkedHashMap<>();
        for (String key : List.of(SettingSchema.LEVERS, SettingSchema.BUDGETS)) {
            Entry entry = content.entries().get(key);
            if (entry != null) {
                boolean isScaled = key.equals(SettingSchema.LEVERS) && intensity != 1;
                policy.put(key, isScaled ? scaled(entry, intensity, place) : entry);
            }
        }
        return new Mapping(content.place(), policy);
    }

    private static Entry scaled(Entry levers, double intensity, Place place) {
        if (!(levers.value() instanceof Mapping group)) {
            return levers;
        }
        Map<String, Entry> scaled = new LinkedHashMap<>();
        group.entries().forEach((id, entry) -> {
            if (entry.value() instanceof Mapping lever) {
                Map<String, Entry> entries = new LinkedHashMap<>(lever.entries());
                Entry own = entries.get("intensity");
                double product = intensity * (own == null ? 1 : share(own.value()));
                if (!Double.isNaN(product)) {
                    BigDecimal number = BigDecimal.valueOf(product);
                    Scalar value = new Scalar(own == null ? place : own.shown(), number, number.toPlainString());
                    entries.put("intensity", new Entry(own == null ? place : own.key(), value));
                }
                scaled.put(id, new Entry(entry.key(), new Mapping(lever.place(), entries)));
            } else {
                scaled.put(id, entry);
            }
        });
        return new Entry(levers.key(), new Mapping(group.place(), scaled));
    }

    /** The number of a share; NaN when it is none, which the binding will say. */
    private static double share(Item item) {
        if (!(item instanceof Scalar scalar)) {
            return Double.NaN;
        }
        try {
            return scalar.value() instanceof BigDecimal number
                    ? number.doubleValue()
                    : Quantity.parse(scalar.text(), Dimension.SHARE).value();
        } catch (Quantity.Malformed e) {
            return Double.NaN;
        }
    }
}
