package org.liansim.kpi;

import org.liansim.outcome.Measure;
import org.liansim.scenario.Text;

/**
 * Time until the output of a year reaches 100 bn yuan, the mark of a large cluster in China. A run that does not reach it
 * counts with its whole time, so that the mean over runs is a restricted mean (Royston and Parmar 2013).
 */
final class TimeToThreshold implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "time-to-threshold",
                new Text("Time to 100 bn yuan", "达到千亿元的时间"),
                new Text(
                        "Time until the output of twelve months reaches 100 bn yuan; the whole time where it never does",
                        "截至连续十二个月产出达到1000亿元的时间；未达到时取全部时间（限制平均）"),
                Unit.DAYS,
                false);
    }

    /** Output of twelve months that dates the mark [yuan]. */
    private static final double THRESHOLD = 100e9;

    @Override
    public double of(Window window) {
        return window.total(Measure.FINISHED) > 0 ? window.daysUntilYearOf(Measure.FINISHED, THRESHOLD) : Double.NaN;
    }

    @Override
    public Sense sense() {
        return Sense.LESS_IS_BETTER;
    }
}
