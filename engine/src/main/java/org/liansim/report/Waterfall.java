package org.liansim.report;

import java.util.List;

/**
 * How parts add up to a whole: bars from where the last one ended, with the interval of each part at its end.
 *
 * @param title what it shows
 * @param axis unit of the axis
 * @param parts the parts in their order
 * @param whole their sum
 */
record Waterfall(String title, String axis, List<Part> parts, Part whole) {
    private static final double ROW = 20;
    private static final double TOP = 8;
    private static final double BOTTOM = 34;
    private static final double LABELS = 320;
    private static final double NUMBERS = 110;

    /**
     * One part.
     *
     * @param value its size
     * @param half half the width of its interval; NaN when unknown
     * @param words its size in words
     */
    record Part(String name, double value, double half, String words) {}

    double height() {
        return TOP + ROW * (parts.size() + 1) + BOTTOM;
    }

    String svg(double width) {
        Svg svg = new Svg(width, height(), title);
        Scale x = Scale.nice(range(), LABELS, width - NUMBERS, 5);
        double bottom = height() - BOTTOM;
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), TOP, x.at(tick), bottom, Svg.stroke(tick == 0 ? Svg.SOFT : Svg.GRID, 0.8));
            svg.text(x.at(tick), bottom + 14, x.label(tick), soft("middle"));
        }
        svg.text((x.from() + x.to()) / 2, height() - 4, axis, soft("middle"));
        double sum = 0;
        double y = TOP;
        for (Part part : parts) {
            draw(svg, x, part, new double[] {sum, sum + part.value, y});
            sum += part.value;
            y += ROW;
            svg.line(x.at(sum), y - 4, x.at(sum), y + 4, Svg.stroke(Svg.SOFT, 0.8));
        }
        draw(svg, x, whole, new double[] {0, whole.value, y});
        return svg.done();
    }

    /** Draws a bar; {@code place} is where it begins and ends, and its height on the page. */
    private void draw(Svg svg, Scale x, Part part, double[] place) {
        double from = x.at(Math.min(place[0], place[1]));
        double to = x.at(Math.max(place[0], place[1]));
        double middle = place[2] + ROW / 2;
        boolean isWhole = part == whole;
        String colour = isWhole ? Palette.NEUTRAL : part.value < 0 ? Palette.WORSE : Palette.BETTER;
        svg.rect(from, middle - 6, Math.max(1, to - from), 12, Svg.fill(colour, 0.75));
        if (!Double.isNaN(part.half)) {
            String line = Svg.stroke(Svg.INK, 1.2);
            svg.line(x.at(place[1] - part.half), middle, x.at(place[1] + part.half), middle, line);
            for (double end : new double[] {place[1] - part.half, place[1] + part.half}) {
                svg.line(x.at(end), middle - 3, x.at(end), middle + 3, line);
            }
        }
        String weight = isWhole ? "font-weight=\"600\"" : "";
        svg.text(0, middle + 4, Svg.fitted(part.name, LABELS - 10), weight);
        svg.text(x.to() + NUMBERS, middle + 4, part.words, weight + " text-anchor=\"end\"");
    }

    private double[] range() {
        double[] range = {0, 0};
        double sum = 0;
        for (Part part : parts) {
            sum += part.value;
            widen(range, sum, part.half);
        }
        widen(range, whole.value, whole.half);
        return range;
    }

    private static void widen(double[] range, double value, double half) {
        double room = Double.isNaN(half) ? 0 : half;
        range[0] = Math.min(range[0], value - room);
        range[1] = Math.max(range[1], value + room);
    }

    private static String soft(String anchor) {
        return "text-anchor=\"" + anchor + "\" fill=\"" + Svg.SOFT + "\"";
    }
}
