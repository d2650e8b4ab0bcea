package org.liansim.report;

import java.util.List;

/**
 * Bars with intervals, one under the other: a tornado, effects or shares of variance.
 *
 * @param title what it shows
 * @param axis what the axis counts
 * @param rows what has bars
 */
record Bars(String title, String axis, List<Row> rows) {
    private static final double TOP = 6;
    private static final double BOTTOM = 34;
    private static final double BAR = 11;
    private static final double GAP = 8;
    /** Least distance of two ticks, about. */
    private static final double TICK = 56;

    /** Share of the width that names may take. */
    private static final double LABELS = 0.45;

    private static final double RIGHT = 16;

    /** A name with its bars. */
    record Row(String name, List<Bar> bars) {
        /** Its height when its name has so much room. */
        double height(double room) {
            return Math.max(BAR * bars.size(), Svg.LINE * Svg.lines(name, room).size());
        }
    }

    /**
     * One bar, from nothing to its value.
     *
     * @param interval value, lower and upper end; NaN when unknown
     */
    record Bar(String colour, double[] interval) {}

    String svg(double width) {
        double labels =
                Math.min(LABELS * width, 2 * GAP + Svg.width(rows.stream().map(Row::name)));
        double height = TOP + BOTTOM;
        for (Row row : rows) {
            height += row.height(labels - GAP) + GAP;
        }
        Svg svg = new Svg(width, height, title);
        Scale x = Scale.nice(range(), labels, width - RIGHT, (int) Math.min(5, (width - RIGHT - labels) / TICK));
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), TOP, x.at(tick), height - BOTTOM, Svg.stroke(tick == 0 ? Svg.SOFT : Svg.GRID, 0.8));
            svg.label(x.at(tick), height - BOTTOM + 14, x.label(tick), width);
        }
        svg.label((x.from() + x.to()) / 2, height - 4, Svg.fitted(axis, width), width);
        double y = TOP + GAP / 2;
        for (Row row : rows) {
            double middle = y + row.height(labels - GAP) / 2;
            svg.text(labels - GAP, middle, Svg.lines(row.name, labels - GAP), "text-anchor=\"end\"");
            double at = middle - BAR * row.bars.size() / 2.0;
            for (Bar bar : row.bars) {
                draw(svg, x, bar, at);
                at += BAR;
            }
            y += row.height(labels - GAP) + GAP;
        }
        return svg.done();
    }

    private static void draw(Svg svg, Scale x, Bar bar, double y) {
        double value = bar.interval[0];
        if (Double.isNaN(value)) {
            return;
        }
        double from = Math.min(x.at(0), x.at(value));
        svg.rect(from, y + 0.5, Math.abs(x.at(value) - x.at(0)), BAR - 1, Svg.fill(bar.colour, 0.8));
        if (!Double.isNaN(bar.interval[1])) {
            double middle = y + BAR / 2;
            String line = Svg.stroke(Svg.INK, 1.2);
            svg.line(x.at(bar.interval[1]), middle, x.at(bar.interval[2]), middle, line);
            for (int end = 1; end <= 2; end++) {
                svg.line(x.at(bar.interval[end]), middle - 3, x.at(bar.interval[end]), middle + 3, line);
            }
        }
    }

    private double[] range() {
        double[] range = {0, 0};
        for (Row row : rows) {
            for (Bar bar : row.bars) {
                for (double end : bar.interval) {
                    range[0] = Double.isNaN(end) ? range[0] : Math.min(range[0], end);
                    range[1] = Double.isNaN(end) ? range[1] : Math.max(range[1], end);
                }
            }
        }
        return range;
    }
}
