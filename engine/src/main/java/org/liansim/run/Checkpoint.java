package org.liansim.run;

import org.liansim.kernel.Stateful;

/**
 * Where the state of one replication is kept while it runs, and from where it goes on when it was cut off. What only says
 * how to keep it is asked at the end of a run that begins at its start.
 */
@FunctionalInterface
public interface Checkpoint {
    /** Keeps nothing and begins at the start. */
    Checkpoint NONE = (tick, run) -> {};

    /** Keeps the state of a moment, in place of the one before; the last moment is the end of the run. */
    void keep(long tick, Stateful run);

    /** Ticks between two moments at which the state may be kept, at least 1; {@code Long.MAX_VALUE} for the end alone. */
    default long every() {
        return Long.MAX_VALUE;
    }

    /** Whether it is time to keep the state again; at the end it is kept in any case. */
    default boolean isDue() {
        return true;
    }

    /** Tick of the state that is to be put back; 0 to begin at the start. */
    default long reached() {
        return 0;
    }

    /** Puts the state back into a run that was made ready in the same way. */
    default void putBack(Stateful run) {
        throw new IllegalStateException("nothing was kept");
    }

    /** First moment after a tick at which the state may be kept; {@code Long.MAX_VALUE} for never. */
    default long next(long tick) {
        return every() == Long.MAX_VALUE ? every() : (tick / every() + 1) * every();
    }
}
