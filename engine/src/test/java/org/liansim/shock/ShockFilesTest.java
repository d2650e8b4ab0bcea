package org.liansim.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.SensorPark;
import org.liansim.lever.LeverCatalog;
import org.liansim.model.InvalidSettingException;
import org.liansim.network.CityNetwork;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Selector;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Timing;
import org.liansim.scenario.TypeCatalog;
import org.liansim.scenario.yaml.ScenarioSchema;

/** Shocks as scenario files write them: what is read, and what is refused with its place and a likely mend. */
class ShockFilesTest {
    @TempDir
    private Path folder;

    @Test
    void shouldBeReadWithTheirDefaults() {
        Scenario scenario = read("""
                shocks:
                  fire:
                    type: outage
                    target: { firm: [first, METER/01], zone: park }
                    start: 2023-07-20
                    duration: 4 weeks
                    ramp: 2 days
                    recovery: 30 days
                    fading: exponential
                    level: 40 %
                    source: judgement
                  chips:
                    type: supply-squeeze
                    target: { product: CHIP, region: abroad }
                    start: 2023-03-01
                    end: 2023-09-01
                    lead_time: { 2023-03-01: 14 weeks, 2023-08-01: 25.8 weeks }
                    source: judgement
                """);
        List<ShockSetting> shocks = scenario.shocks();
        assertEquals(
                List.of("chips", "fire"), shocks.stream().map(ShockSetting::id).toList());
        ShockSetting chips = shocks.get(0);
        assertEquals(184, chips.timing().days());
        assertEquals(1, chips.values().number("capacity"));
        assertEquals(10, chips.values().number("spare"));
        assertEquals(
                98 + 82.6 / 2,
                chips.values().at("lead_time", LocalDate.of(2023, 5, 16).toEpochDay() + 0.5),
                1e-9);
        assertEquals(
                180.6, chips.values().at("lead_time", LocalDate.of(2024, 5, 16).toEpochDay()), 1e-9);
        ShockSetting fire = shocks.get(1);
        assertEquals(new Timing(LocalDate.of(2023, 7, 20), 2, 28, 30, Timing.Fading.EXPONENTIAL), fire.timing());
        assertEquals(0.4, fire.values().number("level"));
        assertEquals("capacity", fire.values().word("of"));
        assertEquals(
                new TreeSet<>(List.of("METER/01", "first")),
                fire.target().names().get(Selector.FIRM));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    type: outrage, start: 2023-05-01, duration: 9 days, source: x                                    | shocks.yaml:34:18: error: type of shock 'hit' must be one of corridor-closure, demand-change, flood, input-ban, outage, price-jump, supply-squeeze, not 'outrage' | did you mean 'outage'?
                    tpye: outage, level: 40 %, start: 2023-05-01, duration: 9 days, source: x                        | shocks.yaml:34:12: error: unknown key 'tpye' in shock 'hit' | did you mean 'type'?
                    kind: outage, level: 40 %, start: 2023-05-01, duration: 9 days, source: x                        | shocks.yaml:34:12: error: unknown key 'kind' in shock 'hit' | did you mean 'type'?
                    type: supply-squeeze, capacity: 140 %, start: 2023-05-01, duration: 9 days, source: x            | shocks.yaml:34:44: error: capacity of shock 'hit' must be at most 100 %, not 140 % |
                    type: outage, levle: 40 %, start: 2023-05-01, duration: 9 days, source: x                        | shocks.yaml:34:26: error: unknown key 'levle' in shock 'hit' | did you mean 'level'?
                    type: outage, level: 40 %, target: { zone: prak }, start: 2023-05-01, duration: 9 days, source: x | shocks.yaml:34:55: error: unknown zone 'prak' in target.zone of shock 'hit' | did you mean 'park'?
                    type: outage, level: 40 %, target: { product: METRE }, start: 2023-05-01, duration: 9 days, source: x | shocks.yaml:34:58: error: unknown product 'METRE' in target.product of shock 'hit' | did you mean 'METER'?
                    type: outage, level: 40 %, target: { firm: METER/02 }, start: 2023-05-01, duration: 9 days, source: x | shocks.yaml:34:55: error: unknown firm 'METER/02' in target.firm of shock 'hit' | did you mean 'METER/01'?
                    type: outage, level: 40 %, target: { region: abroad }, start: 2023-05-01, duration: 9 days, source: x | shocks.yaml:34:49: error: unknown key 'region' in target of shock 'hit' | allowed: zone, cluster, product, firm
                    type: outage, level: 40 %, start: 2023-05-01, end: 2023-04-30, source: x                         | shocks.yaml:34:63: error: end of shock 'hit' is 2023-04-30, before its start of 2023-05-01 |
                    type: outage, level: 40 %, start: 2022-12-31, duration: 9 days, source: x                        | shocks.yaml:34:46: error: start of shock 'hit' is 2022-12-31, outside the horizon of the scenario | simulated time is from 2023-01-01 to 2024-12-31
                    type: outage, level: 40 %, start: 2023-02-30, duration: 9 days, source: x                        | shocks.yaml:34:46: error: start of shock 'hit': '2023-02-30' is not a day of the calendar | year-month-day, for example 2023-07-20
                    type: outage, level: 40 %, start: 2023-05-01, duration: 9 yuan, source: x                        | shocks.yaml:34:68: error: duration of shock 'hit': '9 yuan' is an amount of money where a duration is needed | for example '7 days'
                    type: outage, level: 140 %, start: 2023-05-01, duration: 9 days, source: x                       | shocks.yaml:34:33: error: level of shock 'hit' must be at most 100 %, not 140 % |
                    type: outage, level: 40 %, start: 2023-05-01, source: x                                          | shocks.yaml:34:5: error: missing key 'duration' in shock 'hit' | or give its 'end', the first day after it
                    type: outage, start: 2023-05-01, duration: 9 days, source: x                                     | shocks.yaml:34:5: error: missing key 'level' in shock 'hit' |
                    type: outage, level: 40 %, start: 2023-05-01, duration: 9 days, ramp: 10 days, source: x         | shocks.yaml:34:82: error: ramp of shock 'hit' must be at most its duration of 9 days, not 10 days |
                    type: input-ban, start: 2023-05-01, duration: 9 days, ramp: 1 day, source: x                     | shocks.yaml:34:66: error: unknown key 'ramp' in shock 'hit' |
                    """)
    void shouldBeRefusedWithPlaceAndMend(String entry, String problem, String hint) {
        park().refuses("shocks:\n    hit: { " + entry.strip() + " }\n", problem, hint);
    }

    @Test
    void shouldBeRefusedWhenTheyHitNothing() {
        Scenario scenario = read("""
                shocks:
                  ban: { type: input-ban, target: { product: METER }, start: 2023-05-01, duration: 9 days, source: x }
                """);
        InvalidSettingException wrong = assertThrows(
                InvalidSettingException.class,
                () -> Shocks.of(scenario, CityNetwork.of(scenario).freeze()));
        assertTrue(wrong.getMessage().startsWith("Shock 'ban' (input-ban) hits nothing"), wrong.getMessage());
    }

    @Test
    void shouldBeOfferedByTheSchemaWithEveryField() {
        String schema = ScenarioSchema.text(
                ShockCatalog.descriptions(), LeverCatalog.standard().descriptions());
        for (ShockType type : ShockCatalog.types()) {
            assertTrue(schema.contains("\"const\" : \"" + type.description().id() + "\""));
            type.description()
                    .fields()
                    .forEach(field -> assertTrue(schema.contains(field.meaning().en()), field.id()));
        }
        assertEquals(-1, ScenarioSchema.text(TypeCatalog.NONE, TypeCatalog.NONE).indexOf("shock"));
    }

    private SensorPark park() {
        return new SensorPark(folder.resolve("shocks.yaml"));
    }

    private Scenario read(String shocks) {
        return park().with(shocks).scenario();
    }
}
