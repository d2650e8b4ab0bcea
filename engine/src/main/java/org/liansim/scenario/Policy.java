package org.liansim.scenario;

import java.util.Comparator;
import java.util.List;

/**
 * What public policy does in a scenario.
 *
 * @param levers levers, in the order of their ids
 * @param budgets budgets of the payers that have one, in their order
 * @param scale how many times as strong the levers are as their files say
 */
public record Policy(List<LeverSetting> levers, List<Budget> budgets, double scale) {
    /** Payers besides the zones: levels of government, and private money, which is no public outlay. */
    public static final List<String> PAYERS = List.of("city", "private", "province", "state");

    /** No lever. */
    public static final Policy NONE = new Policy(List.of(), List.of());

    /** Levers as strong as their files say. */
    public Policy(List<LeverSetting> levers, List<Budget> budgets) {
        this(levers, budgets, 1);
    }

    public Policy {
        levers = levers.stream().sorted(Comparator.comparing(LeverSetting::id)).toList();
        budgets = budgets.stream().sorted(Comparator.comparing(Budget::payer)).toList();
    }

    /** The same levers so many times as strong, within the same budgets. */
    public Policy scaled(double factor) {
        return new Policy(levers.stream().map(lever -> lever.scaled(factor)).toList(), budgets, scale * factor);
    }
}
