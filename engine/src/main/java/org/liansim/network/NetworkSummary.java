package org.liansim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;

/**
 * A network in numbers.
 *
 * @param firms firms of the city
 * @param outsideSuppliers outside suppliers
 * @param links all links
 * @param localLinks links between firms of the city
 * @param density links between different firms over all ordered pairs of firms
 * @param suppliers how many suppliers a firm has, outside ones included
 * @param buyers how many firms a firm supplies
 * @param loops firms that supply one another
 * @param byCluster firms by the cluster of their product; shared products have the empty id
 * @param byZone firms by zone
 */
public record NetworkSummary(
        int firms,
        int outsideSuppliers,
        int links,
        int localLinks,
        double density,
        Degree suppliers,
        Degree buyers,
        Loops loops,
        List<Group> byCluster,
        List<Group> byZone) {

    /**
     * Links of firms.
     *
     * @param mean mean over firms
     * @param most largest number that a firm has
     */
    public record Degree(double mean, int most) {}

    /**
     * Strongly connected components, in which every firm supplies every other one, if through others.
     *
     * @param components all components, single firms included
     * @param cyclic components of more than one firm
     * @param largest firms in the largest component
     * @param selfSuppliers firms that supply themselves
     */
    public record Loops(int components, int cyclic, int largest, int selfSuppliers) {}

    /**
     * Firms of one cluster or zone.
     *
     * @param id id of the cluster or zone
     * @param firms firms
     * @param realFirms real firms that they stand for
     * @param outputYuanPerDay output at rest [yuan/day]
     * @param capacityYuanPerDay capacity [yuan/day]
     */
    public record Group(String id, int firms, double realFirms, double outputYuanPerDay, double capacityYuanPerDay) {}

    /** Summary of a network. */
    public static NetworkSummary of(Network network) {
        Graph<Integer, DefaultWeightedEdge> graph = SupplyGraph.of(network);
        int localLinks = graph.edgeSet().size();
        int selfSuppliers = 0;
        int mostBuyers = 0;
        int mostSuppliers = 0;
        int links = 0;
        boolean[] sells = new boolean[network.entities];
        for (int firm = 0; firm < network.present; firm++) {
            selfSuppliers += graph.containsEdge(firm, firm) ? 1 : 0;
            mostBuyers = Math.max(mostBuyers, graph.outDegreeOf(firm));
            int suppliers = suppliers(network, firm, sells);
            links += suppliers;
            mostSuppliers = Math.max(mostSuppliers, suppliers);
        }
        List<List<Integer>> components = SupplyGraph.stronglyConnected(graph);
        int cyclic = (int) components.stream().filter(each -> each.size() > 1).count();
        int largest = components.isEmpty() ? 0 : components.get(0).size();
        int outside = 0;
        for (int entity = network.firms; entity < network.entities; entity++) {
            outside += sells[entity] ? 1 : 0;
        }
        double pairs = (double) network.present * (network.present - 1);
        List<String> clusters = new ArrayList<>(network.clusters);
        clusters.add("");
        return new NetworkSummary(
                network.present,
                outside,
                links,
                localLinks,
                pairs > 0 ? (localLinks - selfSuppliers) / pairs : 0,
                new Degree(perFirm(network, links), mostSuppliers),
                new Degree(perFirm(network, localLinks), mostBuyers),
                new Loops(components.size(), cyclic, largest, selfSuppliers),
                groups(network, clusters, firm -> clusters.indexOf(cluster(network, firm))),
                groups(network, network.zones, firm -> network.zone[firm]));
    }

    /** Suppliers of a firm; marks them. */
    private static int suppliers(Network network, int firm, boolean[] sells) {
        int count = 0;
        int last = network.linkStart[network.inputStart[firm + 1]];
        for (int link = network.linkStart[network.inputStart[firm]]; link < last; link++) {
            if (network.linkShare[link] > 0) {
                sells[network.linkSupplier[link]] = true;
                count++;
            }
        }
        return count;
    }

    private static double perFirm(Network network, int links) {
        return network.present == 0 ? 0 : (double) links / network.present;
    }

    private static String cluster(Network network, int firm) {
        return network.products.get(network.product[firm]).cluster();
    }

    /** Groups that have firms, in the order of the ids. */
    private static List<Group> groups(Network network, List<String> ids, IntUnaryOperator groupOf) {
        int[] firms = new int[ids.size()];
        double[] real = new double[ids.size()];
        double[] output = new double[ids.size()];
        double[] capacity = new double[ids.size()];
        for (int firm = 0; firm < network.present; firm++) {
            int group = groupOf.applyAsInt(firm);
            firms[group]++;
            real[group] += network.weight[firm];
            output[group] += network.output[firm];
            capacity[group] += network.capacity[firm];
        }
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < ids.size(); group++) {
            if (firms[group] > 0) {
                groups.add(new Group(ids.get(group), firms[group], real[group], output[group], capacity[group]));
            }
        }
        return List.copyOf(groups);
    }
}
