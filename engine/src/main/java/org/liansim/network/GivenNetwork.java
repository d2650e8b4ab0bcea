package org.liansim.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.liansim.scenario.Cluster;
import org.liansim.scenario.Product;
import org.liansim.scenario.Scenario;
import org.liansim.scenario.SupplyTable;
import org.liansim.scenario.Zone;

/** The network of a scenario that gives its firms and links, column by column. */
final class GivenNetwork {
    private static final int REGIONS = Region.values().length;

    private final SupplyTable table;
    private final Columns columns;
    /** Row of each firm of the table, and of each of its outside suppliers. */
    private final int[] rowOf;

    private final Map<Integer, Integer> rowOfOutside = new HashMap<>();

    private GivenNetwork(Scenario scenario, SupplyTable table) {
        this.table = table;
        List<Product> products = scenario.products().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        TreeMap<String, Integer> outside = new TreeMap<>();
        for (int link = 0; link < table.linkCount(); link++) {
            int supplier = table.supplier(link);
            if (supplier < 0 && !rowOfOutside.containsKey(supplier)) {
                rowOfOutside.put(supplier, 0);
                outside.put(NetworkDraft.label(region(supplier)) + "/" + table.product(supplier), supplier);
            }
        }
        int firms = table.firmCount();
        columns = new Columns(
                products,
                ids(scenario.zones().stream().map(Zone::id).toList()),
                ids(scenario.clusters().stream().map(Cluster::id).toList()),
                firms,
                firms + outside.size());
        rowOf = new int[firms];
        Map<String, Integer> productRow = new HashMap<>();
        products.forEach(product -> productRow.put(product.id(), productRow.size()));
        firms(productRow);
        int row = firms;
        for (Map.Entry<String, Integer> each : outside.entrySet()) {
            columns.name[row] = each.getKey();
            columns.product[row] = productRow.get(table.product(each.getValue()));
            columns.zone[row] = -1;
            columns.region[row] = (byte) region(each.getValue()).ordinal();
            rowOfOutside.put(each.getValue(), row++);
        }
        links();
    }

    static NetworkDraft of(Scenario scenario, SupplyTable table) {
        return NetworkDraft.of(new GivenNetwork(scenario, table).columns);
    }

    private static List<String> ids(List<String> ids) {
        return List.copyOf(new TreeSet<>(ids));
    }

    private static Region region(int outsideSupplier) {
        return SupplyTable.isAbroad(outsideSupplier) ? Region.ABROAD : Region.NATIONAL;
    }

    private void firms(Map<String, Integer> productRow) {
        int[] sorted = IntStream.range(0, columns.firms).toArray();
        if (!areInOrder()) {
            sorted = Arrays.stream(sorted)
                    .boxed()
                    .sorted((one, other) -> table.name(one).compareTo(table.name(other)))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        for (int row = 0; row < columns.firms; row++) {
            int firm = sorted[row];
            rowOf[firm] = row;
            columns.name[row] = table.name(firm);
            columns.product[row] = productRow.get(table.product(firm));
            columns.zone[row] = columns.zones.indexOf(table.zone(firm));
            columns.region[row] = (byte) Region.LOCAL.ordinal();
            columns.weight[row] = table.weight(firm);
            SupplyTable.Sales sales = table.sales(firm);
            columns.capacity[row] = sales.capacity();
            columns.demand[row * REGIONS + Region.LOCAL.ordinal()] = sales.local();
            columns.demand[row * REGIONS + Region.NATIONAL.ordinal()] = sales.national();
            columns.demand[row * REGIONS + Region.ABROAD.ordinal()] = sales.export();
        }
    }

    /** Whether the table gives the firms in the order of their names. */
    private boolean areInOrder() {
        for (int firm = 1; firm < columns.firms; firm++) {
            if (table.name(firm - 1).compareTo(table.name(firm)) > 0) {
                return false;
            }
        }
        return true;
    }

    private void links() {
        int links = table.linkCount();
        columns.linkSupplier = new int[links];
        columns.linkBuyer = new int[links];
        columns.linkShare = new double[links];
        for (int link = 0; link < links; link++) {
            int supplier = table.supplier(link);
            columns.linkSupplier[link] = supplier >= 0 ? rowOf[supplier] : rowOfOutside.get(supplier);
            columns.linkBuyer[link] = rowOf[table.buyer(link)];
            columns.linkShare[link] = table.share(link);
        }
    }
}
