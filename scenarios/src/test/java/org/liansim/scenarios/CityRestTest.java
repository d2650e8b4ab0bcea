package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liansim.kernel.Executor;
import org.liansim.kernel.SequentialExecutor;
import org.liansim.model.chain.ChainModel;
import org.liansim.model.chain.ChainPlan;
import org.liansim.model.chain.Draws;
import org.liansim.network.CityNetwork;
import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;

/** The shipped city, and a country of sectors that all supply one another, without growth, season and noise. */
class CityRestTest {
    private static final long WEEK = 7 * 86_400L;
    private static final int WEEKS = 522;

    @ParameterizedTest
    @ValueSource(strings = {"zhengzhou/baseline.yaml", "china-2020/china-2020.yaml"})
    void shouldStayAtRestForTenYears(String file) {
        Scenario scenario = Library.read(file);
        Network network = CityNetwork.of(scenario).freeze();
        ChainPlan plan = new ChainPlan(
                network,
                new ChainPlan.Settings(scenario.sampling().seed(), scenario.rationing(), scenario.parameters(), true),
                scenario.period().start(),
                WEEKS * WEEK);
        ChainModel model = new ChainModel(plan, Draws.none());
        Executor executor = new SequentialExecutor(model, network.entities, 0, plan.lookahead());
        model.start(executor);
        double[] before = new double[network.firms];
        for (int week = 1; week <= WEEKS; week++) {
            executor.run(week * WEEK);
            for (int firm = 0; firm < network.firms; firm++) {
                double started = model.of(firm, Measure.STARTED);
                double rest = network.output[firm];
                assertEquals(
                        rest,
                        (started - before[firm]) / 7,
                        1e-9 * rest,
                        "output of " + network.name[firm] + " in week " + week);
                before[firm] = started;
            }
        }
    }

    @Test
    void shouldDampDisturbances() {
        double growth = Simulation.of(Library.read("zhengzhou/baseline.yaml")).growthFactor();
        assertTrue(growth < 1, "growth factor " + growth);
        double ofCountry =
                Simulation.of(Library.read("china-2020/china-2020.yaml")).growthFactor();
        assertTrue(ofCountry < 1, "growth factor " + ofCountry);
        assertTrue(growth > 0.9, "the slow forecast forgets slowly: growth factor " + growth);
    }
}
