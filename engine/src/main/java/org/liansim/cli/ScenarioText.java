package org.liansim.cli;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liansim.lever.LeverCatalog;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.shock.ShockCatalog;

/**
 * All that a scenario was read from, to read it again in another process or with more overrides.
 *
 * @param files the files, the top file first
 * @param sets overrides in the form {@code path=value}
 */
record ScenarioText(List<InputFile> files, List<String> sets) implements Serializable {
    ScenarioText {
        files = List.copyOf(files);
        sets = List.copyOf(sets);
    }

    /** A reader of such texts; use one for many. */
    static ScenarioReader reader() {
        return new ScenarioReader(
                Optional.empty(),
                ShockCatalog.descriptions(),
                LeverCatalog.standard().descriptions());
    }

    /** The scenario, with some more overrides over it. */
    Scenario read(ScenarioReader reader, List<String> more) {
        List<String> all = new ArrayList<>(sets);
        all.addAll(more);
        return reader.read(files, all).scenario();
    }
}
