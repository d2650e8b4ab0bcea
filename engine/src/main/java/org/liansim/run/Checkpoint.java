package org.liansim.run;

import org.liansim.kernel.Stateful;

/** Where the state of one replication is kept while it runs, and from where it goes on when it was cut off. */
public interface Checkpoint {
    /** Keeps nothing and begins at the start. */
    Checkpoint NONE = new Checkpoint() {
        @Override
        public long every() {
            return Long.MAX_VALUE;
        }

        @Override
        public long reached() {
            return 0;
        }

        @Override
        public void putBack(Stateful run) {
            throw new IllegalStateException("nothing was kept");
        }

        @Override
        public void keep(long tick, Stateful run) {
            // it is not wanted
        }
    };

    /** Ticks between two moments at which the state is kept, at least 1. */
    long every();

    /** Tick of the state that is to be put back; 0 to begin at the start. */
    long reached();

    /** Puts the state back into a run that was made ready in the same way. */
    void putBack(Stateful run);

    /** Keeps the state of a moment, in place of the one before; the last moment is the end of the run. */
    void keep(long tick, Stateful run);

    /** First moment after a tick at which the state is to be kept; {@code Long.MAX_VALUE} for never. */
    default long next(long tick) {
        return every() == Long.MAX_VALUE ? every() : (tick / every() + 1) * every();
    }
}
