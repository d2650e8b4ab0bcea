package org.liansim.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liansim.scenario.Problem.Place;
import org.liansim.scenario.Problems;

/** Names of zones, clusters and products that stand in other entries. One unknown name gives one problem. */
final class References {
    private final Map<Reference, List<Use>> unknown = new LinkedHashMap<>();
    private final Map<Reference, Set<String>> candidates = new LinkedHashMap<>();

    /**
     * Notes a name.
     *
     * @param word what is named: zone, cluster, product
     * @param known names that exist
     * @param fields where it stands
     * @param key its key there, which is the name itself or has it as value
     */
    void note(String word, String id, Set<String> known, Fields fields, String key) {
        if (!id.isEmpty() && !known.contains(id)) {
            Reference reference = new Reference(word, id);
            Place place = key.equals(id) ? fields.keyPlace(key) : fields.place(key);
            String where = key.equals(id) ? fields.name() : fields.name(key);
            unknown.computeIfAbsent(reference, each -> new ArrayList<>()).add(new Use(place, where));
            candidates.put(reference, known);
        }
    }

    /** Reports the unknown names, each at its first place. */
    void report(Problems problems) {
        unknown.forEach((reference, uses) -> {
            int more = uses.size() - 1;
            String also = more == 0 ? "" : more == 1 ? " (and in 1 more place)" : " (and in " + more + " more places)";
            problems.unknown(
                    uses.get(0).place(),
                    "unknown " + reference.word() + " '" + reference.id() + "' in "
                            + uses.get(0).where() + also,
                    reference.id(),
                    candidates.get(reference));
        });
    }

    private record Reference(String word, String id) {}

    private record Use(Place place, String where) {}
}
