package org.liansim.outcome;

import java.io.Serializable;
import java.util.List;

/**
 * How many events a run took.
 *
 * @param kinds names of the event kinds, by number
 * @param counts events run of each kind
 * @param globals global events run
 */
public record EventCounts(List<String> kinds, long[] counts, long globals) implements Serializable {
    /** No events: the counts of a run that failed before it could say. */
    public static final EventCounts NONE = new EventCounts(List.of(), new long[0], 0);

    public EventCounts {
        kinds = List.copyOf(kinds);
        if (kinds.size() != counts.length) {
            throw new IllegalArgumentException(kinds.size() + " kinds but " + counts.length + " counts");
        }
    }

    /** Events of all kinds and globals. */
    public long total() {
        long total = globals;
        for (long count : counts) {
            total += count;
        }
        return total;
    }
}
