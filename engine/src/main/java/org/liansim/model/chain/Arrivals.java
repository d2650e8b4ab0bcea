package org.liansim.model.chain;

import org.liansim.network.Network;

/**
 * What arrives over each link, by the buyer's review that takes it in: a ring of pages a link, the one of review n at n
 * modulo their number. In a small network the pages of a link lie together, as many as the time of its deliveries needs, so
 * that they stay in the cache; in a large one the links of a page do, so that a review reads them in sequence. Messages
 * come to links in any order, so what they add to stands apart from what reviews alone read.
 */
final class Arrivals {
    /** Doubles that a cache holds that several replications share. */
    private static final int MOST_IN_CACHE = 1 << 21;
    /** Low bits of a ring that hold the binary logarithm of its pages; shifts look at no others. */
    private static final int SIZE_BITS = 5;

    final double[] goods;

    /** Start of each link's pages, then their number; null when the links of a page lie together. */
    private final int[] ring;

    private final int links;
    private final int commonPages;
    private final long review;

    Arrivals(ChainPlan plan) {
        Network network = plan.network;
        links = network.linkSupplier.length;
        review = plan.delays.review;
        commonPages = plan.arrivalPages;
        if ((long) links * commonPages > MOST_IN_CACHE) {
            ring = null;
            goods = new double[Math.multiplyExact(links, commonPages)];
        } else {
            ring = new int[links];
            int next = 0;
            for (int link = 0; link < links; link++) {
                int pages = plan.arrivalPages(network.linkSupplier[link]);
                ring[link] = next << SIZE_BITS | Integer.numberOfTrailingZeros(pages);
                next += pages;
            }
            goods = new double[next];
        }
    }

    /** Where what a buyer's review takes in over a link is added, in {@link #goods}. */
    int cell(int link, int number) {
        if (ring == null) {
            return (number & commonPages - 1) * links + link;
        }
        int at = ring[link];
        return (at >>> SIZE_BITS) + (number & (1 << at) - 1);
    }

    /** Reviews by which the goods of a link are told apart. */
    int pages(int link) {
        return ring == null ? commonPages : 1 << ring[link];
    }

    /** Goods that take longer wait as events [ticks]. */
    long ahead(int link) {
        return (pages(link) - 1) * review;
    }

    /** All goods under way over a link. */
    double sum(int link) {
        double sum = 0;
        int pages = pages(link);
        for (int page = 0; page < pages; page++) {
            sum += goods[cell(link, page)];
        }
        return sum;
    }

    /** Nothing is under way over a link any more. */
    void clear(int link) {
        int pages = pages(link);
        for (int page = 0; page < pages; page++) {
            goods[cell(link, page)] = 0;
        }
    }
}
