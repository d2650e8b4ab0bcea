package org.liansim.cli;

import org.liansim.result.Study;
import org.liansim.run.Simulation;

/**
 * One scenario of a comparison.
 *
 * @param study what its tables are about
 * @param simulation what runs it
 * @param summary how it came out so far
 */
record Treatment(Study study, Simulation simulation, RunSummary summary) {
    String name() {
        return study.strategy();
    }
}
