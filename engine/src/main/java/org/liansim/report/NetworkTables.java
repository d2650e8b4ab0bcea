package org.liansim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.liansim.network.Network;
import org.liansim.network.Region;
import org.liansim.network.SystemicRisk;
import org.liansim.result.Decimal;
import org.liansim.scenario.Anchor;
import org.liansim.scenario.Product;
import org.liansim.scenario.Text;

/**
 * The networks of a study at rest, as tables that stay small however many firms there are: {@code nodes.csv} holds every
 * group of firms of one product and zone, the outside suppliers by product and region, and the firms; {@code links.csv}
 * the flows between groups, and those between firms while these are few.
 */
final class NetworkTables {
    static final String NODES = "nodes.csv";
    static final String LINKS = "links.csv";
    static final List<String> NODE_HEADER = List.of(
            "strategy",
            "node",
            "kind",
            "title_en",
            "title_zh",
            "product",
            "cluster",
            "zone",
            "firms",
            "output",
            "systemic_risk",
            "unit");
    static final List<String> LINK_HEADER = List.of("strategy", "from", "to", "kind", "value", "unit");

    /** Networks up to this size have the links between their firms in the table. */
    static final int MOST_LINKED = 300;
    /** Networks up to this size have all firms in the table, with their systemic risk. */
    static final int MOST_RANKED = 2000;
    /** Firms of a larger network that are in the table: the largest ones. */
    static final int LARGEST = 200;

    private static final double TOLERANCE = 1e-6;
    private static final double DAYS_PER_YEAR = 365;

    private final List<Described> treatments;

    NetworkTables(List<Described> treatments) {
        this.treatments = treatments;
    }

    List<List<String>> nodes() {
        List<List<String>> rows = new ArrayList<>();
        for (Described treatment : treatments) {
            groups(treatment, rows);
            firms(treatment, rows);
        }
        return rows;
    }

    private static void groups(Described treatment, List<List<String>> rows) {
        Network network = treatment.network();
        SortedMap<String, Group> groups = new TreeMap<>();
        for (int entity = 0; entity < network.entities; entity++) {
            if (mayEnter(network, entity)) {
                continue;
            }
            int row = entity;
            Group group = groups.computeIfAbsent(group(network, entity), id -> new Group(row));
            group.firms += entity < network.firms ? 1 : 0;
            group.output += entity < network.firms ? network.output[entity] : supplied(network, entity);
        }
        groups.forEach((id, group) -> rows.add(row(
                treatment,
                new Node(id, group.entity < network.firms ? "group" : "outside", titleOf(network, group.entity)),
                group.entity,
                List.of(Integer.toString(group.firms), yearly(group.output), ""))));
    }

    private static void firms(Described treatment, List<List<String>> rows) {
        Network network = treatment.network();
        Map<String, Text> names = names(network);
        boolean all = network.present <= MOST_RANKED;
        double[] risk = all ? SystemicRisk.of(network, TOLERANCE).ofAll(1) : new double[0];
        int[] shown = IntStream.range(0, network.present)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer firm) -> -network.output[firm])
                        .thenComparing(firm -> network.name[firm]))
                .limit(all ? network.present : LARGEST)
                .sorted(Comparator.comparing(firm -> network.name[firm]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int firm : shown) {
            String name = network.name[firm];
            rows.add(row(
                    treatment,
                    new Node(name, "firm", names.getOrDefault(name, new Text(name, name))),
                    firm,
                    List.of("1", yearly(network.output[firm]), all ? Decimal.of(risk[firm]) : "")));
        }
    }

    private static List<String> row(Described treatment, Node node, int entity, List<String> numbers) {
        Network network = treatment.network();
        Product product = network.productAt(network.product[entity]);
        List<String> row = new ArrayList<>(List.of(
                treatment.study().strategy(),
                node.id,
                node.kind,
                node.title.en(),
                node.title.zh(),
                product.id(),
                product.cluster(),
                place(network, entity)));
        row.addAll(numbers);
        row.add("yuan/year");
        return row;
    }

    List<List<String>> links() {
        List<List<String>> rows = new ArrayList<>();
        for (Described treatment : treatments) {
            Network network = treatment.network();
            links(treatment, "group", rows);
            if (network.present <= MOST_LINKED) {
                links(treatment, "firm", rows);
            }
        }
        return rows;
    }

    private static void links(Described treatment, String kind, List<List<String>> rows) {
        Network network = treatment.network();
        SortedMap<String, SortedMap<String, Double>> flows = new TreeMap<>();
        for (int firm = 0; firm < network.present; firm++) {
            for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                double use = network.inputShare[input] * network.output[firm];
                for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                    int supplier = network.linkSupplier[link];
                    flows.computeIfAbsent(node(network, supplier, kind), from -> new TreeMap<>())
                            .merge(node(network, firm, kind), network.linkShare[link] * use, Double::sum);
                }
            }
        }
        String strategy = treatment.study().strategy();
        flows.forEach((from, buyers) ->
                buyers.forEach((to, value) -> rows.add(List.of(strategy, from, to, kind, yearly(value), "yuan/year"))));
    }

    private static String node(Network network, int entity, String kind) {
        return kind.equals("firm") && entity < network.firms ? network.name[entity] : group(network, entity);
    }

    private static String group(Network network, int entity) {
        return network.productAt(network.product[entity]).id() + "@" + place(network, entity);
    }

    private static String place(Network network, int entity) {
        return network.zone[entity] >= 0
                ? network.zones.get(network.zone[entity])
                : network.region[entity] == Region.ABROAD.ordinal() ? "abroad" : "national";
    }

    private static Text titleOf(Network network, int entity) {
        return network.productAt(network.product[entity]).title();
    }

    private static boolean mayEnter(Network network, int entity) {
        return entity >= network.present && entity < network.firms;
    }

    private static double supplied(Network network, int supplier) {
        double sum = 0;
        for (int slot = network.supplierStart[supplier]; slot < network.supplierStart[supplier + 1]; slot++) {
            int link = network.supplierLink[slot];
            int buyer = network.supplierBuyer[slot];
            if (mayEnter(network, buyer)) {
                continue;
            }
            int input = network.inputStart[buyer];
            while (network.linkStart[input + 1] <= link) {
                input++;
            }
            sum += network.linkShare[link] * network.inputShare[input] * network.output[buyer];
        }
        return sum;
    }

    /** Names of the firms that have one, by their stable name. */
    private static Map<String, Text> names(Network network) {
        Map<String, Text> names = new TreeMap<>();
        for (Product product : network.products) {
            for (Anchor anchor : product.firms().anchors()) {
                names.put(anchor.id(), anchor.title());
            }
        }
        return names;
    }

    private static String yearly(double yuanPerDay) {
        return Decimal.of(yuanPerDay * DAYS_PER_YEAR);
    }

    private record Node(String id, String kind, Text title) {}

    private static final class Group {
        private final int entity;
        private int firms;
        private double output;

        Group(int entity) {
            this.entity = entity;
        }
    }
}
