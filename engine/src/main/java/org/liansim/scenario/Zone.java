package org.liansim.scenario;

/**
 * A development zone of the city.
 *
 * @param id stable name, lower case with hyphens
 * @param title name in both languages
 * @param source where its description comes from
 */
public record Zone(String id, Text title, Text source) {}
