package org.liansim.scenario;

/**
 * One input of a recipe.
 *
 * @param product id of the input
 * @param share yuan of input per yuan of output, 0 to 1
 * @param criticality how much its absence holds back a batch
 */
public record Ingredient(String product, double share, Criticality criticality) {}
