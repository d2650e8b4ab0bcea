package org.liansim.serve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.liansim.comparison.Interval;
import org.liansim.comparison.PairedDifference;
import org.liansim.report.DisplayUnit;
import org.liansim.result.Spread;
import org.liansim.serve.Gauge.View;

/**
 * What the finished replications of two runs say, in the units of a language.
 *
 * @param gauge what is read off them
 * @param language {@code en} or {@code zh}
 */
record Summary(Gauge gauge, String language) {
    private static final MathContext DIGITS = new MathContext(6);
    private static final double CONFIDENCE = 0.95;

    /** The bands of both runs and of their paired differences by month, and all KPIs over the whole time. */
    Map<String, Object> of(LiveRun baseline, LiveRun current, View view) {
        List<Track> before = baseline.ended();
        List<Track> after = current.ended();
        int cell = gauge.cell(view);
        List<double[]> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (before.get(i) != null && after.get(i) != null) {
                double[] old = before.get(i).months(cell, 0);
                double[] now = after.get(i).months(cell, 0);
                differences.add(IntStream.range(0, now.length)
                        .mapToDouble(month -> now[month] - old[month])
                        .toArray());
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("done", current.done());
        all.put("baseline", band(months(before, cell), view.kpi()));
        all.put("current", band(months(after, cell), view.kpi()));
        all.put("difference", band(differences, view.kpi()));
        all.put("pairs", differences.size());
        all.put("table", table(before, after, view.scope()));
        return all;
    }

    private static List<double[]> months(List<Track> tracks, int cell) {
        return tracks.stream()
                .filter(track -> track != null)
                .map(track -> track.months(cell, 0))
                .toList();
    }

    private Map<String, Object> band(List<double[]> courses, int kpi) {
        int months = courses.isEmpty() ? 0 : courses.get(0).length;
        List<Spread> spreads = IntStream.range(0, months)
                .mapToObj(month -> Spread.of(
                        courses.stream().mapToDouble(course -> course[month]).toArray()))
                .toList();
        Map<String, Object> band = new LinkedHashMap<>();
        band.put("lower", line(spreads, spread -> spread.quantile(0.05), kpi));
        band.put("mean", line(spreads, Spread::mean, kpi));
        band.put("upper", line(spreads, spread -> spread.quantile(0.95), kpi));
        return band;
    }

    private List<BigDecimal> line(List<Spread> spreads, ToDoubleFunction<Spread> value, int kpi) {
        return shown(spreads.stream().mapToDouble(value).toArray(), kpi);
    }

    /** For each KPI: baseline, current, difference and the ends of its 95 % interval. */
    private List<List<BigDecimal>> table(List<Track> before, List<Track> after, int scope) {
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (int kpi = 0; kpi < gauge.kpis().size(); kpi++) {
            int cell = gauge.cell(new View(kpi, scope));
            PairedDifference pairs = PairedDifference.of(whole(before, cell), whole(after, cell));
            double baseline = pairs.count() > 0
                    ? pairs.baseline()
                    : Spread.of(whole(before, cell)).mean();
            Interval interval = pairs.interval(CONFIDENCE);
            rows.add(shown(
                    new double[] {baseline, baseline + pairs.mean(), pairs.mean(), interval.lower(), interval.upper()},
                    kpi));
        }
        return rows;
    }

    private static double[] whole(List<Track> tracks, int cell) {
        return tracks.stream()
                .mapToDouble(track -> track == null ? Double.NaN : track.whole(cell))
                .toArray();
    }

    /** Values of a KPI as they are shown; null where there is none. */
    List<BigDecimal> shown(double[] values, int kpi) {
        double scale = DisplayUnit.of(gauge.kpis().get(kpi).description().unit(), language)
                .scale();
        return Arrays.stream(values)
                .mapToObj(value -> Double.isFinite(value) ? new BigDecimal(value * scale).round(DIGITS) : null)
                .toList();
    }
}
