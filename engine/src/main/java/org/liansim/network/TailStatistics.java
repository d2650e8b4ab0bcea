package org.liansim.network;

import java.util.Arrays;

/** What describes a large network: mean and tails of the numbers of suppliers and buyers, mixing, connectedness. */
public final class TailStatistics {
    /** Part of the firms that the tail is measured on. */
    private static final double TAIL = 0.005;

    private final SyntheticNation nation;
    private final int[] suppliers;
    private final int[] buyers;

    /** Counts the links of a network. */
    public TailStatistics(SyntheticNation nation) {
        this.nation = nation;
        suppliers = new int[nation.firms()];
        buyers = new int[nation.firms()];
        for (int link = 0; link < nation.links(); link++) {
            suppliers[nation.buyer(link)]++;
            buyers[nation.supplier(link)]++;
        }
    }

    /** Links over firms. */
    public double meanDegree() {
        return (double) nation.links() / nation.firms();
    }

    /** Exponent of the cumulative distribution of the number of suppliers, over the firms with most. */
    public double suppliersTail() {
        return tail(Arrays.stream(suppliers).asDoubleStream().toArray());
    }

    /** Exponent of the cumulative distribution of the number of buyers. */
    public double buyersTail() {
        return tail(Arrays.stream(buyers).asDoubleStream().toArray());
    }

    /** Exponent of the cumulative distribution of sizes. */
    public double sizeTail() {
        double[] sizes = new double[nation.firms()];
        for (int firm = 0; firm < sizes.length; firm++) {
            sizes[firm] = nation.size(firm);
        }
        return tail(sizes);
    }

    public int mostSuppliers() {
        return Arrays.stream(suppliers).max().orElse(0);
    }

    public int mostBuyers() {
        return Arrays.stream(buyers).max().orElse(0);
    }

    /** Hill's estimator: one over the mean of log(x / least) over the largest values (Annals of Statistics 3, 1975). */
    private static double tail(double[] values) {
        Arrays.sort(values);
        int first = Math.max(0, values.length - 1 - Math.max(10, (int) (TAIL * values.length)));
        double sum = 0;
        for (int at = first + 1; at < values.length; at++) {
            sum += StrictMath.log(values[at] / values[first]);
        }
        return (values.length - 1 - first) / sum;
    }

    /**
     * Correlation over links between the number of buyers of the supplier and the number of suppliers of the buyer;
     * below 0 large firms trade with small ones.
     */
    public double mixing() {
        double n = nation.links();
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int link = 0; link < nation.links(); link++) {
            double a = buyers[nation.supplier(link)];
            double b = suppliers[nation.buyer(link)];
            x += a;
            y += b;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }
        return (xy / n - x / n * y / n) / Math.sqrt((xx / n - x / n * x / n) * (yy / n - y / n * y / n));
    }

    /** Part of the firms that hang together, whatever the direction of links. */
    public double largestComponent() {
        int[] parent = new int[nation.firms()];
        Arrays.setAll(parent, firm -> firm);
        for (int link = 0; link < nation.links(); link++) {
            parent[root(parent, nation.buyer(link))] = root(parent, nation.supplier(link));
        }
        int[] members = new int[parent.length];
        int most = 0;
        for (int firm = 0; firm < parent.length; firm++) {
            most = Math.max(most, ++members[root(parent, firm)]);
        }
        return (double) most / parent.length;
    }

    private static int root(int[] parent, int firm) {
        int at = firm;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
