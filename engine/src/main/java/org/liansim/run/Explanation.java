package org.liansim.run;

import org.liansim.outcome.RunOutcome;

/**
 * What the shocks of a scenario did in one replication.
 *
 * @param with the run with them, sampled every week
 * @param without the run of the same random numbers without them
 * @param trail how they spread
 */
public record Explanation(RunOutcome with, RunOutcome without, CausalTrail trail) {}
