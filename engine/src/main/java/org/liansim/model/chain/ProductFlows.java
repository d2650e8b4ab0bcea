package org.liansim.model.chain;

import org.liansim.network.Network;
import org.liansim.scenario.Product;

/** The network at rest, summed by product: who sells how much to whom, and how long that takes. */
final class ProductFlows {
    private static final int PASSES = 10_000;

    final int products;
    /** Sales of product p to the makers of product k at p * products + k [yuan/day]. */
    final double[] flow;
    /** Final demand of each product, mean of the base year [yuan/day]. */
    final double[] demand;
    /** Output of each product [yuan/day]. */
    final double[] output;
    /** Twelve monthly factors of final demand a product. */
    final double[] season;

    /** Coefficient of variation of each product's orders, as its buyers' demand would make it if it moved together. */
    final double[] volatility;

    final long[] leadTicks;
    final long[] transitTicks;
    final long[] bookTicks;
    final long[] processingTicks;

    ProductFlows(Network network, Delays delays, DemandProfile profile) {
        products = network.products();
        flow = new double[products * products];
        demand = new double[products];
        output = new double[products];
        season = new double[products * 12];
        volatility = new double[products];
        leadTicks = new long[products];
        transitTicks = new long[products];
        bookTicks = new long[products];
        processingTicks = new long[products];
        double[] ofDemand = new double[products];
        for (int p = 0; p < products; p++) {
            Product product = network.productAt(p);
            ofDemand[p] = product.demand().volatility();
            System.arraycopy(profile.of(product).season(), 0, season, p * 12, 12);
            leadTicks[p] = delays.leadTicks(product);
            transitTicks[p] = delays.transitTicks(product);
            bookTicks[p] = delays.bookReviews(product) * delays.review;
            processingTicks[p] = product.service() ? 0 : delays.batches(product) * delays.review;
        }
        for (int firm = 0; firm < network.present; firm++) {
            int p = network.product[firm];
            output[p] += network.output[firm];
            for (int slot = network.demandStart[firm]; slot < network.demandStart[firm + 1]; slot++) {
                demand[p] += network.demandBase[slot];
            }
            for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                double use = network.inputShare[input] * network.output[firm];
                for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                    if (network.linkSupplier[link] < network.firms) {
                        flow[network.inputProduct[input] * products + p] += use * network.linkShare[link];
                    }
                }
            }
        }
        propagateVolatility(ofDemand);
    }

    private void propagateVolatility(double[] ofDemand) {
        double change = 1;
        for (int pass = 0; pass < PASSES && change > 1e-9; pass++) {
            change = 0;
            for (int p = 0; p < products; p++) {
                double sum = demand[p] * ofDemand[p];
                for (int k = 0; k < products; k++) {
                    sum += flow[p * products + k] * volatility[k];
                }
                double mean = output[p] > 0 ? sum / output[p] : 0;
                change = Math.max(change, Math.abs(mean - volatility[p]));
                volatility[p] = mean;
            }
        }
    }

    boolean isSeasonal() {
        for (double factor : season) {
            if (Math.abs(factor - 1) > 1e-12) {
                return true;
            }
        }
        return false;
    }

    /**
     * Output of each product when final demand is multiplied product by product, over its output at rest: the solution
     * of x = f + A'x at the level of products.
     */
    double[] outputFactors(double[] demandFactors) {
        double[] x = output.clone();
        for (int pass = 0; pass < PASSES; pass++) {
            double change = 0;
            for (int p = 0; p < products; p++) {
                double sum = demand[p] * demandFactors[p];
                for (int k = 0; k < products; k++) {
                    double sold = flow[p * products + k];
                    if (sold != 0) {
                        sum += sold * (x[k] / output[k]);
                    }
                }
                change = Math.max(change, Math.abs(sum - x[p]) / Math.max(1, Math.abs(sum)));
                x[p] = sum;
            }
            if (change < 1e-14) {
                break;
            }
        }
        double[] factors = new double[products];
        for (int p = 0; p < products; p++) {
            factors[p] = output[p] > 0 ? x[p] / output[p] : 1;
        }
        return factors;
    }
}
