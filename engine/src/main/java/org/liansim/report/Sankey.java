package org.liansim.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Flows from origins through stages to destinations, as bands as wide as the flow.
 *
 * @param title what it shows
 * @param columns the columns, each with its nodes from above
 * @param flows flows between nodes of neighbouring columns
 * @param whole sum of the flows of the fullest column, which sets the scale
 */
record Sankey(String title, List<List<Node>> columns, List<Flow> flows, double whole) {
    private static final double BAR = 12;
    private static final double GAP = 14;
    private static final double LABEL = 140;
    /** Size of the labels. */
    private static final double SMALL = 11;

    /** A node, with its name and how its value is written. */
    record Node(String id, String name, String value, String colour) {}

    /** A flow. */
    record Flow(String from, String to, double value) {}

    String svg(double width, double height) {
        Svg svg = new Svg(width, height, title);
        int most = columns.stream().mapToInt(List::size).max().orElse(1);
        double scale = (height - 8 - GAP * (most - 1)) / whole;
        List<Placed> placed = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            double x = LABEL + column * (width - 2 * LABEL - BAR) / Math.max(1, columns.size() - 1);
            double y = 4;
            for (Node node : columns.get(column)) {
                double size = Math.max(in(node), out(node)) * scale;
                placed.add(new Placed(node, x, y, size));
                y += size + GAP;
            }
        }
        for (Flow flow : flows) {
            Placed from = find(placed, flow.from);
            Placed to = find(placed, flow.to);
            double thick = flow.value * scale;
            double y1 = from.y + from.left + thick / 2;
            double y2 = to.y + to.entered + thick / 2;
            from.left += thick;
            to.entered += thick;
            double middle = (from.x + BAR + to.x) / 2;
            String curve = "M" + Svg.point(from.x + BAR, y1) + "C" + Svg.point(middle, y1) + " " + Svg.point(middle, y2)
                    + " " + Svg.point(to.x, y2);
            String colour = from.node.colour.equals(Svg.SOFT) ? to.node.colour : from.node.colour;
            svg.path(curve, Svg.stroke(colour, Math.max(0.3, thick)) + " stroke-opacity=\"0.35\"");
        }
        for (Placed each : placed) {
            svg.rect(each.x, each.y, BAR, Math.max(1, each.size), Svg.fill(each.node.colour, 1));
            boolean first = each.x <= LABEL + 1;
            boolean last = each.x >= width - LABEL - BAR - 1;
            double at = first ? each.x - 6 : each.x + BAR + 6;
            String anchor = "text-anchor=\"" + (first ? "end" : "start") + "\"";
            double y = each.y + each.size / 2;
            double room = (first || last ? LABEL - 8 : (width - 2 * LABEL) / 2 + LABEL / 2) * Svg.TEXT / SMALL;
            svg.text(at, y - 1, Svg.fitted(each.node.name, room), anchor + " font-size=\"11\"");
            svg.text(at, y + 11, each.node.value, anchor + " font-size=\"11\" fill=\"" + Svg.SOFT + "\"");
        }
        return svg.done();
    }

    private double in(Node node) {
        return flows.stream()
                .filter(flow -> flow.to.equals(node.id))
                .mapToDouble(Flow::value)
                .sum();
    }

    private double out(Node node) {
        return flows.stream()
                .filter(flow -> flow.from.equals(node.id))
                .mapToDouble(Flow::value)
                .sum();
    }

    private static Placed find(List<Placed> placed, String id) {
        return placed.stream()
                .filter(each -> each.node.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static final class Placed {
        private final Node node;
        private final double x;
        private final double y;
        private final double size;
        private double left;
        private double entered;

        Placed(Node node, double x, double y, double size) {
            this.node = node;
            this.x = x;
            this.y = y;
            this.size = size;
        }
    }
}
