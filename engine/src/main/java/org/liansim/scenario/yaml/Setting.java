package org.liansim.scenario.yaml;

/**
 * A value that a scenario sets, as it is written.
 *
 * @param text the value without quotes; a list of values with commas between
 * @param place file and line, such as {@code baseline.yaml:12}, or where else it was set
 */
public record Setting(String text, String place) {}
