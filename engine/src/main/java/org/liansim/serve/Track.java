package org.liansim.serve;

import java.util.ArrayList;
import java.util.List;
import org.liansim.kpi.ScopeReadings;
import org.liansim.outcome.RunOutcome;

/** One replication as it is read off, month by month. One thread writes, others read. */
final class Track {
    private final Gauge gauge;
    private final List<double[]> months = new ArrayList<>();
    private double[] whole;
    /** What was read so far, on the thread that writes. */
    private List<ScopeReadings> readings = List.of();

    Track(Gauge gauge) {
        this.gauge = gauge;
    }

    /** Reads off the replication at the end of a month; nothing on its first day. */
    void add(RunOutcome soFar) {
        if (soFar.samples() > 1) {
            follow(soFar);
            double[] month = gauge.year(readings);
            synchronized (this) {
                months.add(month);
            }
        }
    }

    void end(RunOutcome run) {
        follow(run);
        double[] all = gauge.whole(readings);
        readings = List.of();
        synchronized (this) {
            whole = all;
        }
    }

    private void follow(RunOutcome run) {
        readings = readings.isEmpty()
                ? gauge.readings(run)
                : readings.stream().map(each -> each.continued(run)).toList();
    }

    synchronized boolean isDone() {
        return whole != null;
    }

    /** Values of a cell at the ends of the months so far, from a month on. */
    synchronized double[] months(int cell, int from) {
        return months.stream().skip(from).mapToDouble(month -> month[cell]).toArray();
    }

    /** Value of a cell over the whole run. */
    synchronized double whole(int cell) {
        return whole[cell];
    }
}
