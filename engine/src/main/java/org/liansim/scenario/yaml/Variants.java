package org.liansim.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liansim.scenario.Problems;

/** Checks of a group whose key {@code type} decides which other keys it has. */
final class Variants {
    private final Map<String, Variant> variants;
    private final SchemaCheck schema;
    private final Problems problems;

    Variants(Map<String, Variant> variants, SchemaCheck schema, Problems problems) {
        this.variants = variants;
        this.schema = schema;
        this.problems = problems;
    }

    /**
     * Keys of a type beside {@code type}.
     *
     * @param needed keys that must stand there
     * @param allowed further keys
     */
    record Variant(List<String> needed, Set<String> allowed) {
        static Variant of(String... needed) {
            return new Variant(List.of(needed), Set.of());
        }
    }

    /** The type of a group; empty when it is unknown or its keys are not the right ones, which is then reported. */
    String check(Fields group) {
        String type = group.text("type");
        Variant variant = variants.get(type);
        if (variant == null) {
            return "";
        }
        List<String> absent =
                variant.needed.stream().filter(key -> !group.has(key)).toList();
        if (!absent.isEmpty() && !schema.isDoubtful(group.mapping())) {
            problems.further(group.place(), Missing.message(absent, group.name()), "type '" + type + "' needs it");
        }
        List<String> foreign = new ArrayList<>();
        for (String key : group.keys()) {
            if (!key.equals("type") && !variant.needed.contains(key) && !variant.allowed.contains(key)) {
                foreign.add(key);
            }
        }
        for (String key : foreign) {
            problems.error(
                    group.keyPlace(key), group.name(key) + " has no meaning with type '" + type + "'", hint(variant));
        }
        return absent.isEmpty() ? type : "";
    }

    private static String hint(Variant variant) {
        return variant.needed.isEmpty() ? "" : "keys of this type: " + String.join(", ", variant.needed);
    }
}
