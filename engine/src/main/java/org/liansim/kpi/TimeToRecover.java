package org.liansim.kpi;

import org.liansim.scenario.Text;

/** How long the longest disturbance lasted. */
final class TimeToRecover implements Kpi {
    @Override
    public Description description() {
        return new Description(
                "time-to-recover",
                new Text("Time to recover", "恢复时间"),
                new Text(
                        "Longest time for which the fill rate of each month stays more than 5 points below that of the median month; 0 without such a month",
                        "月度订单满足率持续低于中位数5个百分点以上的最长时间；没有此类月份时为0"),
                Unit.DAYS,
                false);
    }

    @Override
    public double of(Window window) {
        return Disturbance.of(window).longest();
    }

    @Override
    public Sense sense() {
        return Sense.LESS_IS_BETTER;
    }
}
