package org.liansim.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.liansim.network.Network;
import org.liansim.network.SyntheticNation;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;

/** The made-up nation of {@code liansim generate}: its scenario, and its network at any size. */
final class Nation {
    static final int LINKS_OF_FIRM = 5;

    private Nation() {}

    /** The shipped scenario, whose network is small; to be called in the top folder. */
    static Scenario scenario() {
        return new ScenarioReader()
                .read(Path.of("scenarios/nation/nation.yaml"), List.of())
                .scenario();
    }

    static Network network(Scenario scenario, int firms) {
        return new SyntheticNation(scenario.products(), new SyntheticNation.Size(firms, LINKS_OF_FIRM * firms, 1))
                .freeze("all");
    }
}
