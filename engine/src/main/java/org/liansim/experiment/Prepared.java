package org.liansim.experiment;

import java.util.List;
import java.util.function.IntFunction;
import org.liansim.kpi.Scope;
import org.liansim.outcome.RunOutcome;

/**
 * A treatment made ready to run; its network is shared by all its replications.
 *
 * @param replications runs the replication of a number; called from several threads
 * @param scopes what outcomes are stated for
 */
public record Prepared(IntFunction<RunOutcome> replications, List<Scope> scopes) {
    public Prepared {
        scopes = List.copyOf(scopes);
    }

    /** A treatment that cannot be run, and the reason. */
    public static Prepared failed(String reason) {
        return new Prepared(replication -> RunOutcome.failed(replication, reason), List.of());
    }
}
