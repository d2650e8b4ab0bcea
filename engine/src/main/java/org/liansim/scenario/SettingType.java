package org.liansim.scenario;

import java.util.List;

/**
 * A type of shock or lever, as files and catalogs know it.
 *
 * @param id name in a scenario file, lower case with hyphens
 * @param meaning what it does, in both languages
 * @param selectors by what its target may be chosen
 * @param fields values that it takes
 * @param gradual whether it may set in and fade gradually; otherwise it is there or not
 */
public record SettingType(String id, Text meaning, List<Selector> selectors, List<FieldType> fields, boolean gradual) {
    public SettingType {
        selectors = List.copyOf(selectors);
        fields = List.copyOf(fields);
    }
}
