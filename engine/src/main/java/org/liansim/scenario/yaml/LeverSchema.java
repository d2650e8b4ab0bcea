package org.liansim.scenario.yaml;

import org.liansim.scenario.Dimension;
import org.liansim.scenario.Policy;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keys that all levers take besides those that they share with shocks, and their budgets. */
final class LeverSchema {
    private static final String PAYER = "zone that pays, or " + String.join(", ", Policy.PAYERS);

    private LeverSchema() {}

    /** Adds the terms of a lever to the properties of its type. */
    static void addTerms(ObjectNode properties) {
        ObjectNode permanent = properties.putObject("permanent");
        permanent.put(
                "description", "true: it stays in force to the end of the horizon, in place of a duration or end.");
        permanent.put("type", "boolean");
        permanent.put("default", false);
        share(properties, "intensity", "How much of what its other numbers say is done.", 1);
        share(properties, "take_up", "Share of the firms that could take part and do; each firm by its own luck.", 1);
        share(properties, "leakage", "Share of the effect that is lost while the cost stays.", 0);
        share(properties, "success", "Probability that it comes about; otherwise nothing happens or is spent.", 1);
        money(
                properties,
                "cost",
                "MONEY",
                "Outlay to set it up, spread evenly over its ramp or spent on its first day.");
        money(properties, "running_cost", "FLOW", "Outlay while it is in force, in proportion to what is in force.");
        ObjectNode payer = properties.putObject("payer");
        payer.put("description", "Who pays: the " + PAYER + ".");
        payer.put("type", "string");
    }

    /** The budgets at the top of a file. */
    static ObjectNode budgets() {
        ObjectNode budgets = JsonNodeFactory.instance.objectNode();
        budgets.put("description", "What payers may spend on levers, by payer: the " + PAYER + ".");
        budgets.put("type", "object");
        ObjectNode budget = budgets.putObject("additionalProperties");
        budget.put("type", "object");
        budget.put("additionalProperties", false);
        budget.putArray("required").add("per_year").add("source");
        ObjectNode properties = budget.putObject("properties");
        money(
                properties,
                "per_year",
                "FLOW",
                "Most that it spends in a calendar year. When it is spent, its levers pause until the next one.");
        properties.putObject("source").put("$ref", "#/definitions/source");
        return budgets;
    }

    private static void share(ObjectNode properties, String key, String about, double standard) {
        ObjectNode node = properties.putObject(key);
        node.put("description", about);
        node.put("quantity", Dimension.SHARE.name());
        node.put("minimum", 0);
        node.put("maximum", 1);
        node.put("default", standard);
    }

    private static void money(ObjectNode properties, String key, String dimension, String about) {
        ObjectNode node = properties.putObject(key);
        node.put("description", about);
        node.put("quantity", dimension);
    }
}
