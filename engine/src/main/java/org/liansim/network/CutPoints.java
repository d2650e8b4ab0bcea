package org.liansim.network;

import java.util.Arrays;

/**
 * Firms without which the network of local links falls apart: a search in depth that remembers how far up each firm's
 * descendants reach (Hopcroft and Tarjan 1973), without recursion, as chains may be as long as there are firms.
 */
final class CutPoints {
    private final Network network;
    /** Order in which firms are found, -1 before; and the earliest firm that each or a descendant is linked to. */
    private final int[] found;

    private final int[] reach;
    private final int[] parent;
    /** Links of each firm that have been looked at: those to buyers first, then those from suppliers. */
    private final int[] looked;

    private final boolean[] isCut;
    private int count;

    private CutPoints(Network network) {
        this.network = network;
        found = new int[network.present];
        reach = new int[network.present];
        parent = new int[network.present];
        looked = new int[network.present];
        isCut = new boolean[network.present];
        Arrays.fill(found, -1);
    }

    /** Whether each firm is one, by row. */
    static boolean[] of(Network network) {
        CutPoints cuts = new CutPoints(network);
        for (int firm = 0; firm < network.present; firm++) {
            if (cuts.found[firm] < 0) {
                cuts.searchFrom(firm);
            }
        }
        return cuts.isCut;
    }

    private void searchFrom(int root) {
        find(root, -1);
        int branches = 0;
        int firm = root;
        while (firm >= 0) {
            int next = next(firm);
            if (next == -1) {
                int above = parent[firm];
                if (above >= 0) {
                    reach[above] = Math.min(reach[above], reach[firm]);
                    branches += above == root ? 1 : 0;
                    isCut[above] |= above != root && reach[firm] >= found[above];
                }
                firm = above;
            } else if (found[next] < 0) {
                find(next, firm);
                firm = next;
            } else {
                reach[firm] = Math.min(reach[firm], found[next]);
            }
        }
        isCut[root] = branches > 1;
    }

    private void find(int firm, int from) {
        found[firm] = count;
        reach[firm] = count++;
        parent[firm] = from;
    }

    /** The firm at the next open link of a firm, -1 when all have been looked at. */
    private int next(int firm) {
        int buyers = network.supplierStart[firm + 1] - network.supplierStart[firm];
        int links = network.linkStart[network.inputStart[firm]];
        int all = buyers + network.linkStart[network.inputStart[firm + 1]] - links;
        while (looked[firm] < all) {
            int at = looked[firm]++;
            int slot = network.supplierStart[firm] + at;
            int link = at < buyers ? network.supplierLink[slot] : links + at - buyers;
            int other = at < buyers ? network.supplierBuyer[slot] : network.linkSupplier[link];
            if (other < network.present && network.linkShare[link] > 0) {
                return other;
            }
        }
        return -1;
    }
}
