package org.liansim.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liansim.scenario.Anchor;
import org.liansim.scenario.Cluster;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Parameters;
import org.liansim.scenario.Product;
import org.liansim.scenario.Rationing;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;
import org.liansim.scenario.Zone;

/** A small city for tests: phones, boards and panels, a software service, machines that are used to make machines. */
public final class TestCity {
    private final Map<String, TestProduct> products = new TreeMap<>();
    private final Map<Parameter, Double> parameters = new TreeMap<>();
    private long seed = 2023;

    public TestCity() {
        TreeMap<String, Double> zones = new TreeMap<>(Map.of("airport", 2.0, "high-tech", 1.0));
        List<Anchor> foxconn = List.of(anchor("foxconn", 0.7, "airport"));
        List<Anchor> boards = List.of(anchor("boards-one", 0.25, "airport"), anchor("boards-two", 0.15, "high-tech"));
        add("PHONE").outputYuanPerYear(300e9).firms(6, 40, foxconn, zones).regions(0, 0.2, 0.8);
        add("BOARD").outputYuanPerYear(40e9).supply(0.35, 0.15, 3).firms(12, 45, boards, zones);
        add("PANEL").outputYuanPerYear(9e9).supply(0.15, 0.45, 3).firms(4, 20, List.of(), zones);
        add("SOFT")
                .service(true)
                .outputYuanPerYear(28e9)
                .supply(0.45, 0, 4)
                .firms(30, 1800, List.of(), zones)
                .regions(0.6, 0.4, 0);
        add("TOOL").outputYuanPerYear(12e9).supply(0.5, 0.1, 2).firms(8, 60, List.of(), zones);
        add("CHIP").supply(0, 0.8, 1);
        add("POWER").service(true);
        recipe("PHONE", "BOARD", 0.1, "CHIP", 0.3, "PANEL", 0.1, "POWER", 0.01, "SOFT", 0.02);
        recipe("BOARD", "CHIP", 0.4, "POWER", 0.03, "TOOL", 0.05);
        recipe("PANEL", "POWER", 0.05, "SOFT", 0.03, "TOOL", 0.1);
        recipe("SOFT", "BOARD", 0.02, "POWER", 0.02, "SOFT", 0.1);
        recipe("TOOL", "BOARD", 0.1, "SOFT", 0.05, "TOOL", 0.2);
    }

    static Anchor anchor(String id, double share, String zone) {
        return new Anchor(id, new Text(id, id), share, zone, Text.same("judgement"));
    }

    public TestProduct add(String id) {
        return products.computeIfAbsent(id, TestProduct::new);
    }

    /** Sets a recipe from pairs of an input and its share. */
    TestCity recipe(String product, Object... inputs) {
        List<Ingredient> recipe = new ArrayList<>();
        double valueAdded = 1;
        for (int i = 0; i < inputs.length; i += 2) {
            double share = (double) inputs[i + 1];
            recipe.add(new Ingredient((String) inputs[i], share, Criticality.IMPORTANT));
            valueAdded -= share;
        }
        add(product).recipe(recipe, valueAdded);
        return this;
    }

    public TestCity parameter(Parameter parameter, double value) {
        parameters.put(parameter, value);
        return this;
    }

    public TestCity seed(long seed) {
        this.seed = seed;
        return this;
    }

    public Scenario scenario() {
        List<Zone> zones = List.of(zone("airport"), zone("high-tech"));
        List<Cluster> clusters = List.of(new Cluster("digital", new Text("Digital", "数字"), Text.same("judgement")));
        List<Product> made = products.values().stream()
                .map(product -> product.cluster("digital").product())
                .toList();
        return new Scenario(
                "test-city",
                new Text("Test city", "测试城市"),
                new Scenario.Period(LocalDate.of(2023, 1, 1), LocalDate.of(2033, 1, 1)),
                new Scenario.Sampling(seed, 10),
                Rationing.PROPORTIONAL,
                Parameters.of(parameters),
                zones,
                clusters,
                made);
    }

    public Network network() {
        return CityNetwork.of(scenario()).freeze();
    }

    /** The same network with firms that may enter. */
    public Network withReserves() {
        return CityNetwork.withReserves(scenario()).freeze();
    }

    private static Zone zone(String id) {
        return new Zone(id, new Text(id, id), Text.same("judgement"));
    }
}
