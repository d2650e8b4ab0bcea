package org.liansim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liansim.network.Network;
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

/** The trail of a shock names who starved whom and who ordered less, from what was hit along the chain. */
class CausalTrailTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @Test
    void shouldLeadDownTheChain() {
        Simulation simulation = simulation(outage(0));
        CausalTrail trail = simulation.explain(1).trail();
        assertEquals(List.of("CHIP/01 HIT", "  BOARD/01 STARVED", "    PHONE/01 STARVED"), lines(simulation, trail));
        int board = trail.children(trail.roots()[0])[0];
        assertTrue(
                trail.since(board).isAfter(START.plusDays(100)), "starved after the shock, on " + trail.since(board));
        int phone = trail.children(board)[0];
        assertFalse(trail.since(phone).isBefore(trail.since(board)), "on " + trail.since(phone));
        assertEquals(2, trail.tier(phone));
        assertTrue(trail.amount(board) > 0 && trail.amount(board) <= trail.behind(board));
    }

    @Test
    void shouldLeadUpTheChainWhenDemandFalls() {
        Simulation simulation = simulation(new ShockSetting(
                "slump",
                "demand-change",
                Target.ALL.with(Selector.PRODUCT, "PHONE"),
                Timing.of(START.plusDays(100), 90),
                values("demand-change").with("factor", 0.2),
                Text.same("test")));
        assertEquals(
                List.of("PHONE/01 HIT", "  BOARD/01 FEWER_ORDERS", "    CHIP/01 FEWER_ORDERS"),
                lines(simulation, simulation.explain(1).trail()));
    }

    @Test
    void shouldTellWhoStarvedWhomAmongFirmsThatAreAllHit() {
        Simulation simulation = simulation(new ShockSetting(
                "flood",
                "outage",
                Target.ALL,
                Timing.of(START.plusDays(100), 90),
                values("outage").with("level", 0.5).with("of", "output"),
                Text.same("test")));
        List<String> lines = lines(simulation, simulation.explain(1).trail());
        assertEquals(4, lines.size(), lines.toString());
        assertTrue(lines.contains("SHOE/01 HIT"), lines.toString());
        assertTrue(lines.stream().filter(line -> line.endsWith(" HIT")).count() >= 2, lines.toString());
    }

    @Test
    void shouldBeEmptyWithoutLoss() {
        Simulation simulation = simulation(outage(1));
        assertEquals(List.of(), lines(simulation, simulation.explain(1).trail()));
    }

    private static List<String> lines(Simulation simulation, CausalTrail trail) {
        List<String> lines = new ArrayList<>();
        for (int root : trail.roots()) {
            add(lines, simulation.network(), trail, root, "");
        }
        return lines;
    }

    private static void add(List<String> lines, Network network, CausalTrail trail, int firm, String indent) {
        lines.add(indent + network.name[firm] + " " + trail.cause(firm));
        for (int child : trail.children(firm)) {
            add(lines, network, trail, child, indent + "  ");
        }
    }

    private static SettingValues values(String type) {
        return SettingValues.defaults(ShockCatalog.descriptions().type(type));
    }

    private static ShockSetting outage(double level) {
        return new ShockSetting(
                "outage",
                "outage",
                Target.ALL.with(Selector.PRODUCT, "CHIP"),
                Timing.of(START.plusDays(100), 90),
                values("outage").with("level", level),
                Text.same("test"));
    }

    private static Simulation simulation(ShockSetting shock) {
        Scenario scenario = new Scenario(
                "chain",
                new Text("Chain", "链"),
                new Scenario.Period(START, START.plusYears(2)),
                new Scenario.Sampling(1, 1),
                Rationing.PROPORTIONAL,
                Parameters.defaults(),
                List.of(new Zone("zone", new Text("Zone", "区"), Text.same("test"))),
                List.of(),
                List.of(
                        product("BOARD", "CHIP", 5e9, 1),
                        product("CHIP", "", 2.5e9, 1),
                        product("PHONE", "BOARD", 10e9, 0),
                        product("SHOE", "", 1e9, 0)));
        return Simulation.of(scenario.with(List.of(shock))).steady();
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
