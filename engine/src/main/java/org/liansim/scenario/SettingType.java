package org.liansim.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A type of shock or lever, as files and catalogs know it.
 *
 * @param id name in a scenario file, lower case with hyphens
 * @param meaning what it does, in both languages
 * @param selectors by what its target may be chosen
 * @param fields values that it takes
 * @param gradual whether it may set in and fade gradually; otherwise it is there or not
 * @param precedence which of two holds where both claim the same target at the same time; empty when their effects
 *     simply combine
 */
public record SettingType(
        String id,
        Text meaning,
        List<Selector> selectors,
        List<FieldType> fields,
        boolean gradual,
        Optional<String> precedence) {
    public SettingType {
        selectors = List.copyOf(selectors);
        fields = List.copyOf(fields);
    }

    /** A type of which several on one target combine. */
    public SettingType(String id, Text meaning, List<Selector> selectors, List<FieldType> fields, boolean gradual) {
        this(id, meaning, selectors, fields, gradual, Optional.empty());
    }
}
