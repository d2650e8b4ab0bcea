package org.liansim.scenario.yaml;

import java.util.List;
import java.util.SortedMap;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Problem;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Sources;

/**
 * A scenario with what it was read from.
 *
 * @param scenario the scenario
 * @param files every file read, the top file first
 * @param warnings what is doubtful but stops nothing
 * @param sources lines of the files, to show the warnings
 * @param settings every value that is set, by its path such as {@code products.CHIP.lead_time.mean}
 */
public record ReadResult(
        Scenario scenario,
        List<InputFile> files,
        List<Problem> warnings,
        Sources sources,
        SortedMap<String, Setting> settings) {}
