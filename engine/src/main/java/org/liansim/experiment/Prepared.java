package org.liansim.experiment;

import java.util.function.Function;
import java.util.function.IntFunction;
import org.liansim.outcome.RunOutcome;

/**
 * A treatment made ready to run; its network is shared by all its replications.
 *
 * @param replications runs the replication of a number; called from several threads
 * @param values what is measured of a run that came to its end
 */
public record Prepared(IntFunction<RunOutcome> replications, Function<RunOutcome, double[]> values) {
    /** A treatment that cannot be run, and the reason. */
    public static Prepared failed(String reason) {
        return new Prepared(replication -> RunOutcome.failed(replication, reason), run -> new double[0]);
    }
}
