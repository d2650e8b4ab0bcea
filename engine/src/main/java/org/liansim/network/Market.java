package org.liansim.network;

/**
 * Final demand for one product in one region.
 *
 * @param name stable name, {@code product@region}; keys its noise
 * @param product row of the product
 * @param region where the buyers are
 */
public record Market(String name, int product, Region region) {}
