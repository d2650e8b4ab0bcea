package org.liansim.experiment;

import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.liansim.outcome.RunOutcome;

/** Where the tasks of an experiment run. They are numbered from 1, and their results are handed over in this order. */
public interface ExecutionBackend {
    /**
     * Runs the tasks; returns when all are handed over or {@link #stop} was called. A task that throws is handed over as
     * failed, with its reason.
     *
     * @param task runs the task of a number; called from several threads
     * @param sink takes the outcomes; called from the calling thread. What it throws stops the run and is thrown on.
     * @return whether all were handed over
     */
    boolean run(IntFunction<RunOutcome> task, Consumer<RunOutcome> sink, Progress progress);

    /** Makes {@link #run} return soon; running tasks are given up. May be called from any thread. */
    void stop();
}
