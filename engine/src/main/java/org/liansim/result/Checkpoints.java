package org.liansim.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The newest state of each replication of a run, in a hidden folder beside its result folder. At any moment the process
 * may be killed: the file of a replication is the newest one that is whole.
 *
 * <p>Only who may write the result folder may use them. Replications may keep their states at the same time.
 */
public final class Checkpoints {
    private static final String END = ".checkpoint";

    private final Path folder;
    private final Fingerprint fingerprint;
    /** Moments of the states that were there, by replication. */
    private final SortedMap<Integer, Long> ticks = new TreeMap<>();

    private final List<String> damaged = new ArrayList<>();

    /** Writes the bytes of a state. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    private Checkpoints(Path folder, Fingerprint fingerprint) {
        this.folder = folder;
        this.fingerprint = fingerprint;
    }

    private static Path of(Path result) {
        return result.resolveSibling("." + result.getFileName() + ".checkpoints");
    }

    /** Whether a run that was to write a result folder has left some. */
    public static boolean exist(Path result) {
        if (!Files.isDirectory(of(result))) {
            return false;
        }
        try (Stream<Path> files = Files.list(of(result))) {
            return files.anyMatch(file -> file.toString().endsWith(END));
        } catch (IOException e) {
            throw new ResultException("cannot read " + of(result), e);
        }
    }

    /**
     * Begins the checkpoints of a run, or takes up those that a killed process left.
     *
     * @param result the result folder, whose parent exists
     * @param fingerprint what the run is made of
     * @param resume whether to take up those that are there; otherwise they are removed
     * @throws ForeignCheckpointException when one of them is of something else
     * @throws ResultException when the folder cannot be read or made
     */
    public static Checkpoints open(Path result, Fingerprint fingerprint, boolean resume) {
        Checkpoints checkpoints = new Checkpoints(of(result.toAbsolutePath().normalize()), fingerprint);
        try {
            Files.createDirectories(checkpoints.folder);
            for (Path file : checkpoints.files()) {
                if (resume && file.toString().endsWith(END)) {
                    checkpoints.take(file);
                } else {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new ResultException("cannot use " + checkpoints.folder, e);
        }
        return checkpoints;
    }

    private void take(Path file) throws IOException {
        try {
            CheckpointFile found = CheckpointFile.check(file);
            fingerprint.difference(found.begun()).ifPresent(difference -> {
                throw new ForeignCheckpointException("cannot go on from " + file + ": " + difference);
            });
            if (!file.equals(file(found.replication()))) {
                throw new ForeignCheckpointException(
                        "cannot go on from " + file + ", which is of replication " + found.replication());
            }
            ticks.put(found.replication(), found.tick());
        } catch (CheckpointFile.OtherFormat e) {
            throw new ForeignCheckpointException("cannot go on from " + file + ", which " + e.getMessage());
        } catch (CheckpointFile.Damaged e) {
            damaged.add(file + " " + e.getMessage());
        }
    }

    /** What is wrong with files that are not whole; their replications begin anew. */
    public List<String> damaged() {
        return List.copyOf(damaged);
    }

    /** Number of replications of which a state was there. */
    public int count() {
        return ticks.size();
    }

    /** Tick of the state that was there of a replication; 0 when there was none. */
    public long tick(int replication) {
        return ticks.getOrDefault(replication, 0L);
    }

    /** The state that was there of a replication. */
    public InputStream state(int replication) throws IOException {
        return CheckpointFile.state(file(replication));
    }

    /**
     * Keeps a state of a replication in place of the one before.
     *
     * @throws ResultException when it cannot be written; the one before is still there then
     */
    public void keep(int replication, long tick, Body body) {
        try {
            new CheckpointFile(replication, tick, fingerprint).save(file(replication), body);
        } catch (IOException e) {
            throw new ResultException("cannot write " + file(replication), e);
        }
    }

    /** Removes all: the result is there. */
    public void delete() {
        try {
            for (Path file : files()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new ResultException("cannot remove " + folder, e);
        }
    }

    private Path file(int replication) {
        return folder.resolve("replication-" + replication + END);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }
}
