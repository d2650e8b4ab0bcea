package org.liansim.report;

import java.util.ArrayList;
import java.util.List;
import org.liansim.result.ResultFolder;
import org.liansim.scenario.Text;

/**
 * The network of one strategy as the tables hold it.
 *
 * @param nodes groups, outside suppliers and firms
 * @param links flows between nodes of one kind
 */
record NetworkData(List<Node> nodes, List<Link> links) {
    /** A row of {@code nodes.csv}. */
    record Node(
            String id,
            String kind,
            Text title,
            String product,
            String cluster,
            String zone,
            double output,
            double risk) {}

    /** A row of {@code links.csv}. */
    record Link(String from, String to, String kind, double value) {}

    /** Whether a result has networks. */
    static boolean isIn(ResultFolder folder) {
        return folder.has(NetworkTables.NODES) && folder.has(NetworkTables.LINKS);
    }

    static NetworkData of(ResultFolder folder, String strategy) {
        List<Node> nodes = new ArrayList<>();
        folder.read(NetworkTables.NODES, NetworkTables.NODE_HEADER, row -> {
            if (row[0].equals(strategy)) {
                nodes.add(new Node(
                        row[1],
                        row[2],
                        new Text(row[3], row[4]),
                        row[5],
                        row[6],
                        row[7],
                        number(row[9]),
                        number(row[10])));
            }
        });
        List<Link> links = new ArrayList<>();
        folder.read(NetworkTables.LINKS, NetworkTables.LINK_HEADER, row -> {
            if (row[0].equals(strategy)) {
                links.add(new Link(row[1], row[2], row[3], number(row[4])));
            }
        });
        return new NetworkData(nodes, links);
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** Whether the firms are few enough to be shown one by one. */
    boolean hasFirmLinks() {
        return links.stream().anyMatch(link -> link.kind.equals("firm"));
    }

    /** Nodes of a kind. */
    List<Node> nodes(String kind) {
        return nodes.stream().filter(node -> node.kind.equals(kind)).toList();
    }
}
