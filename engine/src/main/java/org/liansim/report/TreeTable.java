package org.liansim.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The leaves of the trees that part the futures in which a strategy is not good enough from the others.
 *
 * @param data the result
 */
record TreeTable(ExperimentData data) {
    private static final String[] COLUMNS = {
        "strategy", "outcome", "node", "parent", "branch", "factor", "threshold", "points", "failing_share"
    };

    /** A row a leaf, those in which most futures fail first; empty when no tree has branches. */
    Optional<Table> table() {
        Map<List<String>, Map<String, String[]>> trees = new LinkedHashMap<>();
        data.rows("trees.csv", COLUMNS)
                .forEach(row -> trees.computeIfAbsent(List.of(row[0], row[1]), who -> new LinkedHashMap<>())
                        .put(row[2], row));
        List<List<String>> cells = new ArrayList<>();
        trees.values()
                .forEach(nodes -> nodes.values().stream()
                        .filter(node -> node[5].isEmpty() && !node[3].isEmpty())
                        .sorted(Comparator.comparingDouble(leaf -> -Double.parseDouble(leaf[8])))
                        .forEach(leaf -> cells.add(List.of(
                                data.title(leaf[0]),
                                data.title(data.measure(leaf[1])),
                                rule(leaf, nodes),
                                leaf[7],
                                Amount.percent(leaf[8], data.code())))));
        List<String> head = Stream.of(
                        Phrase.STRATEGY, Phrase.OUTCOME, Phrase.TREE_RULE, Phrase.TREE_POINTS, Phrase.TREE_FAILING)
                .map(data::say)
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(Table.of(3, head, cells));
    }

    /** The conditions from the root to a node. */
    private String rule(String[] node, Map<String, String[]> nodes) {
        List<String> conditions = new ArrayList<>();
        for (String[] at = node; !at[3].isEmpty(); at = nodes.get(at[3])) {
            String[] parent = nodes.get(at[3]);
            conditions.add(data.factor(parent[5]) + (at[4].equals("above") ? " > " : " ≤ ") + data.quantity(parent[6]));
        }
        Collections.reverse(conditions);
        return String.join("; ", conditions);
    }
}
