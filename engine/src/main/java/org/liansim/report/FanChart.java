package org.liansim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liansim.result.Spread;

/**
 * Values over time with their spread over the replications: a line for the mean, a band from the 5th to the 95th
 * percentile.
 *
 * @param code language of the months
 * @param title what it shows
 * @param unit unit of the axis
 * @param dates first days of the months
 * @param bands one for each strategy
 */
record FanChart(String code, String title, String unit, List<LocalDate> dates, List<Band> bands) {
    /**
     * One strategy.
     *
     * @param name its name
     * @param colour its colour
     * @param lower 5th percentile
     * @param mean mean
     * @param upper 95th percentile
     */
    record Band(String name, String colour, double[] lower, double[] mean, double[] upper) {
        /** The band of a course; {@code scale} turns its values into those that are shown. */
        static Band of(String name, String colour, double[][] course, double scale) {
            List<Spread> spreads = Courses.spread(course);
            double[] lower = new double[spreads.size()];
            double[] mean = new double[spreads.size()];
            double[] upper = new double[spreads.size()];
            for (int month = 0; month < mean.length; month++) {
                Spread spread = spreads.get(month);
                lower[month] = spread.quantile(0.05) * scale;
                mean[month] = spread.mean() * scale;
                upper[month] = spread.quantile(0.95) * scale;
            }
            return new Band(name, colour, lower, mean, upper);
        }

        /** Its line alone. */
        Band bare() {
            double[] none = new double[mean.length];
            Arrays.fill(none, Double.NaN);
            return new Band(name, colour, none, mean, none);
        }

        /** Some of its months: from one on to before another. */
        Band part(int from, int to) {
            return new Band(
                    name,
                    colour,
                    Arrays.copyOfRange(lower, from, to),
                    Arrays.copyOfRange(mean, from, to),
                    Arrays.copyOfRange(upper, from, to));
        }
    }

    /** The picture in a size. */
    String svg(double width, double height) {
        double[] range = range();
        Svg svg = new Svg(width, height, title);
        Frame frame = Frame.of(width, height, dates, range);
        frame.draw(svg, unit, code);
        for (Band band : bands) {
            String area = frame.area(band.lower, band.upper);
            if (!area.isEmpty()) {
                svg.path(area, Svg.fill(band.colour, 0.18));
            }
        }
        for (Band band : bands) {
            svg.path(frame.line(band.mean), Svg.stroke(band.colour, 1.8) + " stroke-linejoin=\"round\"");
        }
        return svg.done();
    }

    private double[] range() {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Band band : bands) {
            for (double[] line : List.of(band.lower, band.mean, band.upper)) {
                for (double value : line) {
                    if (!Double.isNaN(value)) {
                        range[0] = Math.min(range[0], value);
                        range[1] = Math.max(range[1], value);
                    }
                }
            }
        }
        return range[0] <= range[1] ? range : new double[] {0, 1};
    }

    /** Names with their colours. */
    List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        bands.forEach(band -> keys.add(new Key(band.name, band.colour)));
        return keys;
    }
}
