package org.liansim.report;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    /** A name at an end is moved inwards by up to a half of it. */
    private static final double MONTH_ROOM = 100;
    /** Months between the first and the last date of a period that is too short for years alone. */
    private static final int SHORT = 23;

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

    /** Draws grid, labels and the unit; {@code code} is the language. */
    void draw(Svg svg, String unit, String code) {
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
        ticks(svg, code);
        svg.line(x.from(), y.from(), x.to(), y.from(), Svg.stroke(Svg.SOFT, 1));
    }

    /** Ticks where years begin, in a short period months, and as many of their names as there is room for. */
    private void ticks(Svg svg, String code) {
        boolean isShort = dates.get(0).plusMonths(SHORT).isAfter(dates.get(dates.size() - 1));
        List<Integer> starts = new ArrayList<>();
        for (int place = 0; place < dates.size(); place++) {
            LocalDate before = place == 0 ? dates.get(0).minusDays(1) : dates.get(place - 1);
            LocalDate date = dates.get(place);
            if (date.getYear() > before.getYear() || isShort && date.getMonth() != before.getMonth()) {
                starts.add(place);
            }
        }
        double room = (isShort ? MONTH_ROOM : YEAR_ROOM) * starts.size();
        int every = (int) Math.max(1, Math.ceil(room / (x.to() - x.from())));
        svg.group(LABELS + "text-anchor=\"middle\"");
        for (int tick = 0; tick < starts.size(); tick += every) {
            double at = x.at(starts.get(tick));
            svg.line(at, y.from(), at, y.from() + 4, "stroke=\"" + Svg.SOFT + "\"");
            LocalDate date = dates.get(starts.get(tick));
            String month = date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            String year = Integer.toString(date.getYear());
            String words = isShort ? Phrase.MONTH_OF.in(code, year, date.getMonthValue(), month) : year;
            double half = Svg.width(words) / 2;
            svg.words(Math.max(x.from() + half, Math.min(x.to() - half, at)), y.from() + 17, words);
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
