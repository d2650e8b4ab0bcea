package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liansim.kernel.Check;
import org.liansim.kernel.Supervision;
import org.liansim.lever.LeverCatalog;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Simulation;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.shock.ShockCatalog;

/**
 * Every shipped scenario is read without a warning and runs to its end, or strategies for three years, under the laws: among
 * them that of money, which sums to zero to 1 part in 10^12 through ten years of the city's plan with its levers and exits.
 */
class EveryScenarioTest {
    static List<Path> scenarios() {
        return Library.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void shouldRunUnderAudit(Path file) {
        boolean isStrategy = file.toString().contains("strategies");
        ReadResult read = new ScenarioReader(
                        Optional.empty(),
                        ShockCatalog.descriptions(),
                        LeverCatalog.standard().descriptions())
                .read(file, isStrategy ? List.of("horizon=3 years", "economy=on") : List.of());
        assertEquals(List.of(), read.warnings());
        RunOutcome outcome = Simulation.of(read.scenario()).run(1, new Supervision(Check.AUDIT, null));
        assertTrue(outcome.isDone());
        for (int group = 0; group < outcome.groups().size(); group++) {
            assertTrue(
                    outcome.reading(0, group, Measure.FIRMS) == 0
                            || outcome.reading(outcome.samples() - 1, group, Measure.FINISHED) > 0,
                    "every product is made in every zone that it has firms in at the start");
        }
    }
}
