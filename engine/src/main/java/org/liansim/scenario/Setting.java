package org.liansim.scenario;

/** What shocks and levers have in common. */
public sealed interface Setting permits ShockSetting, LeverSetting {
    /** What messages call it: {@code Shock} or {@code Lever}. */
    String kind();

    /** Stable name, unique among its kind. */
    String id();

    /** Id of its {@link SettingType}. */
    String type();

    /** What it acts on. */
    Target target();

    /** When it acts. */
    Timing timing();

    /** Values of its type's fields, defaults filled in. */
    SettingValues values();

    /** Where its numbers come from. */
    Text source();
}
