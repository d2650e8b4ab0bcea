package org.liansim.kpi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.liansim.network.Network;
import org.liansim.outcome.Groups;
import org.liansim.scenario.Cluster;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.Text;
import org.liansim.scenario.Zone;

/** The scopes of a scenario. */
public final class Scopes {
    private static final Text CITY = new Text("City", "全市");

    private Scopes() {}

    /** What all firms together are called: the only zone, a nation for example, or the city where there are several. */
    public static Text whole(Scenario scenario) {
        return scenario.zones().size() == 1 ? scenario.zones().get(0).title() : CITY;
    }

    /** The whole, then its zones, clusters and products that have a firm, each in the order of their ids. */
    public static List<Scope> of(Scenario scenario, Network network) {
        Groups groups = Groups.of(network);
        List<Scope> scopes = new ArrayList<>();
        scopes.add(new Scope("city", Scope.Kind.CITY, whole(scenario), where(groups, group -> true)));
        for (Zone zone : scenario.zones()) {
            int row = network.zones.indexOf(zone.id());
            int[] in = where(groups, group -> groups.zone(group) == row);
            add(scopes, new Scope("zone:" + zone.id(), Scope.Kind.ZONE, zone.title(), in));
        }
        for (Cluster cluster : scenario.clusters()) {
            int[] in = where(
                    groups,
                    group -> network.products
                            .get(groups.product(group))
                            .cluster()
                            .equals(cluster.id()));
            add(scopes, new Scope("cluster:" + cluster.id(), Scope.Kind.CLUSTER, cluster.title(), in));
        }
        for (int row = 0; row < network.products.size(); row++) {
            Product product = network.products.get(row);
            int here = row;
            int[] in = where(groups, group -> groups.product(group) == here);
            add(scopes, new Scope("product:" + product.id(), Scope.Kind.PRODUCT, product.title(), in));
        }
        return List.copyOf(scopes);
    }

    private static void add(List<Scope> scopes, Scope scope) {
        if (scope.groups().length > 0) {
            scopes.add(scope);
        }
    }

    private static int[] where(Groups groups, IntPredicate condition) {
        return IntStream.range(0, groups.size()).filter(condition).toArray();
    }
}
