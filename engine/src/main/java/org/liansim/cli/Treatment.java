package org.liansim.cli;

import org.liansim.report.Described;
import org.liansim.result.Study;
import org.liansim.run.Simulation;

/**
 * One scenario of a comparison.
 *
 * @param described what its tables are about
 * @param simulation what runs it
 * @param origin where it comes from
 * @param summary how it came out so far
 */
record Treatment(Described described, Simulation simulation, ComparedRuns.Origin origin, RunSummary summary) {
    Study study() {
        return described.study();
    }

    String name() {
        return study().strategy();
    }
}
