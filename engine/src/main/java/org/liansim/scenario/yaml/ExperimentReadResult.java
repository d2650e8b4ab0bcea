package org.liansim.scenario.yaml;

import java.util.List;
import org.liansim.scenario.ExperimentSpec;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Sources;

/**
 * An experiment with what it was read from.
 *
 * @param experiment what the file says
 * @param files every file read, the top file first, without those of the scenarios
 * @param sources lines of the files, to show what is wrong with them
 */
public record ExperimentReadResult(ExperimentSpec experiment, List<InputFile> files, Sources sources) {}
