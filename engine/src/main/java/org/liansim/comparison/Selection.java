package org.liansim.comparison;

/**
 * Which system was selected as the one with the largest mean.
 *
 * @param best its number, from 0
 * @param replications number of replications that each system took
 */
public record Selection(int best, int[] replications) {
    /** Replications of all systems. */
    public int total() {
        int total = 0;
        for (int each : replications) {
            total += each;
        }
        return total;
    }
}
