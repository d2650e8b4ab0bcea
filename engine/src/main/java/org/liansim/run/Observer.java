package org.liansim.run;

import org.liansim.outcome.RunOutcome;

/** Follows a replication while it runs. */
@FunctionalInterface
public interface Observer {
    /**
     * A sample was taken. What this throws ends the replication.
     *
     * @param run the replication up to this sample, its events not counted
     */
    void sampled(RunOutcome run);
}
