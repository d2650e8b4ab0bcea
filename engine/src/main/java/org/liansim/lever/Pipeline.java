package org.liansim.lever;

import java.util.stream.IntStream;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;

/**
 * Items of a lever on their way from signing to opening: signed evenly over some time, each by its own luck, and opened
 * after a delay that runs the slower the longer administration takes.
 */
final class Pipeline implements Stateful {
    private final double[] signed;
    private final double[] waited;
    private final double start;
    private double last;

    /** @param signing days over which the items are signed, evenly */
    Pipeline(LeverCase lever, double signing) {
        int items = lever.items();
        signed = IntStream.range(0, items)
                .filter(lever::succeeds)
                .mapToDouble(item -> signing * item / items)
                .toArray();
        waited = new double[signed.length];
        start = lever.setting().timing().start().toEpochDay();
        last = start;
    }

    @Override
    public void pass(State run) {
        run.pass(waited);
        last = run.pass(last);
    }

    /**
     * Lets time pass.
     *
     * @param day days since 1970-01-01, not before that of the last call
     * @param slowness factor on delays
     */
    void pass(double day, double slowness) {
        for (int item = 0; item < signed.length; item++) {
            waited[item] += Math.max(0, day - Math.max(last, start + signed[item])) / slowness;
        }
        last = Math.max(last, day);
    }

    /** Whether an item that was to be had is open. */
    boolean isOpen(int item, double delay) {
        return waited[item] >= delay && last >= start + signed[item];
    }

    /** Part of the time between two delays that is over for an item, 0 to 1. */
    double progress(int item, double from, double to) {
        return Math.max(0, Math.min(1, (waited[item] - from) / (to - from)));
    }

    /** How many items are open after a delay [days]. */
    int open(double delay) {
        return (int) IntStream.range(0, signed.length)
                .filter(item -> isOpen(item, delay))
                .count();
    }

    /** How many items come about at all. */
    int size() {
        return signed.length;
    }
}
