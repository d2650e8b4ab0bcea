package org.liansim.lever;

import java.util.List;
import org.liansim.model.Hits;
import org.liansim.network.Network;
import org.liansim.scenario.Scenario;

/** The levers of a scenario in its network. */
public final class Levers {
    private final Scenario scenario;
    private final Network network;
    private final LeverCatalog catalog;
    private final long[] months;
    /** What the target of each lever holds: the same in all replications. */
    private final List<Hits> hits;

    private Levers(Scenario scenario, Network network, LeverCatalog catalog, long[] months) {
        this.scenario = scenario;
        this.network = network;
        this.catalog = catalog;
        this.months = months.clone();
        hits = scenario.policy().levers().stream()
                .map(setting -> new Hits(setting, network))
                .toList();
    }

    /**
     * The levers of a scenario.
     *
     * @param months ticks at which months begin, from 0 on, ascending, with the end of the run as the last
     * @throws org.liansim.model.InvalidSettingException when a lever has nothing to act on
     */
    public static Levers of(Scenario scenario, Network network, LeverCatalog catalog, long[] months) {
        Levers levers = new Levers(scenario, network, catalog, months);
        levers.run(0, new byte[network.firms]);
        return levers;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return scenario.policy().levers().isEmpty();
    }

    /**
     * The levers in one replication.
     *
     * @param stage {@link org.liansim.scenario.Stage} ordinal of each firm, which may change meanwhile
     */
    public LeverRun run(int replication, byte[] stage) {
        return new LeverRun(scenario, network, catalog, new LeverRun.Course(replication, months, stage, hits));
    }
}
