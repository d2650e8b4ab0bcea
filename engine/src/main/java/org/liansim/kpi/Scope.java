package org.liansim.kpi;

import org.liansim.scenario.Text;

/**
 * A part of the city that a KPI is stated for.
 *
 * @param id {@code city}, {@code zone:ID}, {@code cluster:ID} or {@code product:ID}
 * @param kind what it is
 * @param title name in both languages
 * @param groups the groups of firms in it, ascending
 */
public record Scope(String id, Kind kind, Text title, int[] groups) {
    /** What a scope is. */
    public enum Kind {
        CITY,
        ZONE,
        CLUSTER,
        PRODUCT
    }
}
