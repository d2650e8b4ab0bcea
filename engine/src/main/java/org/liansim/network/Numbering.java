package org.liansim.network;

import static org.liansim.network.NetworkDraft.refuse;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liansim.network.NetworkDraft.FirmEntry;
import org.liansim.network.NetworkDraft.LinkEntry;
import org.liansim.scenario.Product;

/** Numbers what a draft names, in the order of names, and writes it in columns. */
final class Numbering {
    private final NetworkDraft draft;
    private final Map<String, Integer> row = new HashMap<>();
    private final Map<String, Integer> productRow = new HashMap<>();
    private final Columns columns;

    private Numbering(NetworkDraft draft) {
        this.draft = draft;
        List<Product> products = List.copyOf(draft.products.values());
        products.forEach(product -> productRow.put(product.id(), productRow.size()));
        int firms = draft.firms.size() + draft.reserves.size();
        columns = new Columns(products, draft.zones, draft.clusters, firms, firms + draft.outsiders.size());
        columns.present = draft.firms.size();
        columns.size =
                draft.sizes.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Columns of(NetworkDraft draft) {
        Numbering numbering = new Numbering(draft);
        numbering.entities();
        numbering.links();
        numbering.markets();
        return numbering.columns;
    }

    private void entities() {
        draft.firms.forEach(this::firm);
        draft.reserves.forEach(this::firm);
        draft.outsiders.forEach((name, outsider) -> {
            int at = entity(name, outsider.product());
            columns.zone[at] = -1;
            columns.region[at] = (byte) outsider.region().ordinal();
        });
    }

    private void firm(String name, FirmEntry firm) {
        int at = entity(name, firm.product());
        columns.zone[at] = Collections.binarySearch(columns.zones, firm.zone());
        columns.region[at] = (byte) Region.LOCAL.ordinal();
        columns.weight[at] = firm.weight();
    }

    private int entity(String name, String product) {
        int at = row.size();
        row.put(name, at);
        columns.name[at] = name;
        columns.product[at] = productRow.get(product);
        return at;
    }

    private void links() {
        int open = draft.links.size();
        int links = open + draft.spares.size();
        columns.linkSupplier = new int[links];
        columns.linkBuyer = new int[links];
        columns.linkShare = new double[links];
        columns.spare = new double[draft.spares.isEmpty() ? 0 : links];
        for (int link = 0; link < links; link++) {
            LinkEntry entry = link < open ? draft.links.get(link) : draft.spares.get(link - open);
            ends(link, entry);
            if (link < open) {
                columns.linkShare[link] = entry.share();
            } else {
                columns.spare[link] = entry.share();
            }
        }
    }

    private void ends(int link, LinkEntry entry) {
        String which = "The link from " + entry.supplier() + " to " + entry.buyer();
        Integer supplier = row.get(entry.supplier());
        Integer buyer = row.get(entry.buyer());
        refuse(supplier == null, which + " has an unknown supplier.");
        refuse(buyer == null, which + " has an unknown buyer.");
        refuse(buyer >= columns.firms, which + " ends at an outside supplier, which buys nothing.");
        columns.linkSupplier[link] = supplier;
        columns.linkBuyer[link] = buyer;
    }

    private void markets() {
        draft.demand.forEach((firm, regions) -> {
            refuse(
                    !draft.firms.containsKey(firm) && !draft.reserves.containsKey(firm),
                    "Demand is given for " + firm + ", which is no known firm.");
            System.arraycopy(regions, 0, columns.demand, row.get(firm) * regions.length, regions.length);
        });
        draft.capacities.forEach((firm, capacity) -> {
            refuse(!draft.firms.containsKey(firm), "Capacity is given for " + firm + ", which is no known firm.");
            columns.capacity[row.get(firm)] = capacity;
        });
    }
}
