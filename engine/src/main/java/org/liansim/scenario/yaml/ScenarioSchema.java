package org.liansim.scenario.yaml;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Quantity;
import org.liansim.scenario.TypeCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON schema (draft-07) of scenario files, for the reader and for editors.
 *
 * <p>It is made from a resource in which {@code "quantity": "SHARE"} stands for the type and pattern of that
 * {@link Dimension} ({@code PERIOD} for calendar time), from the catalog of {@link Parameter}, and
 * from the types of shock and lever.
 */
public final class ScenarioSchema {
    private static final ScenarioSchema SCENARIOS = new ScenarioSchema(TypeCatalog.NONE, TypeCatalog.NONE);
    private static final ScenarioSchema STOCK_POINTS =
            new ScenarioSchema("stock-points-schema.json", TypeCatalog.NONE, TypeCatalog.NONE);
    private static final ScenarioSchema EXPERIMENTS =
            new ScenarioSchema("experiment-schema.json", TypeCatalog.NONE, TypeCatalog.NONE);
    private static final ScenarioSchema INOUE =
            new ScenarioSchema("inoue-todo-schema.json", TypeCatalog.NONE, TypeCatalog.NONE);

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode tree;
    private final Set<String> keys = new TreeSet<>();
    private final Schema compiled;

    /** The schema of scenarios that may name some types of shock and lever. */
    ScenarioSchema(TypeCatalog shocks, TypeCatalog levers) {
        this("scenario-schema.json", shocks, levers);
    }

    private ScenarioSchema(String resource, TypeCatalog shocks, TypeCatalog levers) {
        try (InputStream in = ScenarioSchema.class.getResourceAsStream(resource)) {
            tree = (ObjectNode) mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (tree.path("properties").path("parameters").path("properties") instanceof ObjectNode parameters) {
            for (Parameter parameter : Parameter.values()) {
                parameters.set(parameter.id(), entry(parameter));
            }
        }
        if (!shocks.types().isEmpty()) {
            SettingSchema.addShocks(tree, shocks);
        }
        if (!levers.types().isEmpty()) {
            SettingSchema.addLevers(tree, levers);
        }
        expand(tree);
        collectKeys(tree);
        compiled =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(tree);
        compiled.initializeValidators();
    }

    /** The schema of scenarios that may name some types of shock and lever, as JSON text. */
    public static String text(TypeCatalog shocks, TypeCatalog levers) {
        return new ScenarioSchema(shocks, levers).written();
    }

    /** The schema of studies of stock points as JSON text. */
    public static String stockPointsText() {
        return STOCK_POINTS.written();
    }

    /** The schema of experiments as JSON text. */
    public static String experimentsText() {
        return EXPERIMENTS.written();
    }

    /** The schema of studies with the model of Inoue and Todo as JSON text. */
    public static String inoueText() {
        return INOUE.written();
    }

    static ScenarioSchema ofStockPoints() {
        return STOCK_POINTS;
    }

    static ScenarioSchema ofInoue() {
        return INOUE;
    }

    static ScenarioSchema ofExperiments() {
        return EXPERIMENTS;
    }

    /** Keys at the top of a file of any kind. */
    static List<String> rootKeys() {
        TreeSet<String> keys = new TreeSet<>(SCENARIOS.tree.path("properties").propertyNames());
        keys.addAll(List.of(SettingSchema.SHOCKS, SettingSchema.LEVERS, SettingSchema.BUDGETS));
        keys.addAll(STOCK_POINTS.tree.path("properties").propertyNames());
        keys.addAll(EXPERIMENTS.tree.path("properties").propertyNames());
        return List.copyOf(keys);
    }

    /** Whether a key has a meaning anywhere in a file. */
    boolean knows(String key) {
        return keys.contains(key);
    }

    /** The schema as a tree; nobody may change it. */
    JsonNode tree() {
        return tree;
    }

    /** The schema ready for use. */
    Schema compiled() {
        return compiled;
    }

    private String written() {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    }

    private ObjectNode entry(Parameter parameter) {
        Dimension dimension = parameter.dimension();
        Parameter.Range range = parameter.range();
        ObjectNode entry = mapper.createObjectNode();
        entry.put(
                "description",
                parameter.meaning().en() + ". Default " + Written.value(range.standard(), dimension) + ", from "
                        + Written.value(range.least(), dimension) + " to " + Written.value(range.most(), dimension)
                        + ". Source: " + parameter.source().en() + ".");
        entry.put("quantity", dimension.name());
        if (dimension == Dimension.SHARE || dimension == Dimension.NUMBER) {
            entry.put("minimum", range.least());
            entry.put("maximum", range.most());
        }
        if (dimension == Dimension.NUMBER) {
            entry.put("default", range.standard());
        } else {
            entry.put("default", Written.value(range.standard(), dimension));
        }
        return entry;
    }

    private void collectKeys(JsonNode node) {
        keys.addAll(node.path("properties").propertyNames());
        for (JsonNode child : node) {
            collectKeys(child);
        }
    }

    private void expand(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("quantity")) {
            String quantity = object.remove("quantity").asString();
            if (quantity.equals("PERIOD")) {
                object.put("type", "string");
                object.put("pattern", Quantity.periodPattern());
            } else {
                quantity(object, Dimension.valueOf(quantity));
            }
        }
        for (JsonNode child : node) {
            expand(child);
        }
    }

    private void quantity(ObjectNode object, Dimension dimension) {
        switch (dimension) {
            case NUMBER -> object.put("type", "number");
            case SHARE -> {
                object.putArray("type").add("number").add("string");
                object.put("pattern", Quantity.pattern(dimension));
            }
            default -> {
                object.put("type", "string");
                object.put("pattern", Quantity.pattern(dimension));
            }
        }
        object.putArray("examples").add(Quantity.example(dimension));
    }
}
