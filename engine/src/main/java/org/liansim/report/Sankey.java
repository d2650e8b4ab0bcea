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
    /** Height of all bands together. */
    private static final double BANDS = 220;
    /** Widest room for the labels at either side, of which a narrow picture gives them a quarter. */
    private static final double LABEL = 140;
    /** Size of the labels. */
    private static final double SMALL = 11;

    /** A node, with its name and how its value is written. */
    record Node(String id, String name, String value, String colour) {}

    /** A flow. */
    record Flow(String from, String to, double value) {}

    /**
     * The picture in a width: labels of the outer columns beside their nodes, those of the others above theirs. The gaps
     * are as high as the highest label.
     */
    String svg(double width) {
        double side = Math.min(LABEL, width / 4);
        double apart = (width - 2 * side - BAR) / Math.max(1, columns.size() - 1);
        double scale = BANDS / whole;
        List<Placed> placed = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            double room = (isInner(column) ? 2 * apart - 16 : side - 8) * Svg.TEXT / SMALL;
            for (Node node : columns.get(column)) {
                double size = Math.max(in(node), out(node)) * scale;
                placed.add(new Placed(node, side + column * apart, size, Svg.lines(node.name, room)));
            }
        }
        int lines = placed.stream().mapToInt(each -> each.lines.size()).max().orElse(1);
        double gap = Svg.LINE * (lines + 1) + 4;
        int most = columns.stream().mapToInt(List::size).max().orElse(1);
        Svg svg = new Svg(width, BANDS + gap * most, title);
        for (int column = 0; column < columns.size(); column++) {
            double y = isInner(column) ? gap - 4 : gap / 2;
            for (Node node : columns.get(column)) {
                Placed each = find(placed, node.id);
                each.y = y;
                y += each.size + gap;
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
            if (columns.get(0).contains(each.node)) {
                label(svg, each, each.x - 6, each.y + each.size / 2, "end");
            } else if (columns.get(columns.size() - 1).contains(each.node)) {
                label(svg, each, each.x + BAR + 6, each.y + each.size / 2, "start");
            } else {
                label(svg, each, each.x + BAR / 2, each.y - 1 - Svg.LINE * (each.lines.size() + 1) / 2, "middle");
            }
        }
        return svg.done();
    }

    private boolean isInner(int column) {
        return column > 0 && column < columns.size() - 1;
    }

    /** Name and value of a node, the middle of both at a height. */
    private static void label(Svg svg, Placed placed, double x, double middle, String anchor) {
        String paint = "text-anchor=\"" + anchor + "\" font-size=\"11\"";
        svg.text(x, middle - Svg.LINE / 2, placed.lines, paint);
        double last = middle + 4 + Svg.LINE * placed.lines.size() / 2;
        svg.text(x, last, placed.node.value, paint + " fill=\"" + Svg.SOFT + "\"");
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
        private final double size;
        private final List<String> lines;
        private double y;
        private double left;
        private double entered;

        Placed(Node node, double x, double size, List<String> lines) {
            this.node = node;
            this.x = x;
            this.size = size;
            this.lines = lines;
        }
    }
}
