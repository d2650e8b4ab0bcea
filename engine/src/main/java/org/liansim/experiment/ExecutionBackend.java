package org.liansim.experiment;

import java.util.Optional;
import java.util.function.Consumer;

/** Where the tasks of an experiment run. Their results are handed over in the order of their numbers. One runs once. */
public interface ExecutionBackend {
    /**
     * Runs the tasks; returns when all are handed over, {@link #stop} was called, or the back-end gave up. A task that
     * throws is handed over as failed, with its reason.
     *
     * @param sink takes the results; called from the calling thread. What it throws stops the run and is thrown on.
     * @return whether all were handed over
     */
    <R> boolean run(Tasks<R> tasks, Consumer<R> sink, Progress progress);

    /** Makes {@link #run} return soon; running tasks are given up. May be called from any thread. */
    void stop();

    /** Why the back-end gave up before all was run; empty when it did not. */
    default Optional<String> givenUp() {
        return Optional.empty();
    }
}
