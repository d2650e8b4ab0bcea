package org.liansim.comparison;

import java.util.List;

/** Where a selection gets its data: replications are run when they are asked for. */
@FunctionalInterface
public interface Observations {
    /**
     * Outcome of a system in a replication; the same when asked for again.
     *
     * @param system number of the system, from 0
     * @param replication number of the replication, from 1; under common random numbers the same luck for all systems
     */
    double value(int system, int replication);

    /**
     * Tells what will be asked for next, so that it can be run at once.
     *
     * @param needed system and replication of each, numbered as in {@link #value}
     */
    default void announce(List<int[]> needed) {}
}
