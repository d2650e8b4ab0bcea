package org.liansim.experiment;

/** Hears how far an experiment is. */
@FunctionalInterface
public interface Progress {
    /**
     * A replication was handed over.
     *
     * @param done replications handed over
     * @param total replications asked for
     * @param events events of those handed over
     */
    void advance(int done, int total, long events);
}
