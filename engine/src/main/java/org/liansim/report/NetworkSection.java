package org.liansim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liansim.kpi.Scope;
import org.liansim.kpi.Unit;

/**
 * The network of the baseline: a map, and the firms whose stop costs most.
 *
 * @param view the result
 */
record NetworkSection(View view) {
    private static final int TOP = 15;
    private static final List<String> OUTSIDE = List.of("national", "abroad");

    Section section() {
        List<Block> blocks = new ArrayList<>();
        String shown = "";
        if (NetworkData.isIn(view.data().folder())) {
            NetworkData network = NetworkData.of(view.data().folder(), view.baseline());
            NetworkMap map = map(network);
            shown = view.say(
                    network.hasFirmLinks()
                            ? Phrase.NODES_FIRMS
                            : hasZones() ? Phrase.NODES_GROUPS : Phrase.NODES_PRODUCTS);
            blocks.add(Block.of(List.of(Figure.of(
                    "network",
                    view.say(Phrase.NETWORK),
                    width -> map.sized(width).svg(),
                    NetworkMap.WIDTH,
                    map.columns(),
                    NetworkTables.NODES))));
            blocks.add(Block.heading(view.say(Phrase.BOTTLENECKS)));
            blocks.addAll(bottlenecks(network));
        }
        String text = view.say(Phrase.NETWORK_TEXT, shown, NetworkMap.MOST_LINKS);
        return new Section("network", view.say(Phrase.NETWORK), text, blocks);
    }

    /** The map of a network. */
    NetworkMap map(NetworkData network) {
        String kind = network.hasFirmLinks() ? "firm" : "group";
        List<NetworkData.Node> nodes = Stream.concat(network.nodes(kind).stream(), network.nodes("outside").stream())
                .filter(node -> node.output() > 0)
                .toList();
        List<String> clusters = nodes.stream()
                .map(NetworkData.Node::cluster)
                .distinct()
                .sorted()
                .toList();
        List<String> places = new ArrayList<>(nodes.stream()
                .map(NetworkData.Node::zone)
                .filter(zone -> !OUTSIDE.contains(zone))
                .distinct()
                .sorted()
                .toList());
        places.addAll(OUTSIDE.stream()
                .filter(each -> nodes.stream().anyMatch(node -> node.zone().equals(each)))
                .toList());
        List<Key> columns = new ArrayList<>();
        int place = 0;
        for (String cluster : clusters) {
            columns.add(
                    cluster.isEmpty()
                            ? new Key(view.say(rest(nodes)), Palette.NEUTRAL)
                            : new Key(view.named("cluster:" + cluster), Palette.group(place++)));
        }
        Amount amount = Amount.of(Unit.YUAN_PER_YEAR, view.code());
        List<NetworkMap.Node> drawn = nodes.stream()
                .map(node -> new NetworkMap.Node(
                        node.id(),
                        node.title().in(view.code()),
                        new int[] {clusters.indexOf(node.cluster()), places.indexOf(node.zone())},
                        node.output(),
                        node.risk(),
                        note(node, amount)))
                .toList();
        List<NetworkMap.Link> links = network.links().stream()
                .filter(link -> link.kind().equals(kind))
                .map(link -> new NetworkMap.Link(link.from(), link.to(), link.value()))
                .toList();
        return new NetworkMap(
                view.say(Phrase.NETWORK),
                columns,
                places.stream().map(this::place).toList(),
                drawn,
                links,
                NetworkMap.WIDTH);
    }

    private String note(NetworkData.Node node, Amount amount) {
        String note =
                view.say(Phrase.NODE_NOTE, node.title().in(view.code()), place(node.zone()), amount.of(node.output()));
        return Double.isNaN(node.risk())
                ? note
                : note + view.say(Phrase.NODE_NOTE_RISK, Amount.written(100 * node.risk(), 2));
    }

    /** What products of no cluster are called: all there are, some of which are made here, or none of them. */
    private static Phrase rest(List<NetworkData.Node> nodes) {
        if (nodes.stream().allMatch(node -> node.cluster().isEmpty())) {
            return Phrase.ALL_PRODUCTS;
        }
        boolean isMade = nodes.stream().anyMatch(node -> node.cluster().isEmpty() && !OUTSIDE.contains(node.zone()));
        return isMade ? Phrase.OTHER_PRODUCTS : Phrase.SHARED;
    }

    private String place(String id) {
        return view.named("zone:" + id);
    }

    private List<Block> bottlenecks(NetworkData network) {
        List<NetworkData.Node> ranked = network.nodes("firm").stream()
                .filter(node -> !Double.isNaN(node.risk()))
                .sorted(Comparator.comparingDouble((NetworkData.Node node) -> -node.risk())
                        .thenComparing(NetworkData.Node::id))
                .limit(TOP)
                .toList();
        if (ranked.isEmpty()) {
            return List.of(Block.note(view.say(Phrase.BOTTLENECKS_NONE)));
        }
        Amount amount = Amount.of(Unit.YUAN_PER_YEAR, view.code());
        List<List<String>> rows = ranked.stream()
                .map(node -> List.of(
                        node.title().in(view.code()),
                        view.named("product:" + node.product()),
                        hasZones() ? place(node.zone()) : "",
                        amount.number(node.output()),
                        Amount.written(100 * node.risk(), 2)))
                .toList();
        return List.of(
                Block.note(view.say(Phrase.BOTTLENECKS_TEXT)),
                Block.of(Table.of(
                                3,
                                List.of(
                                        view.say(Phrase.FIRM),
                                        view.say(Phrase.PRODUCT),
                                        view.say(Phrase.ZONE),
                                        view.say(
                                                Phrase.OUTPUT_UNIT,
                                                amount.unit().title()),
                                        view.say(Phrase.ESRI)),
                                rows)
                        .filled()));
    }

    /** Whether zones tell firms apart: the only one, such as a nation's, is everywhere. */
    private boolean hasZones() {
        return view.parts(Scope.Kind.ZONE).size() > 1;
    }

    /** Clusters of a result with their colours on the map. */
    static Map<String, String> colours(List<Scope> scopes) {
        Map<String, String> colours = new TreeMap<>();
        scopes.stream().filter(scope -> scope.kind() == Scope.Kind.CLUSTER).forEach(scope -> {
            colours.put(scope.id(), Palette.group(colours.size()));
        });
        return colours;
    }
}
