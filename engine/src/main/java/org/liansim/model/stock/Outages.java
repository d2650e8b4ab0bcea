package org.liansim.model.stock;

import org.liansim.random.Quantiles;
import org.liansim.scenario.StockSupply;

/** An outside supplier that is on and off by turns, on at the start. */
final class Outages {
    private final Quantiles on;
    private final Quantiles off;
    private final long key;
    private long turns;
    private double held;

    Outages(StockSupply.Outages outages, long key) {
        on = Quantiles.exponential(outages.meanOn());
        off = Quantiles.exponential(outages.meanOff());
        this.key = key;
    }

    boolean isOn() {
        return turns % 2 == 0;
    }

    /** Length of the time that begins now [periods]. */
    double next() {
        return (isOn() ? on : off).drawn(key, turns);
    }

    /** Takes an order to be sent when the supplier is on again. */
    void hold(double order) {
        held += order;
    }

    /** Goes on or off; says what was held and leaves now. */
    double turn() {
        turns++;
        double leaving = held;
        held = 0;
        return leaving;
    }

    long fingerprint() {
        return turns * 31 + Double.doubleToRawLongBits(held);
    }
}
