package org.liansim.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.TypeCatalog;

/** Makes the shocks of a scenario. */
final class ShockBinder {
    private final TypeCatalog types;
    private final SettingBinder settings;

    ShockBinder(TypeCatalog types, SettingBinder settings) {
        this.types = types;
        this.settings = settings;
    }

    /** The shocks; of use only when no error has been reported. */
    List<ShockSetting> bind(Fields root) {
        List<ShockSetting> shocks = new ArrayList<>();
        root.members(SettingSchema.SHOCKS).forEach((id, fields) -> {
            SettingType type = types.type(fields.text("type"));
            if (type != null) {
                shocks.add(new ShockSetting(
                        id,
                        type.id(),
                        settings.target(fields.group("target"), type),
                        settings.timing(fields, false),
                        settings.values(fields, type),
                        fields.source()));
            }
        });
        return shocks;
    }
}
