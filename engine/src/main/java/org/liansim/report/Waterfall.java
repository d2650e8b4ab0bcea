package org.liansim.report;

import java.util.List;
import java.util.stream.Stream;

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
    /** Most that names may take. */
    private static final double LABELS = 320;
    /** Width below which names stand above their bars. */
    private static final double NARROW = 1.5 * LABELS;

    private static final double GAP = 12;
    private static final double EDGE = 14;
    /** Least distance of two ticks, about. */
    private static final double TICK = 38;

    private static final double NUMBERS = 110;

    /**
     * One part.
     *
     * @param value its size
     * @param half half the width of its interval; NaN when unknown
     * @param words its size in words
     */
    record Part(String name, double value, double half, String words) {}

    String svg(double width) {
        boolean beside = width >= NARROW;
        double row = beside ? ROW : 2 * ROW - 4;
        double height = TOP + row * (parts.size() + 1) + BOTTOM;
        Svg svg = new Svg(width, height, title);
        List<Part> all = Stream.concat(parts.stream(), Stream.of(whole)).toList();
        double named = beside ? Math.min(LABELS, GAP + Svg.width(all.stream().map(Part::name))) : width;
        double left = beside ? named : EDGE;
        Scale x = Scale.nice(range(), left, width - NUMBERS, (int) Math.min(5, (width - NUMBERS - left) / TICK));
        double bottom = height - BOTTOM;
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), TOP, x.at(tick), bottom, Svg.stroke(tick == 0 ? Svg.SOFT : Svg.GRID, 0.8));
            svg.label(x.at(tick), bottom + 14, x.label(tick), width);
        }
        svg.label((x.from() + x.to()) / 2, height - 4, axis, width);
        double sum = 0;
        double y = TOP + row - ROW;
        for (Part part : parts) {
            draw(svg, x, part, new double[] {sum, sum + part.value, y});
            sum += part.value;
            svg.line(x.at(sum), y + ROW - 4, x.at(sum), y + row + 4, Svg.stroke(Svg.SOFT, 0.8));
            y += row;
        }
        draw(svg, x, whole, new double[] {0, whole.value, y});
        y = TOP + ROW / 2 + 4;
        for (Part part : all) {
            svg.text(0, y, Svg.fitted(part.name, beside ? named - GAP : width), Svg.HALO + " " + weight(part));
            y += row;
        }
        return svg.done();
    }

    private String weight(Part part) {
        return part == whole ? "font-weight=\"600\"" : "";
    }

    /** Draws a bar; {@code place} is where it begins and ends, and its height on the page. */
    private void draw(Svg svg, Scale x, Part part, double[] place) {
        double from = x.at(Math.min(place[0], place[1]));
        double to = x.at(Math.max(place[0], place[1]));
        double middle = place[2] + ROW / 2;
        String colour = part == whole ? Palette.NEUTRAL : part.value < 0 ? Palette.WORSE : Palette.BETTER;
        svg.rect(from, middle - 6, Math.max(1, to - from), 12, Svg.fill(colour, 0.75));
        if (!Double.isNaN(part.half)) {
            String line = Svg.stroke(Svg.INK, 1.2);
            svg.line(x.at(place[1] - part.half), middle, x.at(place[1] + part.half), middle, line);
            for (double end : new double[] {place[1] - part.half, place[1] + part.half}) {
                svg.line(x.at(end), middle - 3, x.at(end), middle + 3, line);
            }
        }
        svg.text(x.to() + NUMBERS, middle + 4, part.words, weight(part) + " text-anchor=\"end\"");
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
}
