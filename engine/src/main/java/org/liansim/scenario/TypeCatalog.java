package org.liansim.scenario;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The types of shock, or of lever, that a scenario file may name. */
public final class TypeCatalog {
    /** No types. */
    public static final TypeCatalog NONE = new TypeCatalog(List.of());

    private final SortedMap<String, SettingType> types = new TreeMap<>();

    /** @throws IllegalArgumentException when two types have the same id */
    public TypeCatalog(List<SettingType> types) {
        for (SettingType type : types) {
            if (this.types.put(type.id(), type) != null) {
                throw new IllegalArgumentException("There are two types " + type.id() + ".");
            }
        }
    }

    /** All types in the order of their ids. */
    public List<SettingType> types() {
        return List.copyOf(types.values());
    }

    /** Ids of all types, in order. */
    public List<String> ids() {
        return List.copyOf(types.keySet());
    }

    /** A type, null when there is none of that id. */
    public SettingType type(String id) {
        return types.get(id);
    }
}
