package org.liansim.network;

import java.util.List;
import org.liansim.scenario.Cluster;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SupplyTable;
import org.liansim.scenario.Zone;

/** The network of a scenario that gives its firms and links. */
final class GivenNetwork {
    private GivenNetwork() {}

    static NetworkDraft of(Scenario scenario, SupplyTable table) {
        List<String> zones = scenario.zones().stream().map(Zone::id).toList();
        List<String> clusters = scenario.clusters().stream().map(Cluster::id).toList();
        NetworkDraft draft = new NetworkDraft(scenario.products(), zones, clusters);
        for (SupplyTable.Firm firm : table.firms()) {
            SupplyTable.Sales sales = firm.sales();
            draft.firm(firm.name(), firm.product(), firm.zone(), firm.weight());
            draft.demand(firm.name(), Region.LOCAL, sales.local());
            draft.demand(firm.name(), Region.NATIONAL, sales.national());
            draft.demand(firm.name(), Region.ABROAD, sales.export());
            if (!Double.isNaN(sales.capacity())) {
                draft.capacity(firm.name(), sales.capacity());
            }
        }
        for (SupplyTable.Link link : table.links()) {
            for (Region region : List.of(Region.NATIONAL, Region.ABROAD)) {
                String prefix = NetworkDraft.label(region) + "/";
                if (link.supplier().startsWith(prefix)) {
                    draft.outside(link.supplier().substring(prefix.length()), region);
                }
            }
            draft.link(link.supplier(), link.buyer(), link.share());
        }
        return draft;
    }
}
