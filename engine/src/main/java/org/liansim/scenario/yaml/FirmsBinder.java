package org.liansim.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liansim.scenario.Anchor;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Product;

/** Makes the firms of a product: named anchors and a number of drawn ones, or those that a table gives. */
final class FirmsBinder {
    private static final double SUM_TOLERANCE = 1e-9;
    private static final double DEFAULT_TAIL = 1.1;

    private final Set<String> zones;
    private final References references;
    private final SchemaCheck schema;
    private final Problems problems;
    /** Product of each anchor met so far. */
    private final Map<String, String> anchorOwners = new TreeMap<>();

    /** Firms by product, when a table gives them. */
    private Map<String, Product.Population> given;

    private boolean areUnknown;

    FirmsBinder(Set<String> zones, References references, SchemaCheck schema, Problems problems) {
        this.zones = zones;
        this.references = references;
        this.schema = schema;
        this.problems = problems;
    }

    /** Takes the firms from a table, by product. */
    void given(Map<String, Product.Population> populations) {
        given = populations;
    }

    /** Whether it cannot be known who makes what. */
    boolean areUnknown() {
        return areUnknown;
    }

    /** Whether firms are given, not drawn. */
    boolean areGiven() {
        return given != null;
    }

    /** Says that who makes what cannot be known, because the key or the table that tells it is not to be read. */
    void unknown() {
        areUnknown = true;
    }

    /** Whether some firm makes a product; yes when that cannot be known. */
    boolean make(Fields product, String id) {
        return areUnknown || (areGiven() ? given.containsKey(id) : product.has("firms"));
    }

    /** The firms of a product that a table gives. */
    Product.Population given(String id) {
        return given.getOrDefault(id, new Product.Population(0, 0, DEFAULT_TAIL, List.of(), new TreeMap<>()));
    }

    Product.Population bind(Fields firms, String product) {
        SortedMap<String, Double> weights = new TreeMap<>();
        Fields zoneWeights = firms.group("zones");
        for (String zone : zoneWeights.keys()) {
            references.note("zone", zone, zones, zoneWeights, zone);
            weights.put(zone, zoneWeights.number(zone, Dimension.NUMBER, Bounds.POSITIVE));
        }
        Map<String, Anchor> anchors = new TreeMap<>();
        firms.members("anchors").forEach((id, anchor) -> {
            String owner = anchorOwners.putIfAbsent(id, product);
            if (owner != null) {
                problems.error(anchor.place(), "anchor '" + id + "' of " + product + " stands in " + owner + " too");
            }
            anchors.put(id, anchor(id, anchor));
        });
        int count = (int) firms.whole("count", 1, 1_000_000, 0);
        if (count > 0 && schema.isWhole() && !schema.isDoubtful(firms.mapping())) {
            checkDivision(firms, count, anchors, weights);
        }
        return new Product.Population(
                count,
                firms.number("real", Dimension.NUMBER, Bounds.POSITIVE, count),
                firms.number("size_tail", Dimension.NUMBER, Bounds.POSITIVE, DEFAULT_TAIL),
                new ArrayList<>(anchors.values()),
                weights);
    }

    private Anchor anchor(String id, Fields anchor) {
        String zone = anchor.text("zone");
        references.note("zone", zone, zones, anchor, "zone");
        return new Anchor(
                id,
                anchor.title("title"),
                anchor.number("share", Dimension.SHARE, Bounds.POSITIVE_SHARE),
                zone,
                anchor.source());
    }

    /** All demand goes to some firm, and every firm gets some. */
    private void checkDivision(
            Fields firms, int count, Map<String, Anchor> anchors, SortedMap<String, Double> weights) {
        double sum = anchors.values().stream().mapToDouble(Anchor::share).sum();
        int drawn = count - anchors.size();
        if (drawn < 0) {
            problems.error(
                    firms.place("count"),
                    firms.name("count") + " is " + count + ", but " + anchors.size() + " anchors are named");
        } else if (sum > 1 + SUM_TOLERANCE) {
            problems.error(
                    firms.keyPlace("anchors"),
                    held(firms, sum) + ": " + Written.value(sum - 1, Dimension.SHARE) + " too much");
        } else if (drawn == 0 && sum < 1 - SUM_TOLERANCE) {
            problems.error(
                    firms.keyPlace("anchors"),
                    held(firms, sum) + ", and there is no other firm for the rest",
                    "raise count, or let the shares sum to 100 %");
        } else if (drawn > 0 && sum > 1 - SUM_TOLERANCE) {
            problems.error(firms.keyPlace("anchors"), held(firms, sum) + ": nothing is left for " + besides(drawn));
        } else if (drawn > 0 && weights.isEmpty() && !firms.has("zones")) {
            problems.further(
                    firms.place(),
                    Missing.message(List.of("zones"), firms.name()),
                    besides(drawn) + (drawn == 1 ? " needs a zone" : " need zones"));
        }
    }

    private static String held(Fields firms, double sum) {
        return "the anchors in " + firms.name() + " hold " + Written.value(sum, Dimension.SHARE);
    }

    private static String besides(int drawn) {
        return drawn == 1 ? "1 firm besides the anchors" : drawn + " firms besides the anchors";
    }
}
