package org.liansim.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.result.Json;

/** A name with its properties, in their order. */
final class Description {
    private final String name;
    private final Map<String, Object> properties = new LinkedHashMap<>();

    Description(String name) {
        this.name = name;
    }

    /** Adds a property, unless it is empty. */
    Description with(String property, String value) {
        if (!value.isEmpty()) {
            properties.put(property, value);
        }
        return this;
    }

    /** Adds a property that has properties of its own. */
    Description with(String property, Map<String, String> parts) {
        properties.put(property, parts);
        return this;
    }

    String text() {
        TextTable table = new TextTable(Integer.MAX_VALUE);
        properties.forEach((property, value) -> {
            if (value instanceof Map<?, ?> parts) {
                table.add(List.of("  " + property));
                parts.forEach((part, own) -> table.add(List.of("    " + part, own.toString())));
            } else {
                table.add(List.of("  " + property, value.toString()));
            }
        });
        return name + "\n" + table.text();
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.putAll(properties);
        return Json.text(all);
    }
}
