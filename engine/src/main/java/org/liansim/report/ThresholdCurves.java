package org.liansim.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * In which share of the replications a threshold was reached by a date.
 *
 * @param code language of the months
 * @param title what it shows
 * @param axis what the axis counts
 * @param dates first days of the months
 * @param curves one for each strategy
 */
record ThresholdCurves(String code, String title, String axis, List<LocalDate> dates, List<Curve> curves) {
    /**
     * One strategy.
     *
     * @param shares share of the replications that reached it by each month [%]
     */
    record Curve(String name, String colour, double[] shares) {}

    /** The share of replications in which a course was at a threshold by each month [%]. */
    static double[] shares(double[][] course, double threshold) {
        double[] shares = new double[course.length == 0 ? 0 : course[0].length];
        int known = 0;
        for (double[] row : course) {
            boolean reached = false;
            boolean has = false;
            for (int month = 0; month < row.length; month++) {
                has |= !Double.isNaN(row[month]);
                reached |= row[month] >= threshold;
                shares[month] += reached ? 1 : 0;
            }
            known += has ? 1 : 0;
        }
        int replications = Math.max(1, known);
        return Arrays.stream(shares).map(count -> 100 * count / replications).toArray();
    }

    String svg(double width, double height) {
        Svg svg = new Svg(width, height, title);
        Frame frame = Frame.of(width, height, dates, new double[] {0, 100});
        frame.draw(svg, axis, code);
        for (Curve curve : curves) {
            StringBuilder steps = new StringBuilder();
            for (int month = 0; month < curve.shares.length; month++) {
                double y = frame.y().at(curve.shares[month]);
                if (month > 0) {
                    steps.append('H').append(Svg.number(frame.x().at(month)));
                }
                steps.append(month == 0 ? "M" + Svg.point(frame.x().at(0), y) : "V" + Svg.number(y));
            }
            svg.path(steps.toString(), Svg.stroke(curve.colour, 2));
        }
        return svg.done();
    }
}
