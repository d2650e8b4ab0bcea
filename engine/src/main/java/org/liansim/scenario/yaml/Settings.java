package org.liansim.scenario.yaml;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.yaml.Item.Mapping;
import org.liansim.scenario.yaml.Item.Scalar;
import org.liansim.scenario.yaml.Item.Sequence;

/** The values of a scenario with all that it extends, includes and overrides, by their path. */
final class Settings {
    private final SortedMap<String, Setting> settings = new TreeMap<>();

    private Settings() {}

    /** The values by path, such as {@code products.CHIP.lead_time.mean}. */
    static SortedMap<String, Setting> of(Mapping content) {
        Settings all = new Settings();
        all.add("", content);
        return all.settings;
    }

    private void add(String path, Item item) {
        if (item instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> add(path.isEmpty() ? key : path + "." + key, entry.value()));
        } else if (item instanceof Sequence sequence && !isPlain(sequence)) {
            List<Item> items = sequence.items();
            for (int i = 0; i < items.size(); i++) {
                add(path + "[" + (i + 1) + "]", items.get(i));
            }
        } else {
            settings.put(path, new Setting(text(item), place(item.place())));
        }
    }

    private static boolean isPlain(Sequence sequence) {
        return sequence.items().stream().allMatch(Scalar.class::isInstance);
    }

    private static String text(Item item) {
        return item instanceof Sequence sequence
                ? sequence.items().stream().map(Settings::text).collect(Collectors.joining(", "))
                : ((Scalar) item).text();
    }

    private static String place(Place place) {
        return place.line() > 0 ? place.file() + ":" + place.line() : place.file();
    }
}
