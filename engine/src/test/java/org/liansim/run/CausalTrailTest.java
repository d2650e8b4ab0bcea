package org.liansim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liansim.network.TestProduct;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Product;
import org.liansim.scenario.Rationing;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingValues;
import org.liansim.scenario.ShockSetting;
import org.liansim.scenario.Target;
import org.liansim.scenario.Text;
import org.liansim.scenario.Timing;
import org.liansim.scenario.Zone;
import org.liansim.shock.ShockCatalog;

/** The trail of a shock names who starved whom, from what was hit down the chain. */
class CausalTrailTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @Test
    void shouldLeadDownTheChain() {
        CausalTrail trail = simulation(0).trail(1);
        String text = trail.text(9);
        List<String> lines =
                text.lines().map(line -> line.replaceAll(" since .*", "")).toList();
        assertEquals(List.of("CHIP/01", "  BOARD/01 short of CHIP", "    PHONE/01 short of BOARD"), lines, text);
        LocalDate first = trail.since(trail.children(trail.roots()[0])[0]);
        assertTrue(first.isAfter(START.plusDays(100)), "starved after the shock, on " + first);
    }

    @Test
    void shouldBeEmptyWithoutLoss() {
        assertEquals("", simulation(1).trail(1).text(9));
    }

    private static Simulation simulation(double level) {
        SettingValues values = SettingValues.defaults(
                        ShockCatalog.descriptions().type("outage"))
                .with("level", level);
        ShockSetting outage = new ShockSetting(
                "outage",
                "outage",
                Target.ALL.with(Selector.PRODUCT, "CHIP"),
                Timing.of(START.plusDays(100), 90),
                values,
                "test");
        Scenario scenario = new Scenario(
                "chain",
                new Text("Chain", "链"),
                new Scenario.Period(START, START.plusYears(2)),
                new Scenario.Sampling(1, 1),
                Rationing.PROPORTIONAL,
                Parameters.defaults(),
                List.of(new Zone("zone", new Text("Zone", "区"), "test")),
                List.of(),
                List.of(
                        product("BOARD", "CHIP", 5e9, 1),
                        product("CHIP", "", 2.5e9, 1),
                        product("PHONE", "BOARD", 10e9, 0),
                        product("SHOE", "", 1e9, 0)));
        return Simulation.of(scenario.with(List.of(outage))).steady();
    }

    /** Made by one firm, half of its value from an input that one firm of the city supplies alone. */
    private static Product product(String id, String input, double output, double localShare) {
        TestProduct product = new TestProduct(id)
                .outputYuanPerYear(output)
                .supply(localShare, 0, 1)
                .firms(1, 1, List.of(), new TreeMap<>(Map.of("zone", 1.0)));
        return input.isEmpty()
                ? product.product()
                : product.recipe(List.of(new Ingredient(input, 0.5, Criticality.CRITICAL)), 0.5)
                        .product();
    }
}
