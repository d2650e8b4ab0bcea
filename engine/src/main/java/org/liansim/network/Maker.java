package org.liansim.network;

/**
 * A local firm before it is linked.
 *
 * @param name stable name
 * @param zone id of its zone
 * @param size share of its product's outside demand; the sizes of a product's makers sum to 1
 * @param weight how many real firms it stands for
 */
record Maker(String name, String zone, double size, double weight) {}
