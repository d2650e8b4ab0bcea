package org.liansim.model.economy;

import org.liansim.network.Network;
import org.liansim.random.KeyedRandom;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Product;

/** What all replications of a scenario's economy share: the network, its cells, and the firms' constants. */
public final class EconomyPlan {
    final Network network;
    final Parameters parameters;
    final long seed;
    final int zones;
    final int clusters;
    /** Zones x clusters. */
    final int cells;
    /** Cell of each firm, zone row x clusters + cluster row; -1 for a maker of an input that all clusters share. */
    final int[] cell;
    /** Value added, wages and net production tax of each firm over its output, in the base year. */
    final double[] valueAdded;

    final double[] wageShare;
    final double[] taxShare;

    /**
     * Plans the economy of a network.
     *
     * @param seed keys all random numbers, with the replication
     */
    public EconomyPlan(Network network, Parameters parameters, long seed) {
        this.network = network;
        this.parameters = parameters;
        this.seed = seed;
        zones = network.zones.size();
        clusters = network.clusters.size();
        cells = zones * clusters;
        cell = new int[network.firms];
        valueAdded = new double[network.firms];
        wageShare = new double[network.firms];
        taxShare = new double[network.firms];
        for (int i = 0; i < network.firms; i++) {
            Product product = network.productAt(network.product[i]);
            int cluster = network.clusters.indexOf(product.cluster());
            cell[i] = cluster < 0 ? -1 : network.zone[i] * clusters + cluster;
            valueAdded[i] = product.valueAdded();
            wageShare[i] = product.valueAdded() * product.labour().labourShare();
            taxShare[i] = product.valueAdded() * product.labour().taxShare();
        }
    }

    /** Key of the random numbers of something in a replication; the month is their index. */
    long key(int replication, String name, String purpose) {
        return KeyedRandom.key(seed, replication, name, purpose);
    }
}
