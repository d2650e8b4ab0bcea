package org.liansim.scenario.yaml;

import java.util.List;
import java.util.Map;

/** What a place in the content is called in messages: {@code lead_time.mean of product 'D_PHONE'}. */
final class Naming {
    /** Groups whose keys are ids, with the word for one member. */
    private static final Map<String, String> MEMBERS = Map.of(
            "products",
            "product",
            "clusters",
            "cluster",
            "anchors",
            "anchor",
            "budgets",
            "budget",
            "levers",
            "lever",
            "shocks",
            "shock",
            "stock_points",
            "stock point",
            "treatments",
            "treatment",
            "factors",
            "factor");

    private Naming() {}

    /** Name of a value or group. */
    static String of(List<String> path) {
        int split = owner(path);
        String owner = split == 0 ? "" : member(path, split);
        String rest = String.join(".", path.subList(split, path.size()));
        if (rest.isEmpty()) {
            return owner.isEmpty() ? "the scenario" : owner;
        }
        return owner.isEmpty() ? rest : rest + " of " + owner;
    }

    /** Length of the longest leading part of a path that names a member; 0 when there is none. */
    private static int owner(List<String> path) {
        int split = 0;
        for (int i = 0; i + 1 < path.size(); i++) {
            if (isGroup(path, i)) {
                split = i + 2;
                i++;
            }
        }
        return split;
    }

    /** Whether a path names a group whose keys are ids, such as {@code products}. */
    static boolean isGroup(List<String> path) {
        return !path.isEmpty() && isGroup(path, path.size() - 1);
    }

    /** Word for a member of a group: {@code product} for {@code products}. */
    static String memberWord(List<String> group) {
        String key = group.get(group.size() - 1);
        return MEMBERS.getOrDefault(key, "zone");
    }

    private static boolean isGroup(List<String> path, int i) {
        String key = path.get(i);
        return MEMBERS.containsKey(key) && (i == 0 || key.equals("anchors")) || key.equals("zones") && i == 0;
    }

    private static String member(List<String> path, int split) {
        return memberWord(path.subList(0, split - 1)) + " '" + path.get(split - 1) + "'";
    }
}
