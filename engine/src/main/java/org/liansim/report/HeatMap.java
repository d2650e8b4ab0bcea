package org.liansim.report;

import java.util.List;
import java.util.Locale;

/**
 * Values of rows over many columns by shade, from white for nothing to dark for the largest.
 *
 * @param title what it shows
 * @param columns what the columns are
 * @param unit what the shades count
 * @param rows names of the rows
 * @param values by row, then column, at least 0; NaN where unknown
 */
record HeatMap(String title, String columns, String unit, List<String> rows, double[][] values) {
    private static final double ROW = 30;
    private static final double TOP = 4;
    private static final double BOTTOM = 69;
    private static final double LABELS = 190;
    /** Width below which names stand above their values. */
    private static final double NARROW = 2.5 * LABELS;

    private static final int STEPS = 5;
    /** Dark end of the shades; the light one is white. */
    private static final int[] DARK = {8, 48, 107};

    String svg(double width) {
        boolean beside = width >= NARROW;
        double left = beside ? LABELS : 0;
        double row = beside ? ROW : ROW + Svg.LINE + 8;
        double bottom = TOP + row * rows.size();
        Svg svg = new Svg(width, bottom + BOTTOM, title);
        Scale shade = Scale.nice(new double[] {0, largest()}, 0, 1, STEPS);
        for (int i = 0; i < rows.size(); i++) {
            double y = TOP + row * (i + 1) - ROW;
            if (beside) {
                svg.text(0, y + ROW / 2, Svg.lines(rows.get(i), LABELS - 8), "");
            } else {
                svg.text(0, y - 5, Svg.fitted(rows.get(i), width), "");
            }
            double cell = (width - left) / Math.max(1, values[i].length);
            for (int column = 0; column < values[i].length; column++) {
                double value = values[i][column];
                String fill = Double.isNaN(value)
                        ? "fill=\"#ffffff\" stroke=\"" + Svg.GRID + "\""
                        : Svg.fill(colour(shade.at(value)), 1);
                svg.rect(left + cell * column, y + 1, cell > 4 ? cell - 0.5 : cell, ROW - 2, fill);
            }
            svg.rect(left, y, width - left, ROW, Svg.stroke(Svg.GRID, 1));
        }
        svg.text(
                (left + width) / 2,
                bottom + 4 + Svg.LINE,
                Svg.lines(columns, width - left),
                "text-anchor=\"middle\" fill=\"" + Svg.SOFT + "\"");
        legend(svg, shade, new double[] {left, width, bottom + 37});
        return svg.done();
    }

    /** Draws what the shades stand for; {@code place} is where it begins and ends, and its height on the page. */
    private void legend(Svg svg, Scale shade, double[] place) {
        List<Double> ticks = shade.ticks();
        double step = Math.min(64, (place[1] - place[0]) / (ticks.size() + 4));
        double at = place[0];
        double y = place[2];
        for (double tick : ticks) {
            svg.rect(at, y, step, 10, Svg.fill(colour(shade.at(tick)), 1) + " stroke=\"" + Svg.GRID + "\"");
            svg.text(at + step / 2, y + 24, shade.label(tick), "text-anchor=\"middle\" fill=\"" + Svg.SOFT + "\"");
            at += step;
        }
        svg.text(at + 8, y + 10, Svg.fitted(unit, place[1] - at - 8), "fill=\"" + Svg.SOFT + "\"");
    }

    /** Shade of a share of the scale. */
    private static String colour(double share) {
        int[] mixed = new int[DARK.length];
        for (int i = 0; i < DARK.length; i++) {
            mixed[i] = (int) Math.round(255 - (255 - DARK[i]) * share);
        }
        return String.format(Locale.ROOT, "#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
    }

    private double largest() {
        double largest = 0;
        for (double[] row : values) {
            for (double value : row) {
                largest = Double.isNaN(value) ? largest : Math.max(largest, value);
            }
        }
        return largest;
    }
}
