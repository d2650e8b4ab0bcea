package org.liansim.scenario;

/**
 * An industrial cluster: a group of products whose chains belong together.
 *
 * @param id stable name, lower case with hyphens
 * @param title name in both languages
 * @param source where its description comes from
 */
public record Cluster(String id, Text title, Text source) {}
