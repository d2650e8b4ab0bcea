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
    private static final double ROW = 26;
    private static final double TOP = 4;
    private static final double BOTTOM = 56;
    private static final double LABELS = 190;
    private static final int STEPS = 5;
    /** Dark end of the shades; the light one is white. */
    private static final int[] DARK = {8, 48, 107};

    String svg(double width) {
        double bottom = TOP + ROW * rows.size();
        Svg svg = new Svg(width, bottom + BOTTOM, title);
        Scale shade = Scale.nice(new double[] {0, largest()}, 0, 1, STEPS);
        for (int row = 0; row < rows.size(); row++) {
            double y = TOP + ROW * row;
            svg.text(0, y + ROW / 2 + 4, Svg.fitted(rows.get(row), LABELS - 8), "");
            double cell = (width - LABELS) / Math.max(1, values[row].length);
            for (int column = 0; column < values[row].length; column++) {
                double value = values[row][column];
                String fill = Double.isNaN(value)
                        ? "fill=\"#ffffff\" stroke=\"" + Svg.GRID + "\""
                        : Svg.fill(colour(shade.at(value)), 1);
                svg.rect(LABELS + cell * column, y + 1, cell > 4 ? cell - 0.5 : cell, ROW - 2, fill);
            }
        }
        svg.rect(LABELS, TOP, width - LABELS, ROW * rows.size(), Svg.stroke(Svg.GRID, 1));
        svg.text(
                (LABELS + width) / 2,
                bottom + 15,
                Svg.fitted(columns, width - LABELS),
                "text-anchor=\"middle\" fill=\"" + Svg.SOFT + "\"");
        legend(svg, shade, bottom + 24, width);
        return svg.done();
    }

    private void legend(Svg svg, Scale shade, double y, double width) {
        List<Double> ticks = shade.ticks();
        double step = Math.min(64, (width - LABELS) / (ticks.size() + 3));
        double at = LABELS;
        for (double tick : ticks) {
            svg.rect(at, y, step, 10, Svg.fill(colour(shade.at(tick)), 1) + " stroke=\"" + Svg.GRID + "\"");
            svg.text(at + step / 2, y + 24, shade.label(tick), "text-anchor=\"middle\" fill=\"" + Svg.SOFT + "\"");
            at += step;
        }
        svg.text(at + 8, y + 10, Svg.fitted(unit, width - at - 8), "fill=\"" + Svg.SOFT + "\"");
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
