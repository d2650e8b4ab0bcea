package org.liansim.kernel.example;

/** What is observed at a station, from the end of the warm-up on. */
public final class StationTally {
    private long since;
    private long changed;
    private int present;
    /** Customers times ticks; a double, exact up to 2^53. */
    private double presence;

    private long arrivals;
    private long lost;
    private long served;
    private double waited;

    void restart(long now) {
        since = now;
        changed = now;
        presence = 0;
        arrivals = 0;
        lost = 0;
        served = 0;
        waited = 0;
    }

    void change(long now, int by) {
        presence += (double) present * (now - changed);
        changed = now;
        present += by;
    }

    void arrival(boolean isLost) {
        arrivals++;
        lost += isLost ? 1 : 0;
    }

    void waited(long ticks) {
        served++;
        waited += ticks;
    }

    /** Mean number of customers at the station, waiting and served, until {@code now} [ticks]. */
    public double meanPresent(long now) {
        return (presence + (double) present * (now - changed)) / (now - since);
    }

    /** Mean time between joining and the begin of service [units of time]. */
    public double meanWait() {
        return waited / served / QueueNetwork.TICKS_PER_UNIT;
    }

    /** Share of arrivals that were lost. */
    public double lostShare() {
        return (double) lost / arrivals;
    }

    long fingerprint() {
        return ((changed * 31 + present) * 31 + arrivals) * 31 + served + Double.doubleToRawLongBits(presence + waited);
    }
}
