package org.liansim.serve;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.liansim.kernel.Supervision;
import org.liansim.outcome.RunOutcome;
import org.liansim.run.Simulation;
import org.slf4j.LoggerFactory;

/** The replications of one position of the sliders. */
final class LiveRun {
    private final long number;
    private final Simulation simulation;
    private final Gauge gauge;
    private final Track[] tracks;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final long started = System.nanoTime();
    private int done;
    private int failed;
    private String failure = "";
    private double seconds;
    private volatile boolean cancelled;

    /** @param number larger for newer runs */
    LiveRun(long number, Simulation simulation, Gauge gauge, int replications) {
        this.number = number;
        this.simulation = simulation;
        this.gauge = gauge;
        tracks = new Track[replications];
    }

    long number() {
        return number;
    }

    /** Replications to run. */
    int total() {
        return tracks.length;
    }

    /** Runs the first replication, which is drawn month by month and has the machine for itself, then all others. */
    void start(Crew crew) {
        crew.add(task(1, crew));
    }

    private Crew.Task task(int replication, Crew crew) {
        return new Crew.Task(replication, number, task -> replicate(task, crew));
    }

    /** Ends it: replications not begun are not run, those that run end with their month. */
    void cancel() {
        cancelled = true;
    }

    /** Lets a follower know of every month of the first replication, and of the end of each. */
    void follow(Runnable follower) {
        followers.add(follower);
    }

    void leave(Runnable follower) {
        followers.remove(follower);
    }

    private void replicate(Crew.Task task, Crew crew) {
        if (cancelled) {
            return;
        }
        int replication = task.replication();
        Track track = new Track(gauge);
        synchronized (this) {
            tracks[replication - 1] = track;
        }
        try {
            track.end(simulation.run(replication, Supervision.NONE, soFar -> {
                month(track, soFar);
                crew.giveWay(task);
            }));
            count(1, "");
        } catch (CancellationException e) {
            return;
        } catch (RuntimeException | OutOfMemoryError e) {
            LoggerFactory.getLogger(LiveRun.class).debug("replication {} failed", replication, e);
            count(0, "replication " + replication + " failed: " + e.getMessage());
        }
        if (replication == 1) {
            for (int next = 2; next <= tracks.length; next++) {
                crew.add(task(next, crew));
            }
        }
        changed();
    }

    private void month(Track track, RunOutcome soFar) {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        track.add(soFar);
        if (soFar.replication() == 1) {
            changed();
        }
    }

    private synchronized void count(int well, String reason) {
        done += well;
        failed += 1 - well;
        failure = reason.isEmpty() ? failure : reason;
        seconds = (System.nanoTime() - started) / 1e9;
    }

    private void changed() {
        followers.forEach(Runnable::run);
    }

    /** Replications that ran to the end. */
    synchronized int done() {
        return done;
    }

    /** Whether no replication is left to run. */
    synchronized boolean isEnded() {
        return done + failed == tracks.length;
    }

    /** Why the last of the replications failed that did; empty when none did. */
    synchronized String failure() {
        return failure;
    }

    /** Wall time from the start to the last end of a replication. */
    synchronized double seconds() {
        return seconds;
    }

    /** Values of a cell in the months of the first replication so far, from a month on. */
    double[] firstMonths(int cell, int from) {
        Track first;
        synchronized (this) {
            first = tracks[0];
        }
        return first == null ? new double[0] : first.months(cell, from);
    }

    /** What was read off each replication; null where it has not ended. */
    List<Track> ended() {
        Track[] now;
        synchronized (this) {
            now = tracks.clone();
        }
        return Stream.of(now)
                .map(track -> track != null && track.isDone() ? track : null)
                .toList();
    }
}
