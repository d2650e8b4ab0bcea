package org.liansim.serve;

import java.util.ArrayList;
import java.util.List;
import org.liansim.outcome.RunOutcome;

/** One replication as it is read off, month by month. One thread writes, others read. */
final class Track {
    private final Gauge gauge;
    private final List<double[]> months = new ArrayList<>();
    private double[] whole;

    Track(Gauge gauge) {
        this.gauge = gauge;
    }

    /** Reads off the replication at the end of a month; nothing on its first day. */
    void add(RunOutcome soFar) {
        if (soFar.samples() > 1) {
            double[] month = gauge.year(soFar);
            synchronized (this) {
                months.add(month);
            }
        }
    }

    void end(RunOutcome run) {
        double[] all = gauge.whole(run);
        synchronized (this) {
            whole = all;
        }
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
