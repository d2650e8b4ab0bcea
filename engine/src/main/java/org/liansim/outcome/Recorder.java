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

    private static final int MEASURES = Measure.values().length;
    private static final int LEAST = Measure.LEAST_STOCK.ordinal();

    private final Groups groups;
    private final long[] dates;
    private final double[] readings;
    /** Measures of a firm that has none. */
    private final double[] none = new double[MEASURES];
    /** Measures of one firm. */
    private final double[] values;
    /** Sums of the firms of a block by group and measure, and the least stocks by group. */
    private final double[] block;

    private final double[] least;
    private int taken;

    /** @param dates days of the samples to come since 1970-01-01, ascending */
    public Recorder(Network network, long[] dates) {
        this(Groups.of(network), dates);
    }

    Recorder(Groups groups, long[] dates) {
        this.groups = groups;
        this.dates = dates.clone();
        none[LEAST] = Double.POSITIVE_INFINITY;
        values = none.clone();
        block = new double[groups.size() * MEASURES];
        least = new double[groups.size()];
        readings = new double[Math.multiplyExact(dates.length, groups.size() * MEASURES)];
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
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int first = 0; first < groups.firms(); first += BLOCK) {
            Arrays.fill(block, 0);
            int end = Math.min(first + BLOCK, groups.firms());
            for (int firm = first; firm < end; firm++) {
                if (model.read(firm, values)) {
                    add(groups.ofFirm(firm));
                    System.arraycopy(none, 0, values, 0, values.length);
                }
            }
            for (int at = 0; at < block.length; at++) {
                readings[base + at] += block[at];
            }
        }
        for (int group = 0; group < least.length; group++) {
            readings[base + group * MEASURES + LEAST] = least[group];
        }
    }

    private void add(int group) {
        least[group] = Math.min(least[group], values[LEAST]);
        int row = group * MEASURES;
        for (int m = 0; m < MEASURES; m++) {
            block[row + m] += values[m];
        }
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
