package org.liansim.scenario;

/**
 * A shock of a scenario.
 *
 * @param id stable name, unique among the scenario's shocks
 * @param type id of its {@link SettingType}
 * @param target what it hits
 * @param timing when it acts
 * @param values values of its type's fields, defaults filled in
 * @param source where its numbers come from
 */
public record ShockSetting(String id, String type, Target target, Timing timing, SettingValues values, Text source)
        implements Setting {
    @Override
    public String kind() {
        return "Shock";
    }
}
