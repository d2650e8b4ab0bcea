package org.liansim.run;

import org.liansim.network.Network;
import org.liansim.outcome.Measure;
import org.liansim.outcome.Readings;

/** Output that each firm of a run started, sample by sample. */
final class FirmOutput {
    private final int firms;
    private final long[] dates;
    private final double[] started;
    private int taken;

    /** @param dates days of the samples to come since 1970-01-01, ascending */
    FirmOutput(Network network, long[] dates) {
        firms = network.firms;
        this.dates = dates.clone();
        started = new double[Math.multiplyExact(dates.length, firms)];
    }

    /** Takes the next sample. */
    void sample(Readings model) {
        for (int firm = 0; firm < firms; firm++) {
            started[taken * firms + firm] = model.of(firm, Measure.STARTED);
        }
        taken++;
    }

    int samples() {
        return dates.length;
    }

    /** Day of a sample since 1970-01-01. */
    long date(int sample) {
        return dates[sample];
    }

    /** Batches started since the start of the run [yuan]. */
    double until(int sample, int firm) {
        return started[sample * firms + firm];
    }
}
