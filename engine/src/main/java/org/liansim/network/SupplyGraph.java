package org.liansim.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;

/** Firms, by row, and the links between them from supplier to buyer, each with its flow at rest [yuan/day]. */
final class SupplyGraph {
    private SupplyGraph() {}

    static Graph<Integer, DefaultWeightedEdge> of(Network network) {
        Graph<Integer, DefaultWeightedEdge> graph = new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int firm = 0; firm < network.present; firm++) {
            graph.addVertex(firm);
        }
        for (int firm = 0; firm < network.present; firm++) {
            for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                double use = network.inputShare[input] * network.output[firm];
                for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                    int supplier = network.linkSupplier[link];
                    if (supplier < network.present && network.linkShare[link] > 0) {
                        graph.setEdgeWeight(graph.addEdge(supplier, firm), network.linkShare[link] * use);
                    }
                }
            }
        }
        return graph;
    }

    /** Strongly connected components, each sorted, the largest first. */
    static List<List<Integer>> stronglyConnected(Graph<Integer, DefaultWeightedEdge> graph) {
        return sorted(new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets());
    }

    /** Parts between which there is no link in either direction, each sorted, the largest first. */
    static List<List<Integer>> parts(Graph<Integer, DefaultWeightedEdge> graph) {
        return sorted(new ConnectivityInspector<>(graph).connectedSets());
    }

    private static List<List<Integer>> sorted(List<Set<Integer>> sets) {
        List<List<Integer>> lists = new ArrayList<>();
        for (Set<Integer> set : sets) {
            lists.add(set.stream().sorted().toList());
        }
        Comparator<List<Integer>> bySize = Comparator.comparingInt(List::size);
        lists.sort(bySize.reversed().thenComparing(list -> list.get(0)));
        return lists;
    }
}
