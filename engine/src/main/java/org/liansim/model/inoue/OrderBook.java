package org.liansim.model.inoue;

import java.util.Arrays;

/**
 * Orders over all links, where clients write and suppliers read them, in an order that keeps both sides within a
 * processor's cache.
 *
 * <p>Clients form blocks and suppliers form bins of about equal numbers of links. An order lies at its block, therein
 * at its bin, therein at its client: a block's orders are one stretch of memory, a bin's orders one short run in each
 * block. Blocks and bins depend on the network alone.
 */
final class OrderBook {
    private static final int LINKS_OF_BLOCK = 1 << 15;
    private static final int LINKS_OF_BIN = 1 << 15;
    /** A supplier's number within its bin is a char. */
    private static final int FIRMS_OF_BIN = 1 << 15;
    /** Numbers on one cache line. */
    private static final int NUMBERS_OF_LINE = 8;

    /** Orders, later deliveries, by place [value a day]. */
    final double[] order;
    /** Number of the supplier within its bin, by place. */
    final char[] seller;
    /** Place of each link's order; the last link of a client with a sector has the complement. */
    final int[] place;
    /** First client of each block, and the number of firms. */
    final int[] blockStart;
    /** First supplier of each bin, and the number of firms. */
    final int[] binStart;
    /** What reading ahead found in each block; kept so that no compiler drops the reading. */
    private final double[] readAhead;
    /** First place of each run, by block and bin, and the number of links. */
    final int[] runStart;

    OrderBook(InoueNetwork network) {
        int firms = network.firms();
        int links = network.links();
        int[] sold = new int[firms + 1];
        for (int s : network.supplier) {
            sold[s + 1]++;
        }
        for (int firm = 0; firm < firms; firm++) {
            sold[firm + 1] += sold[firm];
        }
        blockStart = cut(network.start, LINKS_OF_BLOCK, firms);
        binStart = cut(sold, LINKS_OF_BIN, FIRMS_OF_BIN);
        order = new double[links];
        seller = new char[links];
        place = new int[links];
        runStart = new int[blocks() * bins() + 1];
        readAhead = new double[blocks()];
        int[] bin = binOfFirm(firms);
        int[] next = new int[bins()];
        for (int block = 0; block < blocks(); block++) {
            placeBlock(network, block, bin, next);
        }
        runStart[blocks() * bins()] = links;
    }

    int blocks() {
        return blockStart.length - 1;
    }

    int bins() {
        return binStart.length - 1;
    }

    /**
     * Reads a block's orders in sequence. Its clients visit them out of sequence, which costs a miss for each line
     * unless they are in the cache already.
     */
    void readAhead(int block) {
        int to = runStart[(block + 1) * bins()];
        double sum = 0;
        for (int place = runStart[block * bins()]; place < to; place += NUMBERS_OF_LINE) {
            sum += order[place];
        }
        readAhead[block] = sum;
    }

    /** Firms cut into stretches of about the given number of links, or of firms if that is reached first. */
    private static int[] cut(int[] start, int mostLinks, int mostFirms) {
        int firms = start.length - 1;
        int[] cuts = new int[16];
        int count = 1;
        for (int firm = 1; firm < firms; firm++) {
            int first = cuts[count - 1];
            if (start[firm + 1] - start[first] > mostLinks || firm - first == mostFirms) {
                if (count + 1 == cuts.length) {
                    cuts = Arrays.copyOf(cuts, 2 * cuts.length);
                }
                cuts[count++] = firm;
            }
        }
        cuts[count] = firms;
        return Arrays.copyOf(cuts, count + 1);
    }

    private int[] binOfFirm(int firms) {
        int[] bin = new int[firms];
        for (int b = 0; b < bins(); b++) {
            Arrays.fill(bin, binStart[b], binStart[b + 1], b);
        }
        return bin;
    }

    private void placeBlock(InoueNetwork network, int block, int[] bin, int[] next) {
        int from = network.start[blockStart[block]];
        int to = network.start[blockStart[block + 1]];
        Arrays.fill(next, 0);
        for (int link = from; link < to; link++) {
            next[bin[network.supplier[link]]]++;
        }
        int firstPlace = from;
        for (int b = 0; b < bins(); b++) {
            int count = next[b];
            runStart[block * bins() + b] = firstPlace;
            next[b] = firstPlace;
            firstPlace += count;
        }
        for (int client = blockStart[block]; client < blockStart[block + 1]; client++) {
            for (int link = network.start[client]; link < network.start[client + 1]; link++) {
                int supplier = network.supplier[link];
                int at = next[bin[supplier]]++;
                order[at] = network.amount[link];
                seller[at] = (char) (supplier - binStart[bin[supplier]]);
                boolean last = link + 1 == network.start[client + 1]
                        || network.sector[network.supplier[link + 1]] != network.sector[supplier];
                place[link] = last ? ~at : at;
            }
        }
    }
}
