package org.liansim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each strategy costs against what it brings, both with their intervals: the plane of cost and effect (W. C. Black
 * 1990, Med. Decis. Making 10, 212-214), or two other numbers of several things.
 *
 * @param title what it shows
 * @param across unit and name of the horizontal axis
 * @param upwards unit and name of the vertical axis
 * @param points what is compared
 */
record CostPlane(String title, String across, String upwards, List<Point> points) {
    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double TOP = 26;
    private static final double BOTTOM = 40;
    /** Points that have their names beside them; more are told by their colours alone. */
    private static final int MOST_NAMES = 12;

    /** Marks of a picture; of more, those that lie over one another are drawn once. */
    private static final int MOST_MARKS = 800;

    private static final double SMALL = 11;
    private static final double AWAY = 8;
    /** Half the height of a line of a name. */
    private static final double HALF = 6;
    /** Forms of names in turn: lines they may take, and whether they may be cut (1). */
    private static final int[][] WAYS = {{1, 0}, {2, 0}, {2, 1}};
    /** Places of names in turn: at the right (0) or left (1), beside the mark (0), above (-1) or below (1). */
    private static final int[][] SIDES = {{0, 0}, {1, 0}, {0, -1}, {1, -1}, {0, 1}, {1, 1}};

    /**
     * One strategy.
     *
     * @param colour colour of its mark
     * @param x mean, lower and upper end across; the ends may be NaN
     * @param y the same upwards
     * @param filled whether its mark is filled
     * @param note what it is
     */
    record Point(String colour, double[] x, double[] y, boolean filled, String note) {}

    String svg(double width, double height) {
        Svg svg = new Svg(width, height, title);
        Scale x = Scale.nice(range(true), LEFT, width - RIGHT, 4);
        Scale y = Scale.nice(range(false), height - BOTTOM, TOP, 4);
        String soft = "fill=\"" + Svg.SOFT + "\"";
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), y.from(), x.at(tick), y.to(), Svg.stroke(tick == 0 ? Svg.SOFT : Svg.GRID, 0.8));
            svg.label(x.at(tick), y.from() + 15, x.label(tick), width);
        }
        for (double tick : y.ticks()) {
            svg.line(x.from(), y.at(tick), x.to(), y.at(tick), Svg.stroke(tick == 0 ? Svg.SOFT : Svg.GRID, 0.8));
            svg.text(x.from() - 6, y.at(tick) + 4, y.label(tick), soft + " text-anchor=\"end\"");
        }
        svg.text(2, 13, Svg.fitted(upwards, width - 4), soft);
        svg.text(x.to(), height - 8, Svg.fitted(across, x.to() - x.from()), soft + " text-anchor=\"end\"");
        for (Point point : distinct(x, y)) {
            double at = x.at(point.x[0]);
            double high = y.at(point.y[0]);
            String line = Svg.stroke(point.colour, 1.6);
            if (!Double.isNaN(point.x[1])) {
                svg.line(x.at(point.x[1]), high, x.at(point.x[2]), high, line);
            }
            if (!Double.isNaN(point.y[1])) {
                svg.line(at, y.at(point.y[1]), at, y.at(point.y[2]), line);
            }
            String fill = point.filled
                    ? Svg.fill(point.colour, 1)
                    : "fill=\"#ffffff\" stroke=\"" + point.colour + "\" stroke-width=\"1.6\"";
            svg.circle(at, high, 4.5, fill, point.note);
        }
        if (points.size() <= MOST_NAMES) {
            names(svg, x, y);
        }
        return svg.done();
    }

    /** The points to draw, in their order: of a crowd those whose marks differ, at ever fewer pixels. */
    private List<Point> distinct(Scale x, Scale y) {
        List<Point> known = points.stream()
                .filter(point -> !Double.isNaN(point.x[0]) && !Double.isNaN(point.y[0]))
                .toList();
        List<Point> kept = known;
        for (int pixels = 1; kept.size() > MOST_MARKS; pixels++) {
            int size = pixels;
            Map<List<Object>, Point> places = new LinkedHashMap<>();
            for (Point point : known) {
                long column = Math.round(x.at(point.x[0]) / size);
                long row = Math.round(y.at(point.y[0]) / size);
                places.putIfAbsent(List.of(point.colour, point.filled, column, row), point);
            }
            kept = List.copyOf(places.values());
        }
        return kept;
    }

    /** Names beside their marks, where they lie over no other name, no mark and no interval. */
    private void names(Svg svg, Scale x, Scale y) {
        List<double[]> taken = new ArrayList<>();
        for (Point point : points) {
            double at = x.at(point.x[0]);
            double high = y.at(point.y[0]);
            taken.add(new double[] {at - AWAY + 1, at + AWAY - 1, high - HALF, high + HALF});
            taken.add(new double[] {x.at(point.x[1]), x.at(point.x[2]), high, high});
            taken.add(new double[] {at, at, y.at(point.y[2]), y.at(point.y[1])});
        }
        for (Point point : points) {
            double at = x.at(point.x[0]);
            double high = y.at(point.y[0]);
            boolean isPlaced = Double.isNaN(at) || Double.isNaN(high);
            for (int turn = 0; turn < WAYS.length * SIDES.length && !isPlaced; turn++) {
                int[] way = WAYS[turn / SIDES.length];
                int[] side = SIDES[turn % SIDES.length];
                double room = side[0] == 0 ? x.to() + RIGHT - at - AWAY : at - AWAY - x.from() - 2;
                List<String> lines = way[0] == 1 ? List.of(point.note) : Svg.lines(point.note, room * Svg.TEXT / SMALL);
                boolean isCut = way[1] == 0 && lines.get(lines.size() - 1).endsWith("…");
                double wide = Svg.width(lines.stream()) * SMALL / Svg.TEXT;
                double from = side[0] == 0 ? at + AWAY : at - AWAY - wide;
                double half = HALF * lines.size();
                double middle = high + side[1] * (AWAY + half);
                double[] place = {from, from + wide, middle - half, middle + half};
                boolean isWithin = wide <= room && place[2] >= y.to() - HALF && place[3] < y.from() + HALF;
                if (isWithin && !isCut && isFree(place, taken)) {
                    taken.add(place);
                    svg.text(from, middle, lines, "font-size=\"11\"");
                    isPlaced = true;
                }
            }
        }
    }

    /** Whether a box, by its left, right, upper and lower end, lies over no other. */
    private static boolean isFree(double[] place, List<double[]> taken) {
        return taken.stream()
                .noneMatch(
                        each -> each[0] < place[1] && place[0] < each[1] && each[2] < place[3] && place[2] < each[3]);
    }

    /** What an axis has to show; it begins at nothing when that is not far. */
    private double[] range(boolean isAcross) {
        List<Double> ends = new ArrayList<>();
        for (Point point : points) {
            for (double end : isAcross ? point.x : point.y) {
                if (!Double.isNaN(end)) {
                    ends.add(end);
                }
            }
        }
        double least = ends.stream().mapToDouble(end -> end).min().orElse(0);
        double most = ends.stream().mapToDouble(end -> end).max().orElse(1);
        double room = most - least;
        return new double[] {least > 0 && least < 3 * room ? 0 : least, most < 0 && -most < 3 * room ? 0 : most};
    }
}
