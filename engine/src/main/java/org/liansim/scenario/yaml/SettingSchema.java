package org.liansim.scenario.yaml;

import java.util.List;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.FieldType.Amount;
import org.liansim.scenario.FieldType.Course;
import org.liansim.scenario.FieldType.Names;
import org.liansim.scenario.FieldType.Weights;
import org.liansim.scenario.FieldType.Word;
import org.liansim.scenario.Parameter;
import org.liansim.scenario.Selector;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.TypeCatalog;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The part of the schema that describes shocks and levers: one alternative for each type of a catalog. */
final class SettingSchema {
    /** Key of the shocks at the top of a file. */
    static final String SHOCKS = "shocks";
    /** Key of the levers at the top of a file. */
    static final String LEVERS = "levers";
    /** Key of the budgets that pay for levers. */
    static final String BUDGETS = "budgets";

    private static final String ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    private static final String DATE = "^\\d{4}-\\d{2}-\\d{2}$";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SettingSchema() {}

    /** Adds the shocks of a catalog to a schema whose quantities are not expanded yet. */
    static void addShocks(ObjectNode schema, TypeCatalog types) {
        add(schema, SHOCKS, "What hits the city from outside, by id.");
        define(schema, "shock", "A shock: its type, target, time and numbers.", types);
    }

    /** Adds the levers of a catalog, and the budgets that pay for them. */
    static void addLevers(ObjectNode schema, TypeCatalog types) {
        add(schema, LEVERS, "What public policy does, by id.");
        ObjectNode lever = define(schema, "lever", "A lever: its type, target, time, terms and numbers.", types);
        for (var alternative : lever.path("allOf")) {
            LeverSchema.addTerms((ObjectNode) alternative.path("then").path("properties"));
        }
        ((ObjectNode) schema.path("properties")).set(BUDGETS, LeverSchema.budgets());
    }

    private static void add(ObjectNode schema, String key, String about) {
        ObjectNode group = NODES.objectNode();
        group.put("description", about);
        group.put("type", "object");
        group.put("additionalProperties", false);
        String definition = "#/definitions/" + key.substring(0, key.length() - 1);
        group.putObject("patternProperties").putObject(ID).put("$ref", definition);
        ((ObjectNode) schema.path("properties")).set(key, group);
    }

    private static ObjectNode define(ObjectNode schema, String word, String about, TypeCatalog types) {
        ObjectNode node = NODES.objectNode();
        node.put("description", about);
        node.put("type", "object");
        node.putArray("required").add("type").add("start").add("source");
        ObjectNode type = node.putObject("properties").putObject("type");
        type.put("description", "Type of the " + word + ".");
        ArrayNode names = type.putArray("enum");
        ArrayNode alternatives = node.putArray("allOf");
        for (SettingType each : types.types()) {
            names.add(each.id());
            ObjectNode alternative = alternatives.addObject();
            ObjectNode condition = alternative.putObject("if");
            condition.putArray("required").add("type");
            condition.putObject("properties").putObject("type").put("const", each.id());
            alternative.set("then", alternative(each));
        }
        ((ObjectNode) schema.path("definitions")).set(word, node);
        return node;
    }

    private static ObjectNode alternative(SettingType type) {
        ObjectNode node = NODES.objectNode();
        node.put("description", type.meaning().en());
        node.put("additionalProperties", false);
        ArrayNode required = NODES.arrayNode();
        ObjectNode properties = node.putObject("properties");
        properties.putObject("type").put("description", type.meaning().en());
        properties.set("target", target(type.selectors()));
        date(properties.putObject("start"), "First day.");
        date(properties.putObject("end"), "First day after it, in place of the duration.");
        duration(properties, "duration", "Time from the start until it ends or begins to fade.");
        if (type.gradual()) {
            duration(properties, "ramp", "Time from the start until it is in full force, within the duration.");
            duration(properties, "recovery", "Time after the end in which it fades.");
            ObjectNode fading = properties.putObject("fading");
            fading.put(
                    "description",
                    "linear: the same amount every day; exponential: the same share of what is left every day, 95 % of"
                            + " it within the recovery.");
            fading.putArray("enum").add("linear").add("exponential");
            fading.put("default", "linear");
        }
        for (FieldType field : type.fields()) {
            properties.set(field.id(), field(field));
            if (field.required()) {
                required.add(field.id());
            }
        }
        properties.putObject("source").put("$ref", "#/definitions/source");
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        return node;
    }

    private static ObjectNode target(List<Selector> selectors) {
        ObjectNode target = NODES.objectNode();
        target.put("description", "What it hits: what all given keys admit; everything when absent.");
        target.put("type", "object");
        target.put("additionalProperties", false);
        ObjectNode properties = target.putObject("properties");
        for (Selector selector : selectors) {
            ObjectNode node = properties.putObject(selector.id());
            node.put("description", selector.meaning().en() + ". One, or a list.");
            node.putArray("type").add("string").add("array");
            node.putObject("items").put("type", "string");
        }
        return target;
    }

    private static void date(ObjectNode node, String description) {
        node.put("description", description);
        node.put("type", "string");
        node.put("pattern", DATE);
    }

    static void duration(ObjectNode properties, String key, String description) {
        ObjectNode node = properties.putObject(key);
        node.put("description", description);
        node.put("quantity", Dimension.DURATION.name());
    }

    private static ObjectNode field(FieldType field) {
        ObjectNode node = NODES.objectNode();
        String about = field.meaning().en() + ". ";
        if (field.form() instanceof Amount amount) {
            String standard = Written.value(amount.range().standard(), amount.dimension());
            node.put(
                    "description",
                    about + (field.required() ? "" : "Default " + standard + "; ")
                            + within(amount.range(), amount.dimension()) + ". Source: "
                            + field.source().en() + ".");
            quantity(node, amount.dimension(), amount.range());
            if (!field.required()) {
                node.put("default", standard);
            }
        } else if (field.form() instanceof Word word) {
            node.put("description", about + "Source: " + field.source().en() + ".");
            ArrayNode words = node.putArray("enum");
            word.words().forEach(words::add);
            node.put("default", word.words().get(0));
        } else if (field.form() instanceof Course course) {
            node.put(
                    "description",
                    about + "By date, straight lines between; each " + within(course.range(), course.dimension())
                            + ". Source: " + field.source().en() + ".");
            node.put("type", "object");
            node.put("minProperties", 1);
            quantity(node.putObject("additionalProperties"), course.dimension(), course.range());
        } else if (field.form() instanceof Names) {
            node.put(
                    "description",
                    about + "One, or a list. Source: " + field.source().en() + ".");
            node.putArray("type").add("string").add("array");
            node.putObject("items").put("type", "string");
        } else if (field.form() instanceof Weights weights) {
            node.put(
                    "description",
                    about + "By id; each " + within(weights.range(), Dimension.NUMBER) + ", "
                            + Written.value(weights.range().standard(), Dimension.NUMBER)
                            + " for one not given. Source: "
                            + field.source().en() + ".");
            node.put("type", "object");
            node.put("minProperties", 1);
            quantity(node.putObject("additionalProperties"), Dimension.NUMBER, weights.range());
        }
        return node;
    }

    private static String within(Parameter.Range range, Dimension dimension) {
        return "from " + Written.value(range.least(), dimension) + " to " + Written.value(range.most(), dimension);
    }

    private static void quantity(ObjectNode node, Dimension dimension, Parameter.Range range) {
        node.put("quantity", dimension.name());
        if (dimension == Dimension.SHARE || dimension == Dimension.NUMBER) {
            node.put("minimum", range.least());
            node.put("maximum", range.most());
        }
    }
}
