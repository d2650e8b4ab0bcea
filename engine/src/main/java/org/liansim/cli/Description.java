package org.liansim.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.result.Json;

/** A name with its properties, in their order. */
final class Description {
    private final String name;
    private final Map<String, String> properties = new LinkedHashMap<>();

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

    String text() {
        TextTable table = new TextTable(Integer.MAX_VALUE);
        properties.forEach((property, value) -> table.add(List.of("  " + property, value)));
        return name + "\n" + table.text();
    }

    String json() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("name", name);
        all.putAll(properties);
        return Json.text(all);
    }
}
