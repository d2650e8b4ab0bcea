package org.liansim.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liansim.result.ResultFolder;
import org.liansim.result.Spread;

/** Monthly values of headline KPIs, replication by replication. */
final class Courses {
    private static final List<String> COLUMNS = List.of("strategy", "replication", "date", "outcome", "scope", "value");
    private static final int STRATEGY = 0;
    private static final int REPLICATION = 1;
    private static final int DATE = 2;
    private static final int OUTCOME = 3;
    private static final int SCOPE = 4;
    private static final int VALUE = 5;
    private static final int WINDOW = 12;

    private final List<LocalDate> months;
    private final Map<Series, double[][]> values;

    private Courses(List<LocalDate> months, Map<Series, double[][]> values) {
        this.months = List.copyOf(months);
        this.values = values;
    }

    /** The courses of a result; {@code replications} is the largest number of one. */
    static Courses of(ResultFolder folder, int replications) {
        Map<String, Integer> months = new LinkedHashMap<>();
        Map<Series, double[][]> values = new HashMap<>();
        folder.scan("series.csv", COLUMNS, row -> {
            String replication = row.cell(REPLICATION);
            if (Character.isDigit(replication.charAt(0))) {
                int month = months.computeIfAbsent(row.cell(DATE), date -> months.size());
                String value = row.cell(VALUE);
                if (!value.isEmpty()) {
                    Series series = new Series(row.cell(STRATEGY), row.cell(OUTCOME), row.cell(SCOPE));
                    double[][] course = values.computeIfAbsent(series, key -> new double[replications][0]);
                    int at = Integer.parseInt(replication) - 1;
                    course[at] = lengthened(course[at], month + 1);
                    course[at][month] = Double.parseDouble(value);
                }
            }
        });
        for (double[][] course : values.values()) {
            Arrays.setAll(course, replication -> lengthened(course[replication], months.size()));
        }
        return new Courses(months.keySet().stream().map(LocalDate::parse).toList(), values);
    }

    /** A row of at least so many months, the new ones unknown. */
    private static double[] lengthened(double[] row, int months) {
        if (row.length >= months) {
            return row;
        }
        double[] longer = Arrays.copyOf(row, months);
        Arrays.fill(longer, row.length, months, Double.NaN);
        return longer;
    }

    /** First days of the months. */
    List<LocalDate> months() {
        return months;
    }

    /** Whether there is such a course. */
    boolean has(String strategy, String outcome, String scope) {
        return values.containsKey(new Series(strategy, outcome, scope));
    }

    /** By replication, then month; NaN where there is no value. */
    double[][] of(String strategy, String outcome, String scope) {
        return values.getOrDefault(new Series(strategy, outcome, scope), new double[0][months.size()]);
    }

    /** One strategy minus another, in the same replications. */
    double[][] difference(List<String> strategies, String outcome, String scope) {
        double[][] before = of(strategies.get(0), outcome, scope);
        double[][] after = of(strategies.get(1), outcome, scope);
        double[][] differences = new double[Math.min(before.length, after.length)][months.size()];
        for (int replication = 0; replication < differences.length; replication++) {
            for (int month = 0; month < months.size(); month++) {
                differences[replication][month] = after[replication][month] - before[replication][month];
            }
        }
        return differences;
    }

    /** Means over the twelve months that end with each month; NaN for the first eleven. */
    static double[][] yearly(double[][] course) {
        double[][] means = new double[course.length][];
        for (int replication = 0; replication < course.length; replication++) {
            double[] row = course[replication];
            double[] mean = new double[row.length];
            Arrays.fill(mean, Double.NaN);
            for (int month = WINDOW - 1; month < row.length; month++) {
                double sum = 0;
                for (int before = 0; before < WINDOW; before++) {
                    sum += row[month - before];
                }
                mean[month] = sum / WINDOW;
            }
            means[replication] = mean;
        }
        return means;
    }

    /** Means over blocks of so many months; what is left at the end is not shown. */
    static double[][] blocks(double[][] course, int size) {
        double[][] means = new double[course.length][];
        for (int replication = 0; replication < course.length; replication++) {
            double[] row = course[replication];
            double[] mean = new double[row.length / size];
            for (int block = 0; block < mean.length; block++) {
                double sum = 0;
                for (int month = block * size; month < (block + 1) * size; month++) {
                    sum += row[month];
                }
                mean[block] = sum / size;
            }
            means[replication] = mean;
        }
        return means;
    }

    /** How a course is spread over the replications, month by month. */
    static List<Spread> spread(double[][] course) {
        List<Spread> spreads = new ArrayList<>();
        int length = course.length == 0 ? 0 : course[0].length;
        for (int month = 0; month < length; month++) {
            int here = month;
            spreads.add(Spread.of(
                    Arrays.stream(course).mapToDouble(row -> row[here]).toArray()));
        }
        return spreads;
    }
}
