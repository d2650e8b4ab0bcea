package org.liansim.scenario.yaml;

import java.util.List;
import org.liansim.scenario.InputFile;
import org.liansim.scenario.Problem;
import org.liansim.scenario.Sources;
import org.liansim.scenario.StockChain;

/**
 * A study of stock points with what it was read from.
 *
 * @param chain the study, without faults
 * @param files every file read, the top file first
 * @param warnings what is doubtful but stops nothing
 * @param sources lines of the files, to show the warnings
 */
public record StockReadResult(StockChain chain, List<InputFile> files, List<Problem> warnings, Sources sources) {}
