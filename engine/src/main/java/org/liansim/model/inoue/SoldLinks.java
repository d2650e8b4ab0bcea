package org.liansim.model.inoue;

/** Links by supplier, for rationing that compares a supplier's clients. */
final class SoldLinks {
    private final OrderBook book;
    /** First sale of each supplier, and the number of links. */
    private final int[] start;
    /** Place of each sale in the order book. */
    private final int[] place;
    /** Sales before the shock, by place. */
    private final double[] usual;

    SoldLinks(InoueNetwork network, OrderBook book) {
        this.book = book;
        this.usual = book.order.clone();
        this.start = new int[network.firms() + 1];
        this.place = new int[network.links()];
        for (int s : network.supplier) {
            start[s + 1]++;
        }
        for (int firm = 0; firm < network.firms(); firm++) {
            start[firm + 1] += start[firm];
        }
        int[] next = start.clone();
        for (int run = 0; run + 1 < book.runStart.length; run++) {
            int firstFirm = book.binStart[run % book.bins()];
            for (int at = book.runStart[run]; at < book.runStart[run + 1]; at++) {
                place[next[firstFirm + book.seller[at]]++] = at;
            }
        }
    }

    /** Turns the orders of a supplier's clients into deliveries. */
    void share(int supplier, double output, double finalRatio, double charge, FairShares shares) {
        shares.begin(start[supplier + 1] - start[supplier]);
        for (int sale = start[supplier]; sale < start[supplier + 1]; sale++) {
            int at = place[sale];
            shares.add(book.order[at] / usual[at], usual[at]);
        }
        shares.share(output, finalRatio, charge);
        for (int sale = start[supplier]; sale < start[supplier + 1]; sale++) {
            int at = place[sale];
            book.order[at] = shares.delivery(book.order[at], book.order[at] / usual[at], usual[at]);
        }
    }
}
