package org.liansim.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.liansim.experiment.Estimate;

/**
 * Output over time with shocks and without them, in the same replications.
 *
 * @param dates first days of the months or weeks
 * @param end the day after the last of them
 * @param without output by replication, then month or week [yuan/year]
 * @param with the same under the shocks
 */
record ShockCourse(List<LocalDate> dates, LocalDate end, double[][] without, double[][] with) {
    private static final double RECOVERED = 99;
    private static final double DAYS_PER_YEAR = 365;

    /** Replications that have both. */
    int pairs() {
        return Math.min(without.length, with.length);
    }

    /** Output with the shocks in percent of that without them, by replication; NaN where nothing is made without them. */
    double[][] percent() {
        double[][] percent = new double[pairs()][dates.size()];
        for (int replication = 0; replication < percent.length; replication++) {
            for (int time = 0; time < dates.size(); time++) {
                double usual = without[replication][time];
                percent[replication][time] = usual > 0 ? 100 * with[replication][time] / usual : Double.NaN;
            }
        }
        return percent;
    }

    /** The month or week in which a day lies; the first one for an earlier day. */
    int at(LocalDate day) {
        int time = 0;
        while (time + 1 < dates.size() && !dates.get(time + 1).isAfter(day)) {
            time++;
        }
        return time;
    }

    /** What is missing where output falls short [yuan]. */
    Estimate lost() {
        return sum(1);
    }

    /** What is made beyond the usual in the other times [yuan]. */
    Estimate madeUp() {
        return sum(-1);
    }

    private Estimate sum(int sign) {
        double[] sums = new double[pairs()];
        for (int replication = 0; replication < sums.length; replication++) {
            for (int time = 0; time < dates.size(); time++) {
                double missing = sign * (without[replication][time] - with[replication][time]);
                sums[replication] += Math.max(0, missing) * days(time) / DAYS_PER_YEAR;
            }
        }
        return Estimate.of(sums);
    }

    private long days(int time) {
        return ChronoUnit.DAYS.between(dates.get(time), time + 1 < dates.size() ? dates.get(time + 1) : end);
    }

    /** The least of the values that are known; infinite where none is. */
    static double least(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Double.isNaN(value) ? least : Math.min(least, value);
        }
        return least;
    }

    /** The place from which a mean course stays within 1 % of the usual one; its length when it does not by the end. */
    static int recovered(double[] percent) {
        int last = percent.length - 1;
        while (last >= 0 && !(percent[last] < RECOVERED)) {
            last--;
        }
        return last + 1;
    }
}
