package org.liansim.experiment;

import java.util.function.IntFunction;
import org.liansim.outcome.RunOutcome;

/**
 * Tasks of this process that leave the outcome of a run each.
 *
 * @param count number of tasks
 * @param replication runs the task of a number
 */
public record Replications(int count, IntFunction<RunOutcome> replication) implements Tasks<RunOutcome> {
    @Override
    public RunOutcome run(int number) {
        return replication.apply(number);
    }

    @Override
    public RunOutcome failed(int number, String reason) {
        return RunOutcome.failed(number, reason);
    }

    @Override
    public long events(RunOutcome run) {
        return run.events().total();
    }
}
