package org.liansim.scenario.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.liansim.scenario.Criticality;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Product;
import org.liansim.scenario.Quantity;
import org.liansim.scenario.Text;

/** Makes products of their entries, and checks what stands within one of them. */
final class ProductBinder {
    private static final double SUM_TOLERANCE = 1e-9;
    private static final double MEAN_TOLERANCE = 1e-6;
    /** Share of value from which a good is critical to an assembly that lists nothing else. */
    private static final double CRITICAL_SHARE = 0.02;

    private static final List<String> NEEDED_WHEN_MADE =
            List.of("output", "processing", "cover", "recipe", "labour", "demand");
    private static final List<String> NEEDED_WHEN_GIVEN = List.of("processing", "cover", "recipe", "labour");
    private static final String SAID = "follows from the tables of 'network'";
    private static final List<String> ONLY_WHEN_MADE = List.of(
            "output",
            "utilisation",
            "processing",
            "cover",
            "recipe",
            "assembly",
            "critical",
            "learning",
            "labour",
            "demand");
    private static final List<String> NUMBER_KEYS = List.of(
            "output",
            "utilisation",
            "processing",
            "unit_price",
            "lead_time",
            "cover",
            "supply",
            "firms",
            "recipe",
            "learning",
            "labour",
            "demand");

    private static final Bounds LEARNING = Bounds.of(0, 0.5);

    private final Map<String, Fields> entries;
    private final Set<String> clusters;
    private final References references;
    private final SchemaCheck schema;
    private final Problems problems;
    private final FirmsBinder firms;

    ProductBinder(
            Map<String, Fields> entries,
            FirmsBinder firms,
            Set<String> clusters,
            References references,
            SchemaCheck schema,
            Problems problems) {
        this.entries = entries;
        this.clusters = clusters;
        this.references = references;
        this.schema = schema;
        this.problems = problems;
        this.firms = firms;
    }

    Product bind(String id) {
        Fields fields = entries.get(id);
        String cluster = fields.text("cluster");
        references.note("cluster", cluster, clusters, fields, "cluster");
        checkCompleteness(fields, id);
        checkSources(fields);
        Map<String, String> sources = new TreeMap<>();
        Fields named = fields.group("sources");
        named.keys().forEach(key -> sources.put(key, named.text(key)));
        Fields recipe = fields.group("recipe");
        double valueAdded = recipe.number("value_added", Dimension.SHARE, Bounds.SHARE, 0);
        List<Ingredient> ingredients = recipe(fields, recipe, valueAdded);
        return new Product(
                id,
                fields.title("title"),
                cluster,
                fields.flag("service", false),
                production(fields),
                lead(fields.group("lead_time")),
                cover(fields.group("cover")),
                supply(fields, id),
                firms.areGiven() ? firms.given(id) : firms.bind(fields.group("firms"), fields.name()),
                ingredients,
                valueAdded,
                labour(fields.group("labour")),
                demand(fields.group("demand"), fields.hasGroup("demand")),
                sources);
    }

    private boolean isSound(Fields fields) {
        return schema.isWhole() && !schema.isDoubtful(fields.mapping());
    }

    private void checkCompleteness(Fields fields, String id) {
        if (!isSound(fields)) {
            return;
        }
        if (!fields.has("lead_time") && !fields.flag("service", false)) {
            problems.further(fields.place(), Missing.message(List.of("lead_time"), fields.name()), "");
        }
        if (firms.areUnknown()) {
            return;
        }
        if (firms.areGiven()) {
            checkGiven(fields, id);
        } else if (fields.has("firms")) {
            List<String> missing =
                    NEEDED_WHEN_MADE.stream().filter(key -> !fields.has(key)).toList();
            if (!missing.isEmpty()) {
                problems.further(fields.place(), Missing.message(missing, fields.name()) + ", which has firms", "");
            }
        } else {
            List<String> idle = ONLY_WHEN_MADE.stream().filter(fields::has).toList();
            if (!idle.isEmpty()) {
                problems.error(
                        fields.keyPlace(idle.get(0)),
                        Missing.quoted(idle) + " in " + fields.name() + (idle.size() == 1 ? " needs" : " need")
                                + " key 'firms'",
                        "a product without firms is only bought");
            }
        }
        if (fields.has("unit") != fields.has("unit_price")) {
            String there = fields.has("unit") ? "unit" : "unit_price";
            String absent = fields.has("unit") ? "unit_price" : "unit";
            problems.error(
                    fields.keyPlace(there), "'" + there + "' in " + fields.name() + " needs key '" + absent + "'");
        }
    }

    /** What the tables say must not be said again, and what they do not say of a product that is made must be said. */
    private void checkGiven(Fields fields, String id) {
        Fields demand = fields.group("demand");
        for (String key : List.of("output", "firms")) {
            if (fields.has(key)) {
                problems.error(fields.keyPlace(key), fields.name(key) + " " + SAID, "leave it out");
            }
        }
        for (String key : List.of("local", "national", "export")) {
            if (demand.has(key)) {
                problems.error(demand.keyPlace(key), demand.name(key) + " " + SAID, "leave it out");
            }
        }
        List<String> missing = firms.make(fields, id)
                ? NEEDED_WHEN_GIVEN.stream().filter(key -> !fields.has(key)).toList()
                : List.of();
        if (!missing.isEmpty()) {
            problems.further(fields.place(), Missing.message(missing, fields.name()) + ", which has firms", "");
        }
    }

    private void checkSources(Fields fields) {
        Fields sources = fields.group("sources");
        if (!isSound(fields) || !isSound(sources) || sources.has("other")) {
            return;
        }
        List<String> bare = NUMBER_KEYS.stream()
                .filter(key -> fields.has(key) && !sources.has(key))
                .toList();
        if (!bare.isEmpty()) {
            problems.error(
                    fields.keyPlace("sources"),
                    "no source for " + Missing.quoted(bare) + " in " + fields.name(),
                    "add " + (bare.size() == 1 ? "it" : "them") + ", or 'other: judgement'");
        }
    }

    private Product.Production production(Fields fields) {
        Quantity price = fields.quantity("unit_price", Dimension.PRICE, Bounds.POSITIVE);
        Text unit = fields.title("unit");
        if (!price.noun().isEmpty() && !unit.en().isEmpty() && !price.noun().equals(unit.en())) {
            problems.error(
                    fields.place("unit_price"),
                    fields.name("unit_price") + " is per '" + price.noun() + "', but the unit is called '" + unit.en()
                            + "'");
        }
        return new Product.Production(
                fields.number("output", Dimension.FLOW, Bounds.POSITIVE, 0),
                fields.number("utilisation", Dimension.SHARE, Bounds.POSITIVE_SHARE, 0.75),
                fields.number("processing", Dimension.DURATION, Bounds.NOT_NEGATIVE, 0),
                price.value(),
                unit,
                fields.number("learning", Dimension.SHARE, LEARNING, 0));
    }

    private Product.Lead lead(Fields lead) {
        return new Product.Lead(
                lead.number("mean", Dimension.DURATION, Bounds.NOT_NEGATIVE, 0),
                lead.number("cv", Dimension.NUMBER, Bounds.NOT_NEGATIVE, 0));
    }

    private Product.Cover cover(Fields cover) {
        return new Product.Cover(
                cover.number("inputs", Dimension.DURATION, Bounds.NOT_NEGATIVE, 0),
                cover.number("finished", Dimension.DURATION, Bounds.NOT_NEGATIVE, 0));
    }

    private Product.Supply supply(Fields fields, String id) {
        Fields supply = fields.group("supply");
        double local = supply.number("local", Dimension.SHARE, Bounds.SHARE, 0);
        double imported = supply.number("import", Dimension.SHARE, Bounds.SHARE, 0);
        if (local + imported > 1 + SUM_TOLERANCE) {
            problems.error(
                    supply.place(),
                    "local and import in " + supply.name() + " sum to "
                            + Written.value(local + imported, Dimension.SHARE) + ", more than 100 %");
        }
        if (local > 0 && !firms.make(fields, id) && isSound(fields)) {
            problems.error(
                    supply.place("local"),
                    supply.name("local") + " is " + Written.value(local, Dimension.SHARE)
                            + ", but no firm of the city makes it",
                    "add firms, or set it to 0 %");
        }
        return new Product.Supply(local, imported, (int) supply.whole("suppliers", 1, 1000, 3));
    }

    private List<Ingredient> recipe(Fields fields, Fields recipe, double valueAdded) {
        Map<String, Place> critical = fields.texts("critical");
        Map<String, Ingredient> ingredients = new TreeMap<>();
        double sum = valueAdded;
        for (String input : recipe.keys()) {
            if (!input.equals("value_added")) {
                double share = recipe.number(input, Dimension.SHARE, Bounds.POSITIVE_SHARE);
                references.note("product", input, entries.keySet(), recipe, input);
                Criticality criticality =
                        critical.containsKey(input) ? Criticality.CRITICAL : criticality(input, share, fields);
                ingredients.put(input, new Ingredient(input, share, criticality));
                sum += share;
            }
        }
        boolean isSound =
                fields.hasGroup("recipe") && isSound(recipe) && entries.keySet().containsAll(ingredients.keySet());
        if (isSound) {
            checkRecipe(fields, sum, critical, ingredients.keySet());
        }
        return List.copyOf(ingredients.values());
    }

    private void checkRecipe(Fields fields, double sum, Map<String, Place> critical, Set<String> inputs) {
        critical.forEach((input, place) -> {
            if (!inputs.contains(input)) {
                problems.misspelt(
                        place,
                        "'" + input + "' in critical of " + fields.name() + " is not in its recipe",
                        input,
                        inputs);
            }
        });
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            problems.error(fields.keyPlace("recipe"), fields.name("recipe") + " sums to " + offOne(sum));
        }
    }

    /**
     * How much an input holds back a buyer that does not list it: what the input says of itself, else by default. A
     * service is not missed within a batch, nor are the goods that a service firm uses, which are its equipment.
     */
    private Criticality criticality(String input, double share, Fields buyer) {
        Fields bought = entries.get(input);
        if (bought == null) {
            return Criticality.IMPORTANT;
        }
        String given = bought.written("criticality").toUpperCase(Locale.ROOT);
        for (Criticality each : Criticality.values()) {
            if (each.name().equals(given)) {
                return each;
            }
        }
        if (bought.flag("service", false) || buyer.flag("service", false)) {
            return Criticality.NON_CRITICAL;
        }
        return buyer.flag("assembly", false) && share >= CRITICAL_SHARE ? Criticality.CRITICAL : Criticality.IMPORTANT;
    }

    private Product.Labour labour(Fields labour) {
        return new Product.Labour(
                labour.number("share", Dimension.SHARE, Bounds.SHARE, 0),
                labour.number("tax", Dimension.SHARE, Bounds.of(-1, 1), 0),
                labour.number("temporary", Dimension.SHARE, Bounds.SHARE, 0),
                labour.number("jobs", Dimension.NUMBER, Bounds.NOT_NEGATIVE, 0));
    }

    private Product.Demand demand(Fields demand, boolean given) {
        double[] regions = {
            demand.number("local", Dimension.SHARE, Bounds.SHARE, 0),
            demand.number("national", Dimension.SHARE, Bounds.SHARE, 0),
            demand.number("export", Dimension.SHARE, Bounds.SHARE, 0)
        };
        double sum = regions[0] + regions[1] + regions[2];
        if (given && !firms.areGiven() && isSound(demand) && Math.abs(sum - 1) > SUM_TOLERANCE) {
            problems.error(
                    demand.place(), "local, national and export in " + demand.name() + " sum to " + offWhole(sum));
        }
        return new Product.Demand(
                demand.number("growth", Dimension.RATE, Bounds.of(-0.5, 1), 0),
                season(demand),
                demand.number("volatility", Dimension.SHARE, Bounds.SHARE, 0),
                regions);
    }

    private double[] season(Fields demand) {
        double[] season = demand.numbers("season", Bounds.NOT_NEGATIVE);
        if (season.length != 12) {
            return new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        }
        double sum = 0;
        for (double factor : season) {
            sum += factor;
        }
        if (Math.abs(sum / 12 - 1) > MEAN_TOLERANCE) {
            problems.error(
                    demand.place("season"),
                    demand.name("season") + " has mean " + Written.number(sum / 12) + ", not 1");
        }
        return season;
    }

    private static String offWhole(double sum) {
        String difference = Written.value(Math.abs(sum - 1), Dimension.SHARE);
        return Written.value(sum, Dimension.SHARE) + ", not 100 %: " + difference
                + (sum > 1 ? " too much" : " too little");
    }

    private static String offOne(double sum) {
        String difference = Written.number(Math.rint(Math.abs(sum - 1) * 1e12) / 1e12);
        return Written.number(sum) + ", not 1: " + difference + (sum > 1 ? " too much" : " too little");
    }
}
