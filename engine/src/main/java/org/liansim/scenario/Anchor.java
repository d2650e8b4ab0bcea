package org.liansim.scenario;

/**
 * A named leading firm.
 *
 * @param id stable name, unique in the scenario
 * @param title name in both languages
 * @param share share of its product's outside demand, 0 to 1
 * @param zone id of its zone
 * @param source where its share comes from
 */
public record Anchor(String id, Text title, double share, String zone, Text source) {}
