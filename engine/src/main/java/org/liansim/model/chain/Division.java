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
            if (claim[at] <= 0) {
                claim[at] = LAST * amount[at];
            }
        }
        if (goods >= due) {
            return;
        }
        double multiple = multiple(from, to, goods);
        for (int at = from; at < to; at++) {
            amount[at] = Math.min(amount[at], multiple * claim[at]);
        }
    }

    /** The multiple of the claims that uses up the goods; raised until it serves nobody else in full. */
    private double multiple(int from, int to, double goods) {
        double multiple = 0;
        int inFull = -1;
        int before;
        do {
            before = inFull;
            inFull = 0;
            double rest = goods;
            double claims = 0;
            for (int at = from; at < to; at++) {
                if (amount[at] <= multiple * claim[at]) {
                    inFull++;
                    rest -= amount[at];
                } else {
                    claims += claim[at];
                }
            }
            multiple = claims > 0 ? Math.max(multiple, rest / claims) : multiple;
        } while (inFull > before);
        return multiple;
    }
}
