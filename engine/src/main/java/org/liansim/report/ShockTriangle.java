package org.liansim.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Output under a shock in percent of the output without it: how deep it falls and how long it takes to come back (the
 * resilience triangle of M. Bruneau and others, Earthquake Spectra 19, 2003).
 *
 * @param code language of the months
 * @param title what it shows
 * @param axis what the axis counts
 * @param dates first days of the months
 * @param band output in percent of the baseline
 * @param spans months in which a shock is in force: first and last
 */
record ShockTriangle(
        String code, String title, String axis, List<LocalDate> dates, FanChart.Band band, List<int[]> spans) {
    String svg(double width, double height) {
        Svg svg = new Svg(width, height, title);
        double[] range = {100, 100};
        for (double[] line : List.of(band.lower(), band.upper())) {
            range[0] = Math.min(
                    range[0],
                    Arrays.stream(line).filter(v -> !Double.isNaN(v)).min().orElse(100));
            range[1] = Math.max(
                    range[1],
                    Arrays.stream(line).filter(v -> !Double.isNaN(v)).max().orElse(100));
        }
        Frame frame = Frame.of(width, height, dates, range);
        for (int[] span : spans) {
            double from = frame.x().within(span[0]);
            double to = Math.max(from + 2, frame.x().within(span[1]));
            svg.rect(
                    from,
                    frame.y().to(),
                    to - from,
                    frame.y().from() - frame.y().to(),
                    Svg.fill("#eeeeee", 1));
        }
        frame.draw(svg, axis, code);
        double[] usual = new double[dates.size()];
        Arrays.fill(usual, 100);
        double[] fallen =
                Arrays.stream(band.mean()).map(value -> Math.min(100, value)).toArray();
        svg.path(frame.area(fallen, usual), Svg.fill(band.colour(), 0.35));
        svg.path(frame.area(band.lower(), band.upper()), Svg.fill(band.colour(), 0.15));
        svg.path(frame.line(usual), Svg.stroke(Palette.BASELINE, 1.4));
        svg.path(frame.line(band.mean()), Svg.stroke(band.colour(), 2));
        return svg.done();
    }
}
