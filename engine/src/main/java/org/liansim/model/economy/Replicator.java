package org.liansim.model.economy;

/**
 * Replicator dynamics of shares, {@code dw_l/dt = w_l (f_l - mean f)} (Taylor and Jonker 1978), stepped exactly for a
 * fitness that is constant over the step. Shares that sum to one go on doing so.
 */
final class Replicator {
    private Replicator() {}

    /** Advances the shares in a range of an array by the exponential of each one's fitness times time. */
    static void step(double[] shares, double[] growth, int from, int to) {
        double before = 0;
        double after = 0;
        for (int at = from; at < to; at++) {
            before += shares[at];
            shares[at] *= growth[at];
            after += shares[at];
        }
        for (int at = from; at < to && after > 0 && after != before; at++) {
            shares[at] *= before / after;
        }
    }

    /** Scales the shares in a range so that they sum to one, unless none is above zero. */
    static void normalise(double[] shares, int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += shares[at];
        }
        for (int at = from; at < to && sum > 0; at++) {
            shares[at] /= sum;
        }
    }
}
