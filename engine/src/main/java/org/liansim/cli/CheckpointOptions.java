package org.liansim.cli;

import java.nio.file.Path;
import org.liansim.result.Checkpoints;
import org.liansim.result.Fingerprint;
import picocli.CommandLine.Option;

/** Options of runs that can be taken up where they were cut off. */
final class CheckpointOptions {
    private static final String EVERY = "every ";

    @Option(
            names = "--checkpoint",
            paramLabel = "INTERVAL",
            description =
                    "Keep the state of each replication beside the result folder at this interval of simulated time,"
                            + " such as 'every 30 days', so that a run that is killed can be taken up. One is left out"
                            + " where keeping them would take more than a tenth of the time.")
    private String interval;

    @Option(
            names = "--resume",
            description = "Go on from the last checkpoint of each replication; give the other options as before.")
    private boolean resume;

    /** Whether a run is taken up. */
    boolean resume() {
        return resume;
    }

    /** Refuses them for runs that cannot be taken up. */
    void refuse(String runs) {
        if (interval != null || resume) {
            throw new UsageException(
                    (resume ? "--resume" : "--checkpoint") + " has no meaning for " + runs + ", which take seconds");
        }
    }

    /** Refuses a trace of a part of a run. */
    void refuseTrace(String trace) {
        if (resume && trace != null) {
            throw new UsageException("--trace cannot be given with --resume: the events before the checkpoint are not"
                    + " kept; trace a run from its start");
        }
    }

    /** The folder of a run: the one that was begun when it is taken up, otherwise a free one. */
    Path folder(Console console, RunOptions options, String name) {
        ticks();
        if (!resume) {
            Path folder = options.folder(console, name);
            if (!options.overwrite() && Checkpoints.exist(folder)) {
                throw new UsageException("a run in " + folder
                        + " was begun and not finished; --resume continues it, --overwrite with --out begins again");
            }
            return folder;
        }
        Path folder = options.folderWith(console, name, Checkpoints::exist);
        if (!Checkpoints.exist(folder)) {
            throw new UsageException("there is no checkpoint of a run in " + folder + "; run it without --resume");
        }
        return folder;
    }

    /**
     * Begins the checkpoints, or takes them up.
     *
     * @param folder the result folder, which is being written
     * @param fingerprint what the run is made of
     */
    KeptStates open(Console console, Path folder, Fingerprint fingerprint, boolean quiet) {
        if (interval == null && !Checkpoints.exist(folder)) {
            return KeptStates.none();
        }
        Checkpoints checkpoints = Checkpoints.open(folder, fingerprint, resume);
        if (interval == null) {
            checkpoints.delete();
            return KeptStates.none();
        }
        KeptStates kept = new KeptStates(console, checkpoints, ticks(), quiet);
        if (resume) {
            kept.announce();
        }
        return kept;
    }

    /** The interval [ticks]; of no meaning without one. */
    private long ticks() {
        if (interval == null) {
            if (resume) {
                throw new UsageException("--resume needs --checkpoint, such as --checkpoint 'every 30 days'");
            }
            return Long.MAX_VALUE;
        }
        String length = interval.startsWith(EVERY) ? interval.substring(EVERY.length()) : interval;
        return SimulatedTime.ticks("--checkpoint", length, EVERY + "30 days");
    }
}
