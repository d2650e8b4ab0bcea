package org.liansim.outcome;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;

/**
 * What one replication leaves behind: the readings of every group at every sample, and the events that it took; or the
 * reason why it failed.
 */
public final class RunOutcome implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MEASURES = Measure.values().length;
    private static final int CHUNK = 1 << 13;

    private final int replication;
    private final Groups groups;
    private final long[] dates;
    /** Written many at once, since it is most of a run. */
    private transient double[] readings;

    private final EventCounts events;
    private final String failure;

    /**
     * A finished run.
     *
     * @param replication number of the replication, 1 for the first
     * @param dates days of the samples since 1970-01-01, ascending
     * @param readings by sample, then group, then measure; what follows the last sample is not looked at
     */
    public RunOutcome(int replication, Groups groups, long[] dates, double[] readings, EventCounts events) {
        if (readings.length < dates.length * groups.size() * MEASURES) {
            throw new IllegalArgumentException(readings.length + " readings for " + dates.length + " samples of "
                    + groups.size() + " groups and " + MEASURES + " measures");
        }
        this.replication = replication;
        this.groups = groups;
        this.dates = dates;
        this.readings = readings;
        this.events = events;
        this.failure = "";
    }

    private RunOutcome(int replication, String failure) {
        this.replication = replication;
        this.groups = Groups.NONE;
        this.dates = new long[0];
        this.readings = new double[0];
        this.events = EventCounts.NONE;
        this.failure = failure;
    }

    /** A finished run without samples: its readings are kept elsewhere. */
    public static RunOutcome unsampled(int replication, EventCounts events) {
        return new RunOutcome(replication, Groups.NONE, new long[0], new double[0], events);
    }

    /** A run that failed, with the reason. */
    public static RunOutcome failed(int replication, String reason) {
        return new RunOutcome(replication, reason.isBlank() ? "unknown reason" : reason);
    }

    /** The same without samples. */
    public RunOutcome withoutReadings() {
        return isDone() ? unsampled(replication, events) : this;
    }

    /** Number of the replication, 1 for the first. */
    public int replication() {
        return replication;
    }

    /** Whether it ran to the end; when not, it has no samples. */
    public boolean isDone() {
        return failure.isEmpty();
    }

    /** Why it failed; empty when it ran to the end. */
    public String failure() {
        return failure;
    }

    /** What the readings are kept for; none when the run failed. */
    public Groups groups() {
        return groups;
    }

    /** Number of samples. */
    public int samples() {
        return dates.length;
    }

    /** Day of a sample since 1970-01-01. */
    public long date(int sample) {
        return dates[sample];
    }

    /** Sum over the firms of a group; for {@link Measure#LEAST_STOCK} the minimum. */
    public double reading(int sample, int group, Measure measure) {
        return readings[(sample * groups.size() + group) * MEASURES + measure.ordinal()];
    }

    /** Sums over groups of what {@link #reading} says of a sample, by ordinal of the measure. */
    public double[] sums(int sample, int[] groups) {
        double[] sums = new double[MEASURES];
        for (int group : groups) {
            int row = (sample * this.groups.size() + group) * MEASURES;
            for (int m = 0; m < MEASURES; m++) {
                sums[m] += readings[row + m];
            }
        }
        return sums;
    }

    /** The events that it took. */
    public EventCounts events() {
        return events;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        int used = dates.length * groups.size() * MEASURES;
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Double.BYTES);
        for (int from = 0; from < used; from += CHUNK) {
            int count = Math.min(CHUNK, used - from);
            bytes.asDoubleBuffer().put(readings, from, count);
            out.write(bytes.array(), 0, count * Double.BYTES);
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        readings = new double[dates.length * groups.size() * MEASURES];
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Double.BYTES);
        for (int from = 0; from < readings.length; from += CHUNK) {
            int count = Math.min(CHUNK, readings.length - from);
            in.readFully(bytes.array(), 0, count * Double.BYTES);
            bytes.asDoubleBuffer().get(readings, from, count);
        }
    }
}
