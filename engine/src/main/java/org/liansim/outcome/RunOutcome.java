package org.liansim.outcome;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;

/**
 * What one replication leaves behind: the readings of every group at every sample, and the events that it took; or the
 * reason why it failed.
 */
public final class RunOutcome implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MEASURES = Measure.values().length;

    private final int replication;
    private final Groups groups;
    private final long[] dates;
    private final double[] readings;
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

    /** The events that it took. */
    public EventCounts events() {
        return events;
    }

    private Object writeReplace() {
        int used = dates.length * groups.size() * MEASURES;
        byte[] bytes = new byte[used * Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().put(readings, 0, used);
        return new Packed(replication, groups, dates, bytes, events, failure);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a run is read from its packed form");
    }

    /** A run as it is serialised: an array of bytes is written at once, one of numbers one by one. */
    private record Packed(
            int replication, Groups groups, long[] dates, byte[] readings, EventCounts events, String failure)
            implements Serializable {
        private Object readResolve() {
            if (!failure.isEmpty()) {
                return new RunOutcome(replication, failure);
            }
            double[] numbers = new double[readings.length / Double.BYTES];
            ByteBuffer.wrap(readings).asDoubleBuffer().get(numbers);
            return new RunOutcome(replication, groups, dates, numbers, events);
        }
    }
}
