package org.liansim.network;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * Formats in which other programs draw and analyse networks. Every firm and outside supplier is a node with what is
 * known of it, every link an edge from supplier to buyer with its share and its flow at rest.
 */
public enum NetworkFormat {
    /** GraphML (graphml.graphdrawing.org), for yEd, NetworkX, igraph. */
    GRAPHML {
        @Override
        void begin(Appendable out) throws IOException {
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                    .append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
            for (int i = 0; i < NODE_COLUMNS.size(); i++) {
                key(out, "n" + i, "node", NODE_COLUMNS.get(i), i < NODE_TEXTS);
            }
            for (int i = 0; i < EDGE_COLUMNS.size(); i++) {
                key(out, "e" + i, "edge", EDGE_COLUMNS.get(i), false);
            }
            out.append("<graph edgedefault=\"directed\">\n");
        }

        private void key(Appendable out, String id, String of, String name, boolean text) throws IOException {
            out.append("<key id=\"" + id + "\" for=\"" + of + "\" attr.name=\"" + name + "\" attr.type=\""
                    + (text ? "string" : "double") + "\"/>\n");
        }

        @Override
        void node(Appendable out, int row, List<String> values) throws IOException {
            out.append("<node id=\"" + row + "\">");
            data(out, "n", values);
            out.append("</node>\n");
        }

        @Override
        void edge(Appendable out, Edge edge) throws IOException {
            out.append("<edge source=\"" + edge.supplier + "\" target=\"" + edge.buyer + "\">");
            data(out, "e", edge.values);
            out.append("</edge>\n");
        }

        private void data(Appendable out, String prefix, List<String> values) throws IOException {
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    out.append("<data key=\"" + prefix + i + "\">" + xml(values.get(i)) + "</data>");
                }
            }
        }

        @Override
        void end(Appendable out) throws IOException {
            out.append("</graph>\n</graphml>\n");
        }
    },

    /** GEXF 1.3 (gexf.net), for Gephi. */
    GEXF {
        @Override
        void begin(Appendable out) throws IOException {
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                    .append("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n")
                    .append("<graph defaultedgetype=\"directed\">\n");
            attributes(out, "node", NODE_COLUMNS, NODE_TEXTS);
            attributes(out, "edge", EDGE_COLUMNS, 0);
            out.append("<nodes>\n");
        }

        private void attributes(Appendable out, String of, List<String> columns, int texts) throws IOException {
            out.append("<attributes class=\"" + of + "\">\n");
            for (int i = 0; i < columns.size(); i++) {
                out.append("<attribute id=\"" + i + "\" title=\"" + columns.get(i) + "\" type=\""
                        + (i < texts ? "string" : "double") + "\"/>\n");
            }
            out.append("</attributes>\n");
        }

        @Override
        void node(Appendable out, int row, List<String> values) throws IOException {
            out.append("<node id=\"" + row + "\" label=\"" + xml(values.get(0)) + "\">");
            data(out, values);
            out.append("</node>\n");
        }

        @Override
        void betweenNodesAndEdges(Appendable out) throws IOException {
            out.append("</nodes>\n<edges>\n");
        }

        @Override
        void edge(Appendable out, Edge edge) throws IOException {
            out.append(
                    "<edge id=\"" + edge.number + "\" source=\"" + edge.supplier + "\" target=\"" + edge.buyer + "\">");
            data(out, edge.values);
            out.append("</edge>\n");
        }

        private void data(Appendable out, List<String> values) throws IOException {
            out.append("<attvalues>");
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    out.append("<attvalue for=\"" + i + "\" value=\"" + xml(values.get(i)) + "\"/>");
                }
            }
            out.append("</attvalues>");
        }

        @Override
        void end(Appendable out) throws IOException {
            out.append("</edges>\n</graph>\n</gexf>\n");
        }
    },

    /** DOT (graphviz.org). */
    DOT {
        @Override
        void begin(Appendable out) throws IOException {
            out.append("digraph network {\n");
        }

        @Override
        void node(Appendable out, int row, List<String> values) throws IOException {
            out.append("  n" + row + " [label=" + dot(values.get(0)));
            data(out, NODE_COLUMNS, values);
            out.append("];\n");
        }

        @Override
        void edge(Appendable out, Edge edge) throws IOException {
            out.append("  n" + edge.supplier + " -> n" + edge.buyer + " [label=\"\"");
            data(out, EDGE_COLUMNS, edge.values);
            out.append("];\n");
        }

        private void data(Appendable out, List<String> columns, List<String> values) throws IOException {
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    out.append(", " + columns.get(i) + "=" + dot(values.get(i)));
                }
            }
        }

        @Override
        void end(Appendable out) throws IOException {
            out.append("}\n");
        }
    };

    private static final List<String> NODE_COLUMNS = List.of(
            "name",
            "product",
            "cluster",
            "zone",
            "region",
            "weight",
            "output_yuan_per_day",
            "capacity_yuan_per_day",
            "upstreamness",
            "betweenness",
            "systemic_risk");

    private static final int NODE_TEXTS = 5;
    private static final List<String> EDGE_COLUMNS = List.of("share", "yuan_per_day");
    private static final MathContext DIGITS = new MathContext(12);

    /** Its id on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a network.
     *
     * @param positions position of every firm, by row
     * @param systemicRisk index of every firm, by row
     */
    public void write(Network network, List<FirmPosition> positions, double[] systemicRisk, Appendable out)
            throws IOException {
        begin(out);
        for (int row = 0; row < network.entities; row++) {
            if (row >= network.present && row < network.firms) {
                continue;
            }
            node(
                    out,
                    row,
                    row < network.present
                            ? firm(network, positions.get(row), systemicRisk[row], row)
                            : List.of(network.name[row], product(network, row), "", "", region(network, row)));
        }
        betweenNodesAndEdges(out);
        for (int firm = 0; firm < network.present; firm++) {
            for (int input = network.inputStart[firm]; input < network.inputStart[firm + 1]; input++) {
                double use = network.inputShare[input] * network.output[firm];
                for (int link = network.linkStart[input]; link < network.linkStart[input + 1]; link++) {
                    double share = network.linkShare[link];
                    if (share == 0) {
                        continue;
                    }
                    edge(
                            out,
                            new Edge(
                                    link,
                                    network.linkSupplier[link],
                                    firm,
                                    List.of(number(share), number(share * use))));
                }
            }
        }
        end(out);
    }

    private static List<String> firm(Network network, FirmPosition position, double risk, int row) {
        return List.of(
                network.name[row],
                product(network, row),
                network.products.get(network.product[row]).cluster(),
                network.zones.get(network.zone[row]),
                region(network, row),
                number(network.weight[row]),
                number(network.output[row]),
                number(network.capacity[row]),
                number(position.upstreamness()),
                number(position.betweenness()),
                number(risk));
    }

    private static String product(Network network, int row) {
        return network.products.get(network.product[row]).id();
    }

    private static String region(Network network, int row) {
        return NetworkDraft.label(Region.values()[network.region[row]]);
    }

    /** Twelve digits, the same on every Java version; empty for NaN. */
    private static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String xml(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return escaped.toString();
    }

    private static String dot(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }

    abstract void begin(Appendable out) throws IOException;

    abstract void node(Appendable out, int row, List<String> values) throws IOException;

    void betweenNodesAndEdges(Appendable out) throws IOException {}

    abstract void edge(Appendable out, Edge edge) throws IOException;

    abstract void end(Appendable out) throws IOException;

    /** A link with the values of its columns. */
    record Edge(int number, int supplier, int buyer, List<String> values) {}
}
