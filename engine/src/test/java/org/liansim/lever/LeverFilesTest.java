package org.liansim.lever;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.SensorPark;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.Measure;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Simulation;
import org.liansim.scenario.Budget;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.Policy;
import org.liansim.scenario.Text;
import org.liansim.scenario.TypeCatalog;
import org.liansim.scenario.yaml.ReadResult;
import org.liansim.scenario.yaml.ScenarioSchema;

/** Levers as scenario files write them: what is read, and what is refused with its place and a likely mend. */
class LeverFilesTest {
    private static final String MOVING = "economy: on\n";

    @TempDir
    private Path folder;

    @Test
    void shouldBeReadWithTheirTermsAndDefaults() {
        Policy policy = read("""
                budgets:
                  park: { per_year: 1 bn yuan/year, source: invented }
                levers:
                  second:
                    type: rnd-incentive
                    target: { stage: [start-up, tech-sme], zone: park }
                    start: 2023-03-01
                    permanent: true
                    ramp: 90 days
                    intensity: 80 %
                    take_up: 40 %
                    leakage: 0.1
                    success: 0.9
                    cost: 3 million yuan
                    running_cost: 20 million yuan/year
                    payer: city
                    source: invented
                  first:
                    type: policy-coordination
                    start: 2023-01-01
                    duration: 52 weeks
                    weights: { sensing: 2 }
                    source: invented
                """).scenario().policy();
        assertEquals(
                List.of("first", "second"),
                policy.levers().stream().map(LeverSetting::id).toList());
        assertEquals(List.of(new Budget("park", 1e9, Text.same("invented"))), policy.budgets());
        LeverSetting second = policy.levers().get(1);
        assertEquals(
                new LeverSetting.Terms(0.8, new LeverSetting.Cost(3e6, 2e7, "city"), 0.4, 0.1, 0.9), second.terms());
        assertEquals(672, second.timing().days(), "to the end of the horizon");
        assertEquals(0.1, second.values().number("rate"));
        assertEquals(2, policy.levers().get(0).values().weight("weights", "sensing", 1));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    type: livabilty, start: 2023-05-01, duration: 9 days, source: x                                      | levers.yaml:35:18: error: type of lever 'hit' must be one of attract-entry | did you mean 'livability'?
                    type: livability, amenty: 0.1, start: 2023-05-01, duration: 9 days, source: x                        | levers.yaml:35:30: error: unknown key 'amenty' in lever 'hit' | did you mean 'amenity'?
                    type: livability, target: { zone: prak }, start: 2023-05-01, duration: 9 days, source: x             | levers.yaml:35:46: error: unknown zone 'prak' in target.zone of lever 'hit' | did you mean 'park'?
                    type: firm-cultivation, target: { stage: high-teck }, start: 2023-05-01, duration: 9 days, source: x | levers.yaml:35:53: error: unknown stage 'high-teck' in target.stage of lever 'hit' | did you mean 'high-tech'?
                    type: livability, start: 2023-05-01, end: 2023-04-30, source: x                                      | levers.yaml:35:54: error: end of lever 'hit' is 2023-04-30, before its start of 2023-05-01 | an end is the first day after it
                    type: livability, start: 2023-05-01, duration: 9 days, cost: 1 bn yuan, source: x                    | levers.yaml:35:67: error: cost of lever 'hit' has no payer | name who pays, for example 'payer: city'
                    type: livability, start: 2023-05-01, duration: 9 days, cost: 1 bn yuan, payer: ctiy, source: x       | levers.yaml:35:91: error: unknown payer 'ctiy' in payer of lever 'hit' | did you mean 'city'?
                    type: livability, start: 2023-05-01, duration: 9 days, take_up: 140 %, source: x                     | levers.yaml:35:76: error: take_up of lever 'hit' must be at most 100 %, not 140 % | 100 % is all of it
                    type: livability, start: 2023-05-01, duration: 9 days, leakage: 30, source: x                        | levers.yaml:35:76: error: leakage of lever 'hit' must be at most 1, not 30 | 1 is all of it; a percentage is written '30 %'
                    type: livability, start: 2023-05-01, source: x                                                       | levers.yaml:35:5: error: missing key 'duration' in lever 'hit' | or 'permanent: true'
                    type: livability, start: 2023-05-01, duration: 9 days, permanent: true, source: x                    | levers.yaml:35:49: error: lever 'hit' is permanent and has 'duration' | keep one of them
                    type: target-review, start: 2023-05-01, duration: 9 days, source: x | levers.yaml:35:5: error: missing key 'aim' in lever 'hit' |
                    type: target-review, aim: 5, start: 2023-05-01, duration: 9 days, levers: [hti], source: x           | levers.yaml:35:87: error: unknown lever 'hti' in levers of lever 'hit' | did you mean 'hit'?
                    type: chain-link, inputs: [CHPI], start: 2023-05-01, duration: 9 days, source: x                     | levers.yaml:35:39: error: unknown product 'CHPI' in inputs of lever 'hit' | did you mean 'CHIP'?
                    type: policy-coordination, weights: { snesing: 2 }, start: 2023-05-01, duration: 9 days, source: x   | levers.yaml:35:50: error: unknown cluster 'snesing' in weights of lever 'hit' | did you mean 'sensing'?
                    """)
    void shouldBeRefusedWithPlaceAndMend(String entry, String problem, String hint) {
        park().refuses(MOVING + "levers:\n    hit: { " + entry.strip() + " }\n", problem, hint);
    }

    @Test
    void shouldWarnOfLeversThatClaimOneTargetAndSayWhichHolds() {
        String two = """
                levers:
                  one: { type: chain-link, inputs: CHIP, start: 2023-05-01, duration: 300 days, source: x }
                  two: { type: chain-link, inputs: CHIP, start: 2023-09-01, duration: 300 days, source: x }
                """;
        ReadResult read = read(two);
        assertEquals(1, read.warnings().size());
        assertEquals(
                "levers 'one' and 'two' (chain-link) claim the same target at the same time",
                read.warnings().get(0).message());
        assertEquals(
                "the larger share holds for each input", read.warnings().get(0).hint());
        assertEquals(List.of(), read(two.replace("2023-09-01", "2024-04-01")).warnings());
    }

    @Test
    void shouldChangeNoBitOfARunWithoutIntensity() {
        StringBuilder levers = new StringBuilder("levers:\n");
        for (String id : LeverCatalog.standard().descriptions().ids()) {
            String more = id.equals("target-review") ? ", aim: 5" : ", ramp: 30 days";
            levers.append("  lever-" + id + ": { type: " + id + ", start: 2023-02-10, duration: 500 days,"
                    + " intensity: 0" + more + ", source: x }\n");
        }
        RunOutcome without = Simulation.of(read("").scenario()).run(1, Supervision.NONE);
        RunOutcome with = Simulation.of(read(levers.toString()).scenario()).run(1, Supervision.NONE);
        for (int sample = 0; sample < without.samples(); sample++) {
            for (Measure measure : Measure.values()) {
                assertEquals(without.reading(sample, 0, measure), with.reading(sample, 0, measure), measure.name());
            }
        }
    }

    @Test
    void shouldCountWhatTheyCostInARun() {
        RunOutcome run = Simulation.of(read("""
                levers:
                  parks: { type: livability, start: 2023-05-01, duration: 365 days, cost: 1 bn yuan,
                           running_cost: 10 million yuan/year, payer: park, source: x }
                """).scenario()).run(1, Supervision.NONE);
        assertEquals(1.01e9, run.reading(run.samples() - 1, 0, Measure.PUBLIC_COST), 1);
    }

    @Test
    void shouldBeOfferedByTheSchemaWithEveryField() {
        TypeCatalog levers = LeverCatalog.standard().descriptions();
        String schema = ScenarioSchema.text(TypeCatalog.NONE, levers);
        for (LeverType type : LeverCatalog.standard().types()) {
            assertTrue(schema.contains("\"const\" : \"" + type.description().id() + "\""));
            type.description()
                    .fields()
                    .forEach(field -> assertTrue(schema.contains(field.meaning().en()), field.id()));
        }
    }

    private SensorPark park() {
        return new SensorPark(folder.resolve("levers.yaml"));
    }

    private ReadResult read(String levers) {
        return park().with(MOVING + levers);
    }
}
