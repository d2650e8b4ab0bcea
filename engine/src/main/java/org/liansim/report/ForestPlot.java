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
    private static final double WIDTH = 760;
    private static final double LABELS = 258;
    private static final double PLOT = 240;
    private static final double NUMBERS = 620;
    private static final double ROW = 18;
    private static final double TOP = 24;

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

    String svg() {
        double height = TOP + 34;
        for (Group group : groups) {
            height += ROW * (group.rows.size() + (group.name.isEmpty() ? 0 : 1)) + 3;
        }
        Svg svg = new Svg(WIDTH, height, title);
        Scale x = Scale.nice(range(), LABELS, LABELS + PLOT, 4);
        double bottom = height - 34;
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), TOP - 6, x.at(tick), bottom, Svg.stroke(tick == 0 ? Svg.SOFT : Svg.GRID, 1));
            svg.text(x.at(tick), bottom + 14, x.label(tick), soft("middle"));
        }
        svg.text(LABELS + PLOT / 2, height - 4, axis, soft("middle"));
        svg.text(NUMBERS, TOP - 10, heads.get(0), soft("end"));
        svg.text(WIDTH, TOP - 10, heads.get(1), soft("end"));
        double y = TOP;
        for (Group group : groups) {
            if (!group.name.isEmpty()) {
                svg.text(0, y + 13, Svg.fitted(group.name, LABELS - 8), "font-weight=\"600\"");
                y += ROW;
            }
            for (Row row : group.rows) {
                draw(svg, x, row, y + ROW / 2);
                y += ROW;
            }
            svg.line(0, y + 1, WIDTH, y + 1, Svg.stroke(Svg.GRID, 0.8));
            y += 3;
        }
        return svg.done();
    }

    private static void draw(Svg svg, Scale x, Row row, double y) {
        svg.text(0, y + 4, Svg.fitted(row.name, LABELS - 8), "");
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
        svg.text(NUMBERS, y + 4, row.difference, "text-anchor=\"end\"");
        svg.text(WIDTH, y + 4, row.verdict, "text-anchor=\"end\"" + (row.shown ? " font-weight=\"600\"" : ""));
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

    private static String soft(String anchor) {
        return "text-anchor=\"" + anchor + "\" fill=\"" + Svg.SOFT + "\"";
    }
}
