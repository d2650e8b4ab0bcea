package org.liansim.outcome;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.network.Network;

/**
 * Takes the samples of one run. Every sum runs over the firms in rank order within fixed blocks, and then over the
 * blocks in order, so that its bits do not depend on who computes which block.
 */
public final class Recorder implements Stateful {
    /** Firms summed before their sum joins the total. */
    static final int BLOCK = 4096;

    private static final Measure[] MEASURES = Measure.values();
    private static final int LEAST = Measure.LEAST_STOCK.ordinal();

    private final Groups groups;
    private final long[] dates;
    private final double[] readings;
    private final double[] block;
    private int taken;

    /** @param dates days of the samples to come since 1970-01-01, ascending */
    public Recorder(Network network, long[] dates) {
        this(Groups.of(network), dates);
    }

    Recorder(Groups groups, long[] dates) {
        this.groups = groups;
        this.dates = dates.clone();
        block = new double[groups.size() * MEASURES.length];
        readings = new double[Math.multiplyExact(dates.length, block.length)];
    }

    /** Days of the samples since 1970-01-01. */
    public long[] dates() {
        return dates.clone();
    }

    /**
     * Takes the next sample.
     *
     * @throws IllegalStateException when all samples are taken
     */
    public void sample(Readings model) {
        if (taken == dates.length) {
            throw new IllegalStateException("all " + taken + " samples are taken");
        }
        int base = taken++ * block.length;
        clear(readings, base);
        for (int first = 0; first < groups.firms(); first += BLOCK) {
            clear(block, 0);
            int end = Math.min(first + BLOCK, groups.firms());
            for (int m = 0; m < MEASURES.length; m++) {
                for (int firm = first; firm < end; firm++) {
                    add(block, groups.ofFirm(firm) * MEASURES.length + m, m, model.of(firm, MEASURES[m]));
                }
            }
            for (int cell = 0; cell < block.length; cell++) {
                add(readings, base + cell, cell % MEASURES.length, block[cell]);
            }
        }
    }

    @Override
    public void pass(State run) {
        run.part("recorder");
        taken = run.pass(taken);
        double[] past = run.grown(Arrays.copyOf(readings, taken * block.length));
        System.arraycopy(past, 0, readings, 0, past.length);
    }

    /** The run up to the last sample, its events not counted. */
    public RunOutcome soFar(int replication) {
        return new RunOutcome(replication, groups, Arrays.copyOf(dates, taken), readings, EventCounts.NONE);
    }

    /**
     * What the run leaves behind.
     *
     * @param replication number of the replication, 1 for the first
     * @throws IllegalStateException when a sample is missing
     */
    public RunOutcome outcome(int replication, EventCounts events) {
        if (taken < dates.length) {
            throw new IllegalStateException("only " + taken + " of " + dates.length + " samples are taken");
        }
        return new RunOutcome(replication, groups, dates, readings, events);
    }

    private void clear(double[] sums, int base) {
        Arrays.fill(sums, base, base + block.length, 0);
        for (int cell = base + LEAST; cell < base + block.length; cell += MEASURES.length) {
            sums[cell] = Double.POSITIVE_INFINITY;
        }
    }

    private static void add(double[] sums, int cell, int measure, double value) {
        sums[cell] = measure == LEAST ? Math.min(sums[cell], value) : sums[cell] + value;
    }
}
