package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;

/** The baseline of Zhengzhou against the facts of 2023, over ten replications. */
class BaselineTest {
    private static final Map<String, Double> FACTS_BN =
            Map.of("digital-economy", 470.4, "biomedicine", 35.1, "automotive", 216.9, "equipment", 87.1);

    private static Scenario scenario;
    private static List<RunOutcome> outcomes;

    @BeforeAll
    static void run() {
        scenario = Library.read("zhengzhou/baseline.yaml");
        Simulation simulation = Simulation.of(scenario);
        outcomes = new ArrayList<>();
        for (int replication = 1; replication <= 10; replication++) {
            outcomes.add(simulation.run(replication, Supervision.NONE));
        }
    }

    @Test
    void shouldMakeIn2023WhatTheFactsSay() {
        for (String cluster : List.of("automotive", "biomedicine", "digital-economy", "equipment")) {
            double mean = 0;
            for (RunOutcome outcome : outcomes) {
                mean += sum(outcome, 12, cluster, Measure.STARTED) / outcomes.size();
            }
            double fact = FACTS_BN.get(cluster) * 1e9;
            assertEquals(fact, mean, 0.02 * fact, "output of " + cluster + " in 2023 [yuan]");
        }
    }

    @Test
    void shouldFillOrdersAndNeverRunBelowZero() {
        for (RunOutcome outcome : outcomes) {
            int last = outcome.samples() - 1;
            for (String cluster : List.of("automotive", "biomedicine", "digital-economy", "equipment")) {
                double fill = sum(outcome, last, cluster, Measure.ON_TIME) / sum(outcome, last, cluster, Measure.DUE);
                assertTrue(fill > 0.9, "fill rate of " + cluster + " is " + fill);
            }
            for (int sample = 0; sample <= last; sample++) {
                for (int group = 0; group < outcome.groups().size(); group++) {
                    assertTrue(outcome.reading(sample, group, Measure.LEAST_STOCK) >= 0, "a stock is below zero");
                }
            }
        }
    }

    private static double sum(RunOutcome outcome, int sample, String cluster, Measure measure) {
        double sum = 0;
        for (int group = 0; group < outcome.groups().size(); group++) {
            if (scenario.products()
                    .get(outcome.groups().product(group))
                    .cluster()
                    .equals(cluster)) {
                sum += outcome.reading(sample, group, measure);
            }
        }
        return sum;
    }
}
