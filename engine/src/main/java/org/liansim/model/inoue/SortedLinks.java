package org.liansim.model.inoue;

/**
 * Links sorted by client, sector of the supplier, and supplier.
 *
 * @param start first link of each client, and the number of links
 * @param supplier supplier of each link
 * @param amount purchases over each link
 * @param origin place of each link before the sorting; links of the same firms keep their order
 */
record SortedLinks(int[] start, int[] supplier, double[] amount, int[] origin) {
    /** Sorts links; two stable counting sorts. */
    static SortedLinks of(int[] sector, int[] supplier, int[] client, double[] amount) {
        int firms = sector.length;
        int[] bySector = rank(sector);
        int[] supplierStart = new int[firms + 1];
        int[] supplierRank = new int[firms];
        for (int i = 0; i < firms; i++) {
            supplierRank[bySector[i]] = i;
        }
        for (int s : supplier) {
            supplierStart[supplierRank[s] + 1]++;
        }
        accumulate(supplierStart);
        int[] bySupplier = new int[supplier.length];
        for (int link = 0; link < supplier.length; link++) {
            bySupplier[supplierStart[supplierRank[supplier[link]]]++] = link;
        }
        int[] start = new int[firms + 1];
        for (int c : client) {
            start[c + 1]++;
        }
        accumulate(start);
        int[] next = start.clone();
        int[] origin = new int[supplier.length];
        for (int link : bySupplier) {
            origin[next[client[link]]++] = link;
        }
        int[] sortedSupplier = new int[supplier.length];
        double[] sortedAmount = new double[supplier.length];
        for (int link = 0; link < origin.length; link++) {
            sortedSupplier[link] = supplier[origin[link]];
            sortedAmount[link] = amount[origin[link]];
        }
        return new SortedLinks(start, sortedSupplier, sortedAmount, origin);
    }

    /** First link with the same firms as the one before it, -1 when there is none. */
    int firstRepeated() {
        for (int client = 0; client + 1 < start.length; client++) {
            for (int link = start[client] + 1; link < start[client + 1]; link++) {
                if (supplier[link] == supplier[link - 1]) {
                    return link;
                }
            }
        }
        return -1;
    }

    /** Rows in the order of their sector, rows of one sector in their own order. */
    private static int[] rank(int[] sector) {
        int sectors = 0;
        for (int s : sector) {
            sectors = Math.max(sectors, s + 1);
        }
        int[] next = new int[sectors + 1];
        for (int s : sector) {
            next[s + 1]++;
        }
        accumulate(next);
        int[] rows = new int[sector.length];
        for (int i = 0; i < sector.length; i++) {
            rows[next[sector[i]]++] = i;
        }
        return rows;
    }

    private static void accumulate(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }
}
