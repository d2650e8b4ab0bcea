package org.liansim.shock;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.RunOutcome;
import org.liansim.outcome.SampleDates;
import org.liansim.outcome.ShockLoss;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.scenario.yaml.ScenarioReader;
import org.liansim.validation.Claim.Published;
import org.liansim.validation.Recorded;
import org.liansim.validation.Validation;

/** How the loss of those who are not hit grows with the time that a part of the city stands still. */
class LossDurationTest {
    @RegisterExtension
    static final Recorded RECORDED = new Recorded("loss-duration");

    @RegisterExtension
    static final Validation VALIDATION = new Validation("Published effects");

    private static final LocalDate HIT = LocalDate.of(2024, 4, 1);
    private static final int SHORT = 14;
    private static final int LONG = 60;

    @Test
    void shouldLoseMoreThanInProportionToTime() {
        Scenario city = new ScenarioReader(Optional.empty())
                .read(
                        Path.of("..", "scenarios", "zhengzhou", "baseline.yaml"),
                        List.of("horizon=2 years", "economy=off"))
                .scenario();
        Simulation simulation = Simulation.of(city);
        long[] weeks = SampleDates.every(7, city.period().start(), city.period().end());
        int zone = simulation.network().zones.indexOf("economic-development");
        double[] exponents = IntStream.rangeClosed(1, Recorded.replications())
                .parallel()
                .mapToDouble(replication -> {
                    RunOutcome usual = simulation.run(replication, Supervision.NONE, weeks);
                    IntPredicate elsewhere = group -> usual.groups().zone(group) != zone;
                    double brief = lost(simulation.with(List.of(standstill(SHORT))), usual, weeks, elsewhere);
                    double lasting = lost(simulation.with(List.of(standstill(LONG))), usual, weeks, elsewhere);
                    return StrictMath.log(lasting / brief) / StrictMath.log((double) LONG / SHORT);
                })
                .toArray();
        VALIDATION.record(
                "E12",
                "predicted: elasticity of the other zones' lost output to the time for which one zone, a quarter of the"
                        + " output, stands still, 14 to 60 days",
                "1.59 for 14 to 60 days, 1.43 to 1.73 between neighbouring durations of 7 to 60 days (Inoue & Todo, PLoS"
                        + " ONE 15(9), 2020, table 1: simulated for Tokyo, a fifth of Japan's output)",
                new Published(
                        1.59,
                        1.43,
                        1.73,
                        RECORDED.interval("E12", exponents),
                        "convex as published, and more so: finished goods and inputs for weeks cover a fortnight almost"
                                + " whole, Tokyo's customers hold less"));
    }

    private static double lost(Simulation hit, RunOutcome usual, long[] weeks, IntPredicate scope) {
        RunOutcome run = hit.run(usual.replication(), Supervision.NONE, weeks);
        return ShockLoss.of(run, usual, HIT.toEpochDay(), scope).lost();
    }

    private static ShockSetting standstill(int days) {
        return new ShockSetting(
                "standstill",
                "outage",
                Target.ALL.with(Selector.ZONE, "economic-development"),
                Timing.of(HIT, days),
                SettingValues.defaults(ShockCatalog.type("outage").description())
                        .with("level", 0),
                Text.same("test"));
    }
}
