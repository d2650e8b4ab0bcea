package org.liansim.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A network by cluster (columns) and place (rows): circles as large as what flows through them, links as wide as their
 * flow.
 *
 * @param title what it shows
 * @param columns clusters from the left
 * @param rows zones and regions from above
 * @param nodes what is shown
 * @param links flows between nodes
 * @param width width of the picture; where it is less than the usual one, rows have their names above them
 */
record NetworkMap(
        String title, List<Key> columns, List<String> rows, List<Node> nodes, List<Link> links, double width) {
    static final double WIDTH = 1100;

    /** Room for the names of rows: beside them, or above them in a narrow picture. */
    private static final double LEFT = 150;

    private static final double ABOVE = 16;
    /** Room for the names of columns on two lines. */
    private static final double TOP = 28;
    /** Width of bold letters over that of others, about. */
    private static final double BOLD = 1.1;

    private static final double ROW = 104;
    /** Height that a map of few rows has all the same. */
    private static final double LEAST = 420;
    /** Most of a cell that its circles may fill. */
    private static final double FILLED = 0.3;

    private static final double LARGEST = 30;
    private static final double SMALLEST = 2.5;
    static final int MOST_LINKS = 160;
    private static final int LABELLED = 24;
    /** Nodes of the still map that say what they are when they are pointed at: the largest ones. */
    private static final int NOTED = 100;

    private static final double LONGEST_LABEL = 170;
    private static final String LABEL =
            "text-anchor=\"middle\" font-size=\"11\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\"";
    private static final double BEND = 0.15;
    private static final double THINNEST = 0.3;
    private static final double THICKEST = 7;
    private static final double GOLDEN_ANGLE = 2.399963229728653;

    /**
     * A firm, a group of firms or an outside supplier.
     *
     * @param cell column and row
     * @param size what flows through it
     * @param risk its systemic risk; NaN when unknown
     * @param note what is said when it is pointed at
     */
    record Node(String id, String name, int[] cell, double size, double risk, String note) {}

    /** A flow between nodes. */
    record Link(String from, String to, double value) {}

    /** Where a node is drawn. */
    record Spot(Node node, double x, double y, double radius) {}

    /** A name beside its node: the middle of the text, and whether it stands above. */
    record Label(String node, String words, double x, double y, boolean isAbove) {}

    /** The same in another width. */
    NetworkMap sized(double other) {
        return new NetworkMap(title, columns, rows, nodes, links, other);
    }

    private boolean isNarrow() {
        return width < WIDTH;
    }

    private double left() {
        return isNarrow() ? 0 : LEFT;
    }

    private double above() {
        return isNarrow() ? ABOVE : 0;
    }

    double height() {
        return TOP + rowHeight() * rows.size() + 8;
    }

    private double rowHeight() {
        return Math.max(ROW, LEAST / Math.max(1, rows.size()));
    }

    private double columnWidth() {
        return (width - left()) / Math.max(1, columns.size());
    }

    private double columnMiddle(int column) {
        return left() + columnWidth() * (column + 0.5);
    }

    private double rowMiddle(int row) {
        return TOP + rowHeight() * row + (rowHeight() + above()) / 2;
    }

    /** Width or height of a cell, the smaller of both. */
    private double cell() {
        return Math.min(columnWidth(), rowHeight() - above());
    }

    /** Where the nodes are: the largest of a cell in its middle, the others around it. */
    List<Spot> spots() {
        Map<Integer, List<Node>> cells = new TreeMap<>();
        for (Node node : nodes) {
            cells.computeIfAbsent(node.cell[1] * columns.size() + node.cell[0], cell -> new ArrayList<>())
                    .add(node);
        }
        double largest = largest(cells.values());
        List<Spot> spots = new ArrayList<>();
        cells.forEach((cell, members) -> {
            members.sort(Comparator.comparingDouble((Node node) -> -node.size).thenComparing(Node::id));
            double[] centre = {columnMiddle(cell % columns.size()), rowMiddle(cell / columns.size())};
            place(members, largest, centre, spots);
        });
        return spots;
    }

    private void place(List<Node> members, double largest, double[] centre, List<Spot> spots) {
        double first = radius(members.get(0), largest);
        double reach = cell() / 2 - 4;
        double stretch = Math.max(1, Math.min(2.2, columnWidth() / rowHeight()));
        for (int i = 0; i < members.size(); i++) {
            double radius = radius(members.get(i), largest);
            double share = Math.sqrt((double) i / members.size());
            double distance =
                    i == 0 ? 0 : Math.min(first, reach * 0.4) + share * (reach - Math.min(first, reach * 0.4) - radius);
            double angle = i * GOLDEN_ANGLE;
            spots.add(new Spot(
                    members.get(i),
                    centre[0] + distance * StrictMath.cos(angle) * stretch,
                    centre[1] + distance * StrictMath.sin(angle),
                    radius));
        }
    }

    private double radius(Node node, double largest) {
        return Math.max(SMALLEST, largest * Math.sqrt(node.size / most()));
    }

    private double most() {
        return nodes.stream().mapToDouble(Node::size).max().orElse(1);
    }

    /** Radius of the largest node, such that the circles of no cell fill too much of it. */
    private double largest(Collection<List<Node>> cells) {
        double room = FILLED * cell() * cell();
        double fullest = cells.stream()
                .mapToDouble(members -> members.stream().mapToDouble(Node::size).sum())
                .max()
                .orElse(1);
        return Math.min(LARGEST, Math.sqrt(room * most() / (Math.PI * fullest)));
    }

    String svg() {
        Svg svg = new Svg(width, height(), title);
        for (int row = 0; row < rows.size(); row++) {
            double y = TOP + rowHeight() * row;
            svg.line(0, y, width, y, Svg.stroke(Svg.GRID, 0.8));
        }
        List<Spot> spots = spots();
        Map<String, Spot> byId = new TreeMap<>();
        spots.forEach(spot -> byId.put(spot.node.id, spot));
        links(svg, byId);
        List<Double> sizes =
                nodes.stream().map(Node::size).sorted(Comparator.reverseOrder()).toList();
        double noted = isNarrow()
                ? Double.POSITIVE_INFINITY
                : sizes.isEmpty() ? 0 : sizes.get(Math.min(NOTED, sizes.size()) - 1);
        for (int column = 0; column < columns.size(); column++) {
            int here = column;
            svg.group(Svg.fill(columns.get(column).colour(), 0.9) + " stroke=\"#ffffff\" stroke-width=\"0.8\"");
            spots.stream()
                    .filter(spot -> spot.node.cell[0] == here)
                    .forEach(spot ->
                            svg.circle(spot.x, spot.y, spot.radius, "", spot.node.size >= noted ? spot.node.note : ""));
            svg.endGroup();
        }
        names(svg);
        labels(spots).forEach(label -> svg.text(label.x, label.y + 4, label.words, LABEL));
        return svg.done();
    }

    /** Names of columns, but of narrow ones that are told by their colours alone, and of rows. */
    private void names(Svg svg) {
        double room = (columnWidth() - 8) / BOLD;
        if (!isNarrow() || columns.stream().allMatch(key -> Svg.width(key.name()) <= room)) {
            for (int column = 0; column < columns.size(); column++) {
                List<String> lines = Svg.lines(columns.get(column).name(), room);
                svg.text(columnMiddle(column), TOP / 2, lines, "text-anchor=\"middle\" font-weight=\"600\"");
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            if (isNarrow()) {
                svg.text(0, TOP + rowHeight() * row + 13, Svg.fitted(rows.get(row), width), Svg.HALO);
            } else {
                svg.text(0, rowMiddle(row), lines(rows.get(row)), "");
            }
        }
    }

    /** The name of a row on up to three lines. */
    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            if (!line.isEmpty() && Svg.width(line + " " + word) > LEFT - 8) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream().limit(3).map(each -> Svg.fitted(each, LEFT - 8)).toList();
    }

    private void links(Svg svg, Map<String, Spot> byId) {
        svg.group("fill=\"none\" stroke-opacity=\"0.22\"");
        for (Link link : largest(byId.keySet())) {
            Spot from = byId.get(link.from);
            Spot to = byId.get(link.to);
            double mx = (from.x + to.x) / 2 - BEND * (to.y - from.y);
            double my = (from.y + to.y) / 2 + BEND * (to.x - from.x);
            String curve = "M" + Svg.point(from.x, from.y) + "Q" + Svg.point(mx, my) + " " + Svg.point(to.x, to.y);
            String colour = columns.get(to.node.cell[0]).colour();
            svg.path(curve, "stroke=\"" + colour + "\" stroke-width=\"" + Svg.number(thickness(link)) + "\"");
        }
        svg.endGroup();
    }

    /** The largest flows between different nodes that are shown. */
    List<Link> largest(Set<String> shown) {
        return links.stream()
                .filter(link -> shown.contains(link.from) && shown.contains(link.to) && !link.from.equals(link.to))
                .sorted(Comparator.comparingDouble((Link link) -> -link.value)
                        .thenComparing(Link::from)
                        .thenComparing(Link::to))
                .limit(MOST_LINKS)
                .toList();
    }

    /** Width of a link in pixels. */
    double thickness(Link link) {
        double most = links.stream().mapToDouble(Link::value).max().orElse(1);
        return THINNEST + THICKEST * Math.sqrt(link.value / most);
    }

    /** Names of the largest nodes where they lie over no other name and no other large node. */
    List<Label> labels(List<Spot> spots) {
        List<Spot> first = spots.stream()
                .sorted(Comparator.comparingDouble((Spot spot) -> -spot.node.size)
                        .thenComparing(spot -> spot.node.id))
                .limit(LABELLED)
                .toList();
        List<double[]> taken = new ArrayList<>();
        first.forEach(spot -> taken.add(new double[] {spot.x, spot.y, spot.radius, spot.radius}));
        List<Label> labels = new ArrayList<>();
        for (Spot spot : first) {
            String words = Svg.fitted(spot.node.name, LONGEST_LABEL);
            double half = Svg.width(words) / 2;
            double x = Math.max(half, Math.min(spot.x, width - half));
            for (double away : new double[] {spot.radius + 8, -spot.radius - 8}) {
                double y = spot.y + away;
                if (taken.stream().noneMatch(each -> isOver(each, x, y, half))) {
                    taken.add(new double[] {x, y, half, 6});
                    labels.add(new Label(spot.node.id, words, x, y, away < 0));
                    break;
                }
            }
        }
        return labels;
    }

    /** Whether a line of text around a point lies over a box: its middle, half its width and half its height. */
    private static boolean isOver(double[] box, double x, double y, double half) {
        return Math.abs(box[1] - y) < box[3] + 6 && Math.abs(box[0] - x) < box[2] + half;
    }

    /** Names of columns and rows with their places, for a map that moves. */
    List<Spot> heads() {
        List<Spot> heads = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            heads.add(head(columns.get(column).name(), columnMiddle(column), 8));
        }
        for (int row = 0; row < rows.size(); row++) {
            heads.add(head(rows.get(row), LEFT / 2, rowMiddle(row)));
        }
        return heads;
    }

    private static Spot head(String name, double x, double y) {
        return new Spot(new Node("", name, new int[2], 0, Double.NaN, ""), x, y, 0);
    }
}
