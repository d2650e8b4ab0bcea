package org.liansim.experiment;

/**
 * Decides after each replication whether there have been enough. It sees only the replications up to that one, in their
 * order, so that the number does not depend on the threads.
 *
 * @param <S> what is known so far
 */
@FunctionalInterface
public interface StoppingRule<S> {
    /** Whether the first {@code replications} are enough. */
    boolean isEnough(S known, int replications);
}
