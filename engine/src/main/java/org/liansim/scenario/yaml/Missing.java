package org.liansim.scenario.yaml;

import java.util.List;

/** Words for missing keys. */
final class Missing {
    private Missing() {}

    static String message(List<String> keys, String owner) {
        return "missing " + (keys.size() == 1 ? "key " : "keys ") + quoted(keys) + " in " + owner;
    }

    static String quoted(List<String> keys) {
        return "'" + String.join("', '", keys) + "'";
    }
}
