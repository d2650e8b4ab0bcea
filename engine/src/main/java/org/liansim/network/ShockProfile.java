package org.liansim.network;

/**
 * What every firm loses when one firm stops, as shares of each firm's output at rest, 0 to 1.
 *
 * @param firm row of the firm that stops
 * @param index share of all output that is lost, 0 to 1
 * @param downstream loss of each firm for lack of inputs, by row
 * @param upstream loss of each firm for lack of orders, by row
 */
public record ShockProfile(int firm, double index, double[] downstream, double[] upstream) {
    /** What a firm loses: the larger of both. */
    public double loss(int row) {
        return Math.max(downstream[row], upstream[row]);
    }
}
