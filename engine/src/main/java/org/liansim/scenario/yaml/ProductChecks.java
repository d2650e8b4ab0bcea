package org.liansim.scenario.yaml;

import java.util.Map;
import java.util.TreeMap;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Product;

/** Checks across products. */
final class ProductChecks {
    private static final double TOLERANCE = 1e-9;

    private final Map<String, Product> products;
    private final Map<String, Fields> entries;
    private final Problems problems;

    ProductChecks(Map<String, Product> products, Map<String, Fields> entries, Problems problems) {
        this.products = products;
        this.entries = entries;
        this.problems = problems;
    }

    void run() {
        Map<String, Double> needs = new TreeMap<>();
        for (Product buyer : products.values()) {
            double output = buyer.production().outputYuanPerYear();
            for (Ingredient input : buyer.recipe()) {
                needs.merge(input.product(), output * input.share(), Double::sum);
            }
        }
        products.forEach((id, product) -> {
            double need = needs.getOrDefault(id, 0.0);
            checkOutsideDemand(product, need);
            if (!problems.hasErrors() && !needs.containsKey(id) && !product.isMadeLocally()) {
                Fields entry = entries.get(id);
                problems.warning(entry.place(), entry.name() + " is neither made nor bought by any firm", "");
            }
        });
    }

    /** What is left of output for buyers outside the firms must not be negative. */
    private void checkOutsideDemand(Product product, double need) {
        double output = product.production().outputYuanPerYear();
        double local = product.supply().localShare() * need;
        if (product.isMadeLocally() && output > 0 && local > output * (1 + TOLERANCE)) {
            Fields supply = entries.get(product.id()).group("supply");
            problems.error(
                    supply.place("local"),
                    "firms of the city buy " + Written.value(rounded(local), Dimension.FLOW) + " of "
                            + entries.get(product.id()).name() + " from each other, more than its output of "
                            + Written.value(output, Dimension.FLOW),
                    "set supply.local to at most " + Written.value(floorPercent(output / need), Dimension.SHARE));
        }
    }

    private static double rounded(double yuan) {
        return Math.floor(yuan / 1e4 + 0.5) * 1e4;
    }

    /** Rounded down to a tenth of a per cent. */
    private static double floorPercent(double share) {
        return Math.floor(share * 1000) / 1000;
    }
}
