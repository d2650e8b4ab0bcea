package org.liansim.report;

import java.util.List;

/**
 * Paired differences with their intervals, one under the other.
 *
 * @param title what it shows
 * @param axis what the axis counts
 * @param heads heads of the columns of differences and verdicts
 * @param groups outcomes, each with its strategies
 */
record ForestPlot(String title, String axis, List<String> heads, List<Group> groups) {
    /** Width at which names stand beside their intervals; in a narrower picture they stand above them. */
    static final double WIDTH = 760;

    private static final double LABELS = 258;
    private static final double VERDICTS = 140;
    private static final double NUMBERS = 122;
    private static final double EDGE = 14;
    private static final double ROW = 18;
    /** Height of a row with the name above the interval. */
    private static final double TALL = 40;

    private static final double TOP = 24;
    private static final double BOTTOM = 34;

    /**
     * Rows that belong together.
     *
     * @param name their head; empty when there is none
     */
    record Group(String name, List<Row> rows) {}

    /**
     * One difference.
     *
     * @param name what differs
     * @param colour colour of its mark
     * @param interval mean, lower and upper end; NaN when unknown
     * @param difference the difference in words
     * @param verdict the verdict in words
     * @param shown whether a difference is shown
     */
    record Row(String name, String colour, double[] interval, String difference, String verdict, boolean shown) {}

    String svg(double width) {
        boolean beside = width >= WIDTH;
        double row = beside ? ROW : TALL;
        double height = TOP + BOTTOM;
        for (Group group : groups) {
            height += row * group.rows.size() + (group.name.isEmpty() ? 0 : ROW) + 3;
        }
        Svg svg = new Svg(width, height, title);
        double numbers = width - (beside ? VERDICTS : 0);
        Scale x = Scale.nice(range(), beside ? LABELS : EDGE, numbers - NUMBERS, 4);
        double bottom = height - BOTTOM;
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), TOP - 6, x.at(tick), bottom, Svg.stroke(tick == 0 ? Svg.SOFT : Svg.GRID, 1));
            svg.label(x.at(tick), bottom + 14, x.label(tick), width);
        }
        svg.label((x.from() + x.to()) / 2, height - 4, axis, width);
        String soft = "text-anchor=\"end\" fill=\"" + Svg.SOFT + "\"";
        if (beside) {
            svg.text(numbers, TOP - 10, heads.get(0), soft);
        }
        svg.text(width, TOP - 10, beside ? heads.get(1) : heads.get(1) + " · " + heads.get(0), soft);
        double y = TOP;
        for (Group group : groups) {
            if (!group.name.isEmpty()) {
                svg.text(
                        0,
                        y + 13,
                        Svg.fitted(group.name, beside ? LABELS - 8 : width),
                        Svg.HALO + " font-weight=\"600\"");
                y += ROW;
            }
            for (Row each : group.rows) {
                double named = y + row - (beside ? ROW / 2 : 23);
                double room = beside ? LABELS - 8 : width - Svg.width(each.verdict) - 12;
                svg.text(0, named + 4, Svg.fitted(each.name, room), Svg.HALO);
                String bold = each.shown ? " font-weight=\"600\"" : "";
                svg.text(width, named + 4, each.verdict, "text-anchor=\"end\"" + bold);
                y += row;
                draw(svg, x, each, y - ROW / 2);
                svg.text(numbers, y - ROW / 2 + 4, each.difference, "text-anchor=\"end\"");
            }
            svg.line(0, y + 1, width, y + 1, Svg.stroke(Svg.GRID, 0.8));
            y += 3;
        }
        return svg.done();
    }

    private static void draw(Svg svg, Scale x, Row row, double y) {
        double mean = row.interval[0];
        if (!Double.isNaN(mean)) {
            if (!Double.isNaN(row.interval[1])) {
                svg.line(x.at(row.interval[1]), y, x.at(row.interval[2]), y, Svg.stroke(row.colour, 2));
                for (int end = 1; end <= 2; end++) {
                    double at = x.at(row.interval[end]);
                    svg.line(at, y - 4, at, y + 4, Svg.stroke(row.colour, 1.5));
                }
            }
            String mark = row.shown
                    ? Svg.fill(row.colour, 1)
                    : "fill=\"#ffffff\" stroke=\"" + row.colour + "\" stroke-width=\"1.6\"";
            svg.circle(x.at(mean), y, 4, mark, "");
        }
    }

    private double[] range() {
        double[] range = {0, 0};
        for (Group group : groups) {
            for (Row row : group.rows) {
                for (double end : row.interval) {
                    range[0] = Double.isNaN(end) ? range[0] : Math.min(range[0], end);
                    range[1] = Double.isNaN(end) ? range[1] : Math.max(range[1], end);
                }
            }
        }
        return range;
    }
}
