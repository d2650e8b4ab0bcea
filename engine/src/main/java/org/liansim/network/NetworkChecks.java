package org.liansim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.liansim.network.Finding.Severity;
import org.liansim.scenario.Ingredient;
import org.liansim.scenario.Product;

/** Looks for what is wrong or odd in a network: shares, orphans, firms that sell to nobody, loops, separate parts. */
public final class NetworkChecks {
    private static final double SHARE_TOLERANCE = 1e-9;
    private static final int NAMES_SHOWN = 5;

    private final Network network;
    private final boolean[] made;
    private final List<Finding> findings = new ArrayList<>();

    private NetworkChecks(Network network) {
        this.network = network;
        made = new boolean[network.products.size()];
        for (int firm = 0; firm < network.present; firm++) {
            made[network.product[firm]] = true;
        }
    }

    /** Findings on a network, errors first; empty when there is nothing to say. */
    public static List<Finding> of(Network network) {
        NetworkChecks checks = new NetworkChecks(network);
        checks.linkShares();
        checks.recipes();
        checks.orphans();
        checks.sales();
        checks.shape();
        return List.copyOf(checks.findings);
    }

    private void linkShares() {
        List<String> off = new ArrayList<>();
        for (int firm = 0; firm < network.present; firm++) {
            for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                double sum = 0;
                for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                    sum += network.linkShare[link];
                }
                Product product = network.products.get(network.inputProduct[input]);
                double excess = product.service() ? Math.max(0, sum - 1) : Math.abs(sum - 1);
                if (!(excess <= SHARE_TOLERANCE)) {
                    off.add(network.name[firm] + " for " + product.id() + " (" + sum + ")");
                }
            }
        }
        report(Severity.ERROR, "Shares of suppliers do not sum to 1: ", off);
    }

    private void recipes() {
        List<String> off = new ArrayList<>();
        for (int product = 0; product < network.products.size(); product++) {
            Product each = network.products.get(product);
            double sum = each.valueAdded();
            for (Ingredient input : each.recipe()) {
                sum += input.share();
            }
            if (!(Math.abs(sum - 1) <= SHARE_TOLERANCE) && made[product]) {
                off.add(each.id() + " (" + sum + ")");
            }
        }
        report(Severity.ERROR, "Recipe shares and value added do not sum to 1: ", off);
    }

    private void orphans() {
        boolean[] bought = new boolean[network.products.size()];
        for (int product : network.inputProduct) {
            bought[product] = true;
        }
        List<String> orphans = IntStream.range(0, bought.length)
                .filter(product -> !bought[product] && !made[product])
                .mapToObj(product -> network.products.get(product).id())
                .toList();
        report(Severity.WARNING, "Products that nobody makes or buys: ", orphans);
    }

    private void sales() {
        List<Integer> unsold = new ArrayList<>();
        List<Integer> idle = new ArrayList<>();
        for (int firm = 0; firm < network.present; firm++) {
            if (!hasDemand(firm) && !hasOtherBuyers(firm)) {
                unsold.add(firm);
            } else if (network.output[firm] == 0) {
                idle.add(firm);
            }
        }
        report(Severity.WARNING, "Firms that sell to nobody and make nothing: ", names(unsold));
        report(Severity.WARNING, "Firms whose goods reach no final demand, so that they make nothing: ", names(idle));
    }

    private void shape() {
        Graph<Integer, DefaultWeightedEdge> graph = SupplyGraph.of(network);
        for (List<Integer> firms : SupplyGraph.stronglyConnected(graph)) {
            if (firms.size() > 1) {
                report(Severity.NOTE, "Firms that supply one another in a loop: ", names(firms));
            }
        }
        List<Integer> selfSuppliers = IntStream.range(0, network.present)
                .filter(firm -> graph.containsEdge(firm, firm))
                .boxed()
                .toList();
        report(Severity.NOTE, "Firms that supply themselves: ", names(selfSuppliers));
        List<List<Integer>> parts = SupplyGraph.parts(graph);
        List<Integer> alone = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).size() == 1) {
                alone.addAll(parts.get(part));
            } else if (part > 0) {
                report(Severity.NOTE, "Firms without any link to the largest part: ", names(parts.get(part)));
            }
        }
        report(Severity.NOTE, "Firms without any link to another firm of the city: ", names(alone));
    }

    private boolean hasDemand(int firm) {
        return network.demandStart[firm] < network.demandStart[firm + 1];
    }

    private boolean hasOtherBuyers(int firm) {
        for (int slot = network.supplierStart[firm]; slot < network.supplierStart[firm + 1]; slot++) {
            if (network.supplierBuyer[slot] != firm && network.linkShare[network.supplierLink[slot]] > 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> names(List<Integer> firms) {
        return firms.stream().map(firm -> network.name[firm]).toList();
    }

    private void report(Severity severity, String what, List<String> who) {
        if (!who.isEmpty()) {
            String shown = String.join(", ", who.subList(0, Math.min(NAMES_SHOWN, who.size())));
            int more = who.size() - NAMES_SHOWN;
            findings.add(new Finding(severity, what + shown + (more > 0 ? " and " + more + " more." : ".")));
        }
    }
}
