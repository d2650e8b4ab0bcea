package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liansim.comparison.PairedDifference;
import org.liansim.kernel.Check;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;

/**
 * Random numbers go by what they are for, so that what a lever does to the output of its cluster stands out although firms
 * enter and leave.
 */
class CommonLuckTest {
    private static final int REPLICATIONS = 4;
    private static final int YEARS = 2;
    private static final String CLUSTER = "automotive";

    @Test
    void shouldCutTheVarianceOfWhatALeverDoesToItsClusterFivefold() {
        String horizon = "horizon=" + YEARS + " years";
        Scenario base = Library.read("zhengzhou/baseline.yaml", horizon);
        Scenario digital = Library.read(
                "zhengzhou/baseline.yaml",
                horizon,
                "levers.digital={ type: tech-upgrade, target: { cluster: " + CLUSTER
                        + " }, start: 2023-02-01, permanent: true, source: invented }");
        double[][] before = runs(base);
        double[][] after = runs(digital);
        for (double[][] side : new double[][][] {before, after}) {
            for (int replication = 0; replication < REPLICATIONS; replication++) {
                assertTrue(side[1][replication] > 10, side[1][replication] + " firms entered");
                assertTrue(side[2][replication] > 10, side[2][replication] + " firms left");
            }
        }
        PairedDifference output = PairedDifference.of(before[0], after[0]);
        assertTrue(output.interval(0.95).lower() > 0, output.interval(0.95) + " yuan");
        assertTrue(output.varianceReduction() >= 5, "variance cut " + output.varianceReduction());
    }

    /** Output, entries and exits of the cluster, by replication. */
    private static double[][] runs(Scenario scenario) {
        Simulation simulation = Simulation.of(scenario);
        RunOutcome[] runs = IntStream.rangeClosed(1, REPLICATIONS)
                .mapToObj(replication -> simulation.run(replication, new Supervision(Check.NONE, null)))
                .toArray(RunOutcome[]::new);
        double[][] values = new double[3][REPLICATIONS];
        Measure[] measures = {Measure.STARTED, Measure.ENTERED, Measure.LEFT};
        for (int measure = 0; measure < measures.length; measure++) {
            for (int replication = 0; replication < REPLICATIONS; replication++) {
                values[measure][replication] = sum(scenario, runs[replication], measures[measure]);
            }
        }
        return values;
    }

    private static double sum(Scenario scenario, RunOutcome run, Measure measure) {
        double sum = 0;
        for (int group = 0; group < run.groups().size(); group++) {
            if (scenario.products().get(run.groups().product(group)).cluster().equals(CLUSTER)) {
                sum += run.reading(12 * YEARS, group, measure);
            }
        }
        return sum;
    }
}
