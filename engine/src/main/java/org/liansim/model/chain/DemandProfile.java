package org.liansim.model.chain;

import java.util.Arrays;
import org.liansim.scenario.Product;

/** Which path final demand takes. */
enum DemandProfile {
    /** Growth, season and volatility of each product. */
    OF_PRODUCT,
    /** The mean of the base year at all times. */
    STEADY;

    private static final double[] FLAT = new double[12];

    static {
        Arrays.fill(FLAT, 1);
    }

    Product.Demand of(Product product) {
        Product.Demand demand = product.demand();
        return this == OF_PRODUCT ? demand : new Product.Demand(0, FLAT, 0, demand.regions());
    }
}
