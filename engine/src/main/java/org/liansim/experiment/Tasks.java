package org.liansim.experiment;

/**
 * Numbered tasks that depend on nothing but their number, so that they can run in any order and more than once. Those
 * that are {@link java.io.Serializable} can run in other processes.
 *
 * @param <R> what a task leaves
 */
public interface Tasks<R> {
    /** Number of tasks; they are numbered from 1. */
    int count();

    /** Runs a task; called from several threads. */
    R run(int number);

    /** What stands for a task that failed. */
    R failed(int number, String reason);

    /** Events that a task took, for the progress. */
    long events(R result);

    /** What stands for a task that threw. */
    default R failed(int number, Throwable cause) {
        return failed(number, cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }
}
