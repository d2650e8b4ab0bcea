package org.liansim.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The axes of a picture over time.
 *
 * @param dates first days of the months that are shown
 * @param x from months, 0 for the first, to pixels
 * @param y from values to pixels, upwards
 */
record Frame(List<LocalDate> dates, Scale x, Scale y) {
    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double TOP = 26;
    private static final double BOTTOM = 26;
    private static final double YEAR_ROOM = 46;
    /** Half the width of the name of a year. */
    private static final double HALF_YEAR = 14;

    private static final String LABELS = "fill=\"" + Svg.SOFT + "\" ";

    /** Axes of a picture of a size, for values of a range. */
    static Frame of(double width, double height, List<LocalDate> dates, double[] range) {
        Scale y = Scale.nice(range, height - BOTTOM, TOP, height < 190 ? 3 : 5);
        double widest = y.ticks().stream()
                .mapToDouble(tick -> Svg.width(y.label(tick)))
                .max()
                .orElse(0);
        double left = Math.max(LEFT, widest + 12);
        return new Frame(dates, new Scale(0, Math.max(1, dates.size() - 1), left, width - RIGHT, 12), y);
    }

    /** Draws grid, labels and the unit. */
    void draw(Svg svg, String unit) {
        svg.group(Svg.stroke(Svg.GRID, 0.8));
        for (double tick : y.ticks()) {
            svg.line(x.from(), y.at(tick), x.to(), y.at(tick), tick == 0 ? "stroke-width=\"1.6\"" : "");
        }
        svg.endGroup().group(LABELS + "text-anchor=\"end\"");
        for (double tick : y.ticks()) {
            svg.words(x.from() - 6, y.at(tick) + 4, y.label(tick));
        }
        svg.endGroup();
        svg.text(2, 13, unit, "fill=\"" + Svg.SOFT + "\"");
        years(svg);
        svg.line(x.from(), y.from(), x.to(), y.from(), Svg.stroke(Svg.SOFT, 1));
    }

    private void years(Svg svg) {
        int years = dates.get(dates.size() - 1).getYear() - dates.get(0).getYear() + 1;
        int every = (int) Math.max(1, Math.ceil(YEAR_ROOM * years / (x.to() - x.from())));
        int year = 0;
        svg.group(LABELS + "text-anchor=\"middle\"");
        for (int month = 0; month < dates.size(); month++) {
            boolean first = month == 0
                    ? dates.get(0).getMonthValue() == 1
                    : dates.get(month).getYear() > dates.get(month - 1).getYear();
            if (first && year++ % every == 0) {
                double at = x.at(month);
                svg.line(at, y.from(), at, y.from() + 4, "stroke=\"" + Svg.SOFT + "\"");
                double middle = Math.max(x.from() + HALF_YEAR, Math.min(x.to() - HALF_YEAR, at));
                svg.words(
                        middle, y.from() + 17, Integer.toString(dates.get(month).getYear()));
            }
        }
        svg.endGroup();
    }

    /** A line through the values; it breaks where there is none. */
    String line(double[] values) {
        StringBuilder d = new StringBuilder();
        boolean open = false;
        for (int month = 0; month < values.length; month++) {
            if (Double.isNaN(values[month])) {
                open = false;
            } else {
                d.append(open ? 'L' : 'M').append(Svg.point(x.at(month), y.within(values[month])));
                open = true;
            }
        }
        return d.toString();
    }

    /** The area between two lines, where both have a value. */
    String area(double[] lower, double[] upper) {
        StringBuilder d = new StringBuilder();
        int month = 0;
        while (month < lower.length) {
            int first = month;
            while (month < lower.length && !Double.isNaN(lower[month]) && !Double.isNaN(upper[month])) {
                d.append(month == first ? 'M' : 'L').append(Svg.point(x.at(month), y.within(upper[month])));
                month++;
            }
            for (int back = month - 1; back >= first; back--) {
                d.append('L').append(Svg.point(x.at(back), y.within(lower[back])));
            }
            d.append(month > first ? "Z" : "");
            month++;
        }
        return d.toString();
    }
}
