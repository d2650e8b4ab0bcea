package org.liansim.model.chain;

/**
 * Divides goods that do not cover what is due: everybody gets the same multiple of a claim, at most what is due to it.
 *
 * <p>Claims are what is usually bought, not what is owed: whoever ordered ahead of a shortage, or could not stop
 * ordering in it, gains nothing, and what one does not need goes to the others (Inoue and Todo 2019, Nature
 * Sustainability 2, 841-847, divide by orders before the disaster in the same way; Cachon and Lariviere 1999, Management
 * Science 45, 1091-1108, show that division by orders is answered by larger orders).
 */
final class Division {
    /** Goods of which less is left count as used up, relative to all of them. */
    private static final double USED_UP = 1e-15;
    /** Claim of a buyer that has none, over what is due to it: it comes after all others. */
    private static final double LAST = 1e-9;

    /** What is due to each; {@link #divide} turns it into what is given. */
    final double[] amount;
    /** What each has a claim to, at least 0, in any common unit. */
    final double[] claim;

    /** Room for a number of buyers. */
    Division(int buyers) {
        amount = new double[buyers];
        claim = new double[buyers];
    }

    /** Divides goods among the buyers of a range of cells. */
    void divide(int from, int to, double goods) {
        double due = 0;
        for (int at = from; at < to; at++) {
            due += amount[at];
            claim[at] = Math.max(claim[at], LAST * amount[at]);
        }
        if (goods >= due) {
            return;
        }
        double multiple = 0;
        double left = goods;
        double claims = 1;
        while (claims > 0 && left > goods * USED_UP) {
            claims = 0;
            for (int at = from; at < to; at++) {
                claims += amount[at] > multiple * claim[at] ? claim[at] : 0;
            }
            if (claims > 0) {
                multiple += left / claims;
                left = goods;
                for (int at = from; at < to; at++) {
                    left -= Math.min(amount[at], multiple * claim[at]);
                }
            }
        }
        for (int at = from; at < to; at++) {
            amount[at] = Math.min(amount[at], multiple * claim[at]);
        }
    }
}
