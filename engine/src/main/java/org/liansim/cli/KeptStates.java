package org.liansim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.liansim.kernel.StateReader;
import org.liansim.kernel.StateWriter;
import org.liansim.kernel.Stateful;
import org.liansim.kernel.UnfitState;
import org.liansim.result.Checkpoints;
import org.liansim.result.ResultException;
import org.liansim.run.Checkpoint;

/** The checkpoints of the replications of a run. One that cannot be written does not end the run. */
final class KeptStates {
    /** A replication runs so many times as long as its last state took to keep before one is kept again. */
    private static final int LEAST_RUN = 10;

    private final Console console;
    /** Null when none are wanted. */
    private final Checkpoints checkpoints;

    private final long every;
    private final boolean quiet;
    private final LongSupplier clock;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** @param every ticks between two */
    KeptStates(Console console, Checkpoints checkpoints, long every, boolean quiet) {
        this(console, checkpoints, every, quiet, System::nanoTime);
    }

    /** @param clock nanoseconds of elapsed time */
    KeptStates(Console console, Checkpoints checkpoints, long every, boolean quiet, LongSupplier clock) {
        this.console = console;
        this.checkpoints = checkpoints;
        this.every = every;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** No checkpoints. */
    static KeptStates none() {
        return new KeptStates(null, null, Long.MAX_VALUE, true);
    }

    /** Whether there are any, so that an interrupted run can be taken up. */
    boolean areWanted() {
        return checkpoints != null;
    }

    /** Says what is taken up, and what is not whole. */
    void announce() {
        if (!quiet) {
            checkpoints
                    .damaged()
                    .forEach(file -> console.err().println("warning: " + file + "; its replication begins anew"));
            int count = checkpoints.count();
            console.err().println("going on from " + count + (count == 1 ? " checkpoint" : " checkpoints"));
        }
    }

    /** The run has come to its end. */
    void delete() {
        if (checkpoints != null) {
            checkpoints.delete();
        }
    }

    /** Checkpoint of a replication; of any number at the same time. */
    Checkpoint of(int replication) {
        return checkpoints == null ? Checkpoint.NONE : new OfReplication(replication);
    }

    private final class OfReplication implements Checkpoint {
        private final int replication;
        /** When the last state was kept, and how long that took [ns]. */
        private long kept = clock.getAsLong();

        private long took;

        private OfReplication(int replication) {
            this.replication = replication;
        }

        @Override
        public long every() {
            return every;
        }

        @Override
        public long reached() {
            return checkpoints.tick(replication);
        }

        @Override
        public void putBack(Stateful run) {
            try (InputStream in = checkpoints.state(replication)) {
                run.pass(new StateReader(in));
            } catch (IOException e) {
                throw new ResultException("cannot read the checkpoint of replication " + replication, e);
            } catch (UnfitState e) {
                throw new ResultException("the checkpoint of replication " + replication + " is of another program: "
                        + e.getMessage() + "; run it again from the start");
            }
        }

        @Override
        public boolean isDue() {
            return clock.getAsLong() - kept >= LEAST_RUN * took;
        }

        @Override
        public void keep(long tick, Stateful run) {
            long begun = clock.getAsLong();
            try {
                checkpoints.keep(replication, tick, out -> {
                    try (StateWriter writer = new StateWriter(out)) {
                        run.pass(writer);
                    }
                });
            } catch (ResultException e) {
                if (!quiet && warned.compareAndSet(false, true)) {
                    console.err()
                            .println("warning: " + e.getMessage() + "; the run goes on, an older checkpoint stays");
                }
            }
            kept = clock.getAsLong();
            took = kept - begun;
        }
    }
}
