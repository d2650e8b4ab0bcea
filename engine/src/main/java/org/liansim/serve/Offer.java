package org.liansim.serve;

import java.util.SortedSet;
import java.util.TreeSet;
import org.liansim.lever.Family;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.SettingType;

/**
 * A lever that can be moved.
 *
 * @param setting the lever as its file says
 * @param type its type
 * @param family what it works with
 * @param zone the zone that all firms in its target are in; empty when they are in several
 * @param inherited whether the scenario has it; otherwise it comes from a strategy or a catalog and is off at first
 */
record Offer(LeverSetting setting, SettingType type, Family family, String zone, boolean inherited) {
    String id() {
        return setting.id();
    }

    /** Ids of the levers that it names. */
    SortedSet<String> named() {
        SortedSet<String> named = new TreeSet<>();
        for (FieldType field : type.fields()) {
            if (field.form() instanceof FieldType.Names names && names.kind() == FieldType.Kind.LEVER) {
                named.addAll(setting.values().listed(field.id()));
            }
        }
        return named;
    }
}
