package org.liansim.outcome;

import java.util.Arrays;
import org.liansim.kernel.State;
import org.liansim.kernel.Stateful;
import org.liansim.kernel.Sweep;
import org.liansim.network.Network;

/**
 * Takes the samples of one run. Every sum runs over the firms in rank order within fixed blocks, and then over the
 * blocks in order, so that its bits do not depend on who computes which block.
 */
public final class Recorder implements Stateful {
    /** Firms summed before their sum joins the total. */
    static final int BLOCK = 4096;

    private static final int MEASURES = Measure.values().length;
    private static final int LEAST = Measure.LEAST_STOCK.ordinal();
    /** Measures of a firm that has none. */
    private static final double[] NONE = none();

    private final Groups groups;
    private final long[] dates;
    private final double[] readings;
    private final Sweep sweep;
    private final Block[] blocks;
    private int taken;

    /**
     * A recorder that keeps to the thread of its caller.
     *
     * @param dates days of the samples to come since 1970-01-01, ascending
     */
    public Recorder(Network network, long[] dates) {
        this(network, dates, new Sweep(1));
    }

    /**
     * A recorder whose model can be read on several threads.
     *
     * @param dates days of the samples to come since 1970-01-01, ascending
     * @param sweep threads to read on; stays the caller's
     */
    public Recorder(Network network, long[] dates, Sweep sweep) {
        groups = Groups.of(network);
        this.dates = dates.clone();
        this.sweep = sweep;
        blocks = new Block[(groups.firms() + BLOCK - 1) / BLOCK];
        Arrays.setAll(blocks, at -> new Block(at * BLOCK));
        readings = new double[Math.multiplyExact(dates.length, groups.size() * MEASURES)];
    }

    private static double[] none() {
        double[] values = new double[MEASURES];
        values[LEAST] = Double.POSITIVE_INFINITY;
        return values;
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
        int base = taken++ * groups.size() * MEASURES;
        sweep.run(blocks.length, at -> blocks[at].read(model));
        for (int group = 0; group < groups.size(); group++) {
            readings[base + group * MEASURES + LEAST] = Double.POSITIVE_INFINITY;
        }
        for (Block each : blocks) {
            each.addTo(base);
        }
    }

    /** Firms that are summed together. */
    private final class Block {
        private final int first;
        private final int end;
        /** Sums by group and measure; of the least stock the least. */
        private final double[] sums = new double[groups.size() * MEASURES];
        /** Measures of one firm. */
        private final double[] values = NONE.clone();

        Block(int first) {
            this.first = first;
            end = Math.min(first + BLOCK, groups.firms());
        }

        void read(Readings model) {
            Arrays.fill(sums, 0);
            for (int at = LEAST; at < sums.length; at += MEASURES) {
                sums[at] = Double.POSITIVE_INFINITY;
            }
            for (int firm = first; firm < end; firm++) {
                if (model.read(firm, values)) {
                    add(sums, groups.ofFirm(firm) * MEASURES, values, 0);
                    System.arraycopy(NONE, 0, values, 0, MEASURES);
                }
            }
        }

        void addTo(int base) {
            for (int at = 0; at < sums.length; at += MEASURES) {
                add(readings, base + at, sums, at);
            }
        }
    }

    /** Adds the measures of a row to those of another one. */
    private static void add(double[] to, int row, double[] from, int start) {
        double least = Math.min(to[row + LEAST], from[start + LEAST]);
        for (int m = 0; m < MEASURES; m++) {
            to[row + m] += from[start + m];
        }
        to[row + LEAST] = least;
    }

    @Override
    public void pass(State run) {
        run.part("recorder");
        taken = run.pass(taken);
        double[] past = run.grown(Arrays.copyOf(readings, taken * groups.size() * MEASURES));
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
}
