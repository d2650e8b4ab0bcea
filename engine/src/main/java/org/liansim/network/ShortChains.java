package org.liansim.network;

import java.util.Arrays;

/**
 * Betweenness of firms from shortest chains that start at some firms only, spread evenly over the rows (Brandes and Pich,
 * Centrality estimation in large networks, 2007); exact when all are starts.
 */
final class ShortChains {
    private final Network network;
    private final double[] through;
    private final int[] order;
    private final int[] distance;
    private final double[] chains;
    private final double[] dependency;

    private ShortChains(Network network) {
        this.network = network;
        through = new double[network.present];
        order = new int[network.present];
        distance = new int[network.present];
        chains = new double[network.present];
        dependency = new double[network.present];
    }

    /**
     * Betweenness of every firm, by row, as {@link FirmPosition} has it.
     *
     * @param starts firms that chains start at, at least 1
     */
    static double[] betweenness(Network network, int starts) {
        ShortChains chains = new ShortChains(network);
        int firms = network.present;
        int taken = Math.min(starts, firms);
        for (int start = 0; start < taken; start++) {
            chains.from((int) ((long) start * firms / taken));
        }
        double pairs = (firms - 1.0) * (firms - 2.0) * taken / firms;
        return Arrays.stream(chains.through).map(each -> each / pairs).toArray();
    }

    /** Adds the share of the shortest chains from one firm that pass through each other (Brandes 2001). */
    private void from(int start) {
        Arrays.fill(distance, -1);
        distance[start] = 0;
        chains[start] = 1;
        order[0] = start;
        int reached = 1;
        for (int at = 0; at < reached; at++) {
            int firm = order[at];
            dependency[firm] = 0;
            for (int slot = network.supplierStart[firm]; slot < network.supplierStart[firm + 1]; slot++) {
                int buyer = network.supplierBuyer[slot];
                if (isOpen(slot) && distance[buyer] < 0) {
                    distance[buyer] = distance[firm] + 1;
                    chains[buyer] = 0;
                    order[reached++] = buyer;
                }
                if (isOpen(slot) && distance[buyer] == distance[firm] + 1) {
                    chains[buyer] += chains[firm];
                }
            }
        }
        for (int at = reached - 1; at > 0; at--) {
            int firm = order[at];
            for (int slot = network.supplierStart[firm]; slot < network.supplierStart[firm + 1]; slot++) {
                int buyer = network.supplierBuyer[slot];
                if (isOpen(slot) && distance[buyer] == distance[firm] + 1) {
                    dependency[firm] += chains[firm] / chains[buyer] * (1 + dependency[buyer]);
                }
            }
            through[firm] += dependency[firm];
        }
    }

    private boolean isOpen(int slot) {
        return network.supplierBuyer[slot] < network.present && network.linkShare[network.supplierLink[slot]] > 0;
    }
}
