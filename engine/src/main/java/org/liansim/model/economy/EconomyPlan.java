package org.liansim.model.economy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.liansim.network.Network;
import org.liansim.random.KeyedRandom;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Product;

/** What all replications of a scenario's economy share: the network, its cells, and the firms' constants. */
public final class EconomyPlan {
    /** Months of a year. */
    static final double MONTHS = 12;
    /** Days of a year of flows. */
    static final double YEAR = 365;
    /** Least surplus over value added that the capital of a firm is reckoned from (judgement). */
    private static final double LEAST_SURPLUS = 0.05;

    final Network network;
    final Parameters parameters;
    final long seed;
    final Trends trends;
    final int zones;
    final int clusters;
    /** Zones x clusters. */
    final int cells;
    /** Cluster of each product, by row; -1 for an input that all clusters share. */
    final int[] cluster;
    /** Cell of each firm, zone row x clusters + cluster row; -1 for a maker of an input that all clusters share. */
    final int[] cell;

    /** Input of each link, by the link's place in supplier order. */
    final int[] input;
    /** Whether each input has a supplier in the city, those that may enter included. */
    final boolean[] isLocal;
    /** Inputs that are services, ascending; those of firm i from serviceStart[i] on. */
    final int[] serviceInput;

    final int[] serviceStart;

    /** Firms that may enter, in the order in which they do, by product row x zones + zone row. */
    final int[][] reserves;

    final boolean[] service;
    /** Value added, wages and net production tax of each firm over its output, in the base year. */
    final double[] valueAdded;

    final double[] wageShare;
    final double[] taxShare;
    /** Jobs of each firm per yuan a day of output. */
    final double[] jobs;
    /** Whether each firm is a named anchor of its product. */
    final boolean[] anchor;
    /** Capital of each firm in the base year over its output in a year. */
    final double[] capital;
    /** Growth of each product's output that firms expect at the start [1/year, continuous]. */
    final double[] expectedGrowth;

    /**
     * Plans the economy of a network.
     *
     * @param seed keys all random numbers, with the replication
     */
    public EconomyPlan(Network network, Parameters parameters, long seed, Trends trends) {
        this.network = network;
        this.parameters = parameters;
        this.seed = seed;
        this.trends = trends;
        zones = network.zones.size();
        clusters = network.clusters.size();
        cells = zones * clusters;
        cluster = new int[network.products()];
        for (int product = 0; product < cluster.length; product++) {
            cluster[product] =
                    network.clusters.indexOf(network.productAt(product).cluster());
        }
        cell = new int[network.firms];
        input = new int[network.supplierLink.length];
        isLocal = new boolean[network.inputProduct.length];
        for (int k = 0; k < network.inputProduct.length; k++) {
            for (int link = network.linkStart[k]; link < network.linkStart[k + 1]; link++) {
                input[network.linkSupplierSlot[link]] = k;
                isLocal[k] |= network.linkSupplier[link] < network.firms;
            }
        }
        serviceInput = IntStream.range(0, network.inputProduct.length)
                .filter(k -> network.productAt(network.inputProduct[k]).service())
                .toArray();
        serviceStart = new int[network.firms + 1];
        for (int i = 0, at = 0; i < network.firms; i++) {
            while (at < serviceInput.length && serviceInput[at] < network.inputStart[i + 1]) {
                at++;
            }
            serviceStart[i + 1] = at;
        }
        reserves = reserves();
        service = new boolean[network.firms];
        valueAdded = new double[network.firms];
        wageShare = new double[network.firms];
        taxShare = new double[network.firms];
        jobs = new double[network.firms];
        capital = new double[network.firms];
        anchor = new boolean[network.firms];
        double userCost = of(Parameter.DEPRECIATION) + of(Parameter.CAPITAL_RETURN);
        for (int i = 0; i < network.firms; i++) {
            Product product = network.productAt(network.product[i]);
            int row = cluster[network.product[i]];
            cell[i] = row < 0 ? -1 : network.zone[i] * clusters + row;
            service[i] = product.service();
            String name = network.name[i];
            anchor[i] = product.firms().anchors().stream()
                    .anyMatch(each -> each.id().equals(name));
            valueAdded[i] = product.valueAdded();
            wageShare[i] = product.valueAdded() * product.labour().labourShare();
            taxShare[i] = product.valueAdded() * product.labour().taxShare();
            jobs[i] = product.labour().jobsPer100mYuan() * YEAR / 1e8;
            double surplus = valueAdded[i] - wageShare[i] - taxShare[i];
            capital[i] = userCost > 0 ? Math.max(LEAST_SURPLUS * valueAdded[i], surplus) / userCost : 0;
        }
        expectedGrowth = new double[network.products()];
        for (int product = 0; product < expectedGrowth.length; product++) {
            expectedGrowth[product] = StrictMath.log(trends.output(product, 12) / trends.output(product, 0));
        }
    }

    private int[][] reserves() {
        int[][] firms = new int[network.products() * zones][];
        Arrays.fill(firms, new int[0]);
        for (int i = network.present; i < network.firms; i++) {
            int place = network.product[i] * zones + network.zone[i];
            firms[place] = Arrays.copyOf(firms[place], firms[place].length + 1);
            firms[place][firms[place].length - 1] = i;
        }
        return firms;
    }

    /** Where the region's demand goes without any change of shares. */
    public interface Trends {
        /** Final demand of a product in a month since the start over the base year's mean. */
        double demand(int product, int month);

        /** Output of a product in a month since the start over the base year's mean. */
        double output(int product, int month);
    }

    double of(Parameter parameter) {
        return parameters.get(parameter);
    }

    /** Share of a gap that a month makes good, with a time constant of some days. */
    double monthly(Parameter timeConstant) {
        return -StrictMath.expm1(-YEAR / MONTHS / of(timeConstant));
    }

    /** Key of the random numbers of something in a replication; the month is their index. */
    long key(int replication, String name, String purpose) {
        return KeyedRandom.key(seed, replication, name, purpose);
    }
}
