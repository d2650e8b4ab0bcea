package org.liansim.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.liansim.scenario.Budget;
import org.liansim.scenario.Dimension;
import org.liansim.scenario.FieldType;
import org.liansim.scenario.LeverSetting;
import org.liansim.scenario.LeverSetting.Cost;
import org.liansim.scenario.LeverSetting.Terms;
import org.liansim.scenario.Policy;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SettingType;
import org.liansim.scenario.TypeCatalog;

/** Makes the levers and budgets of a scenario. */
final class LeverBinder {
    private final TypeCatalog types;
    private final Scenario scenario;
    private final SchemaCheck schema;
    private final Problems problems;
    private final SettingBinder settings;

    LeverBinder(TypeCatalog types, Scenario scenario, SchemaCheck schema, Problems problems) {
        this.types = types;
        this.scenario = scenario;
        this.schema = schema;
        this.problems = problems;
        settings = new SettingBinder(scenario, schema, problems);
    }

    /** Levers and budgets; of use only when no error has been reported. */
    Policy bind(Fields root) {
        Map<LeverSetting, Place> levers = new LinkedHashMap<>();
        Map<String, Fields> members = root.members(SettingSchema.LEVERS);
        members.forEach((id, fields) -> {
            SettingType type = types.type(fields.text("type"));
            if (type != null) {
                checkLevers(fields, type, members.keySet());
                LeverSetting lever = new LeverSetting(
                        id,
                        type.id(),
                        settings.target(fields.group("target"), type),
                        settings.timing(fields, true),
                        settings.values(fields, type),
                        terms(fields),
                        fields.source());
                levers.put(lever, fields.place());
            }
        });
        if (!problems.hasErrors()) {
            new Contention(types, scenario, problems).check(levers);
            warnOfStillEconomy(root, levers.isEmpty());
        }
        return new Policy(List.copyOf(levers.keySet()), budgets(root));
    }

    private void warnOfStillEconomy(Fields root, boolean none) {
        if (!none && !scenario.economy()) {
            problems.warning(
                    root.keyPlace(SettingSchema.LEVERS),
                    "there are levers, but the economy that most of them work through stands still",
                    "write 'economy: on'");
        }
    }

    private Terms terms(Fields fields) {
        double once = fields.number("cost", Dimension.MONEY, Bounds.NOT_NEGATIVE, 0);
        double perYear = fields.number("running_cost", Dimension.FLOW, Bounds.NOT_NEGATIVE, 0);
        String payer = fields.text("payer");
        if (payer.isEmpty() && (once > 0 || perYear > 0) && !schema.isDoubtful(fields.mapping())) {
            String key = fields.has("cost") ? "cost" : "running_cost";
            problems.error(
                    fields.keyPlace(key),
                    fields.name(key) + " has no payer",
                    "name who pays, for example 'payer: " + payers().first() + "'");
        }
        if (!payer.isEmpty()) {
            checkPayer(payer, fields.place("payer"), fields.name("payer"));
        }
        return new Terms(
                fields.number("intensity", Dimension.SHARE, Bounds.SHARE, 1),
                new Cost(once, perYear, payer),
                fields.number("take_up", Dimension.SHARE, Bounds.SHARE, 1),
                fields.number("leakage", Dimension.SHARE, Bounds.SHARE, 0),
                fields.number("success", Dimension.SHARE, Bounds.SHARE, 1));
    }

    private void checkLevers(Fields fields, SettingType type, Iterable<String> ids) {
        TreeSet<String> known = new TreeSet<>();
        ids.forEach(known::add);
        for (FieldType field : type.fields()) {
            boolean names = field.form() instanceof FieldType.Names list && list.kind() == FieldType.Kind.LEVER;
            if (names && fields.has(field.id()) && schema.isWhole()) {
                SettingBinder.given(fields, field.id()).forEach((name, place) -> {
                    if (!known.contains(name)) {
                        String where = fields.name(field.id());
                        problems.misspelt(place, "unknown lever '" + name + "' in " + where, name, known);
                    }
                });
            }
        }
    }

    private List<Budget> budgets(Fields root) {
        List<Budget> budgets = new ArrayList<>();
        Fields group = root.group(SettingSchema.BUDGETS);
        root.members(SettingSchema.BUDGETS).forEach((payer, fields) -> {
            checkPayer(payer, group.keyPlace(payer), SettingSchema.BUDGETS);
            double perYear = fields.number("per_year", Dimension.FLOW, Bounds.NOT_NEGATIVE);
            budgets.add(new Budget(payer, perYear, fields.source()));
        });
        return budgets;
    }

    private void checkPayer(String payer, Place place, String where) {
        if (schema.isWhole() && !payers().contains(payer)) {
            problems.unknown(place, "unknown payer '" + payer + "' in " + where, payer, payers());
        }
    }

    private TreeSet<String> payers() {
        TreeSet<String> payers = new TreeSet<>(Policy.PAYERS);
        scenario.zones().forEach(zone -> payers.add(zone.id()));
        return payers;
    }
}
