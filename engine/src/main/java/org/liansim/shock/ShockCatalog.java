package org.liansim.shock;

import java.util.List;
import org.liansim.scenario.TypeCatalog;

/** All types of shock. */
public final class ShockCatalog {
    private static final List<ShockType> TYPES = List.of(
            new CorridorClosure(),
            new DemandChange(),
            new Flood(),
            new InputBan(),
            new Outage(),
            new PriceJump(),
            new SupplySqueeze());

    private ShockCatalog() {}

    /** The types, in the order of their ids. */
    public static List<ShockType> types() {
        return TYPES;
    }

    /** Their descriptions, for the reader of scenario files and for catalogs. */
    public static TypeCatalog descriptions() {
        return new TypeCatalog(TYPES.stream().map(ShockType::description).toList());
    }

    /** @throws IllegalArgumentException when there is no such type */
    static ShockType type(String id) {
        return TYPES.stream()
                .filter(type -> type.description().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no type of shock " + id + "."));
    }
}
