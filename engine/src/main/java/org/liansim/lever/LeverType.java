package org.liansim.lever;

import org.liansim.model.Effect;
import org.liansim.scenario.SettingType;

/** A type of lever: how files describe it, and what it does to the controls. */
public interface LeverType {
    /** What files may say about it. */
    SettingType description();

    /** What it works with. */
    Family family();

    /**
     * What a lever of this type does in one run.
     *
     * @throws org.liansim.model.InvalidSettingException when its target holds nothing that it could act on
     */
    Effect effect(LeverCase lever);
}
