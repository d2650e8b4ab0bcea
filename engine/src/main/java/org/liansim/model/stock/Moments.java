package org.liansim.model.stock;

/** Number, mean and variance of a series, by B. P. Welford's updating (Technometrics 4 (1962) 419-420). */
public final class Moments {
    private long count;
    private double mean;
    private double squares;

    Moments() {}

    void add(double value) {
        count++;
        double off = value - mean;
        mean += off / count;
        squares += off * (value - mean);
    }

    /** Number of values. */
    public long count() {
        return count;
    }

    /** Mean; 0 without values. */
    public double mean() {
        return mean;
    }

    /** Variance of the values about their mean, divided by their number. */
    public double variance() {
        return squares / count;
    }
}
