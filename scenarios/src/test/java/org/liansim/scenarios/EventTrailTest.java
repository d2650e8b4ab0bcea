package org.liansim.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liansim.network.Network;
import org.liansim.run.CausalTrail;
import org.liansim.run.CausalTrail.Cause;
import org.liansim.run.Simulation;
import org.liansim.scenario.Scenario;

/** Each replayed event leads from what it hit to firms that fell behind for want of goods or of orders. */
class EventTrailTest {
    @ParameterizedTest
    @CsvSource({
        "phone-plant-2022, foxconn-zhengzhou, FEWER_ORDERS, futaihua-precision",
        "flood-2021, yutong-bus, FEWER_ORDERS, findreams-zhengzhou",
        "rail-closure-2025, byd-zhengzhou-cars, HIT, byd-zhengzhou-cars",
        "bearing-loss, national/E_BEAR, STARVED, creg",
        "chip-shortage-2021, abroad/X_CHIP, STARVED, foxconn-zhengzhou"
    })
    void shouldLeadFromWhatWasHit(String event, String hit, Cause cause, String firm) {
        Scenario scenario = Library.read("events/" + event + ".yaml");
        Simulation simulation = Simulation.of(scenario);
        Network network = simulation.network();
        CausalTrail trail = simulation.explain(1).trail();
        List<String> roots =
                IntStream.of(trail.roots()).mapToObj(root -> network.name[root]).toList();
        assertTrue(roots.contains(hit), roots.toString());
        int row = List.of(network.name).indexOf(firm);
        assertEquals(cause, trail.cause(row));
        if (cause != Cause.HIT) {
            assertEquals(hit, network.name[trail.above(row)]);
        }
        for (int each = 0; each < network.firms; each++) {
            if (trail.tier(each) >= 0) {
                assertTrue(trail.behind(each) > 0 && trail.amount(each) <= trail.behind(each), network.name[each]);
                assertFalse(trail.since(each).isBefore(start(scenario)), network.name[each]);
            }
            if (trail.tier(each) > 0) {
                assertEquals(trail.tier(trail.above(each)) + 1, trail.tier(each), network.name[each]);
            }
        }
    }

    private static LocalDate start(Scenario scenario) {
        return scenario.shocks().stream()
                .map(shock -> shock.timing().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
