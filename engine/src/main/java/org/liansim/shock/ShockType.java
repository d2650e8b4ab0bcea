package org.liansim.shock;

import org.liansim.model.Effect;
import org.liansim.model.InvalidSettingException;
import org.liansim.network.Network;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.ShockSetting;

/** A type of shock: how files describe it, and what it does to the controls. */
public interface ShockType {
    /** What files may say about it. */
    SettingType description();

    /**
     * What a shock of this type does in a network.
     *
     * @throws InvalidSettingException when its target holds nothing that it could hit
     */
    Effect effect(ShockSetting setting, Network network);
}
