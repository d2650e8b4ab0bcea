package org.liansim.experiment;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.liansim.outcome.RunOutcome;
import org.slf4j.LoggerFactory;

/**
 * Runs replications on threads of this machine and hands them over in their order, whatever the order in which they
 * finish. At most two results a thread wait to be handed over. One instance runs once.
 */
public final class LocalBackend implements ExecutionBackend {
    private static final int AHEAD = 2;

    private final int threads;
    private final int total;
    private final SortedMap<Integer, RunOutcome> finished = new TreeMap<>();
    private int started;
    private int handedOver;
    private boolean stopped;

    /**
     * A back-end for one experiment.
     *
     * @param threads replications that run at once, at least 1
     * @param total replications to run, numbered from 1
     */
    public LocalBackend(int threads, int total) {
        if (threads < 1 || total < 1) {
            throw new IllegalArgumentException(
                    threads + " threads, " + total + " replications; both must be at least 1");
        }
        this.threads = threads;
        this.total = total;
    }

    /** {@inheritDoc} After a stop, what is finished is handed over and the rest is not. */
    @Override
    public boolean run(IntFunction<RunOutcome> replication, Consumer<RunOutcome> sink, Progress progress) {
        for (int worker = 0; worker < Math.min(threads, total); worker++) {
            Thread thread = new Thread(() -> work(replication), "replications-" + (worker + 1));
            thread.setDaemon(true);
            thread.start();
        }
        long events = 0;
        int done = 0;
        try {
            for (RunOutcome next = await(); next != null; next = await()) {
                sink.accept(next);
                events += next.events().total();
                progress.advance(++done, total, events);
            }
        } finally {
            stop();
        }
        return done == total;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private void work(IntFunction<RunOutcome> replication) {
        for (int number = claim(); number > 0; number = claim()) {
            deliver(number, runSafely(replication, number));
        }
    }

    private static RunOutcome runSafely(IntFunction<RunOutcome> replication, int number) {
        try {
            return replication.apply(number);
        } catch (Exception | Error e) {
            LoggerFactory.getLogger(LocalBackend.class).debug("replication {} failed", number, e);
            return RunOutcome.failed(number, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** Number of the next replication to run; 0 when there is none. */
    private synchronized int claim() {
        while (!stopped && started < total && started - handedOver >= AHEAD * threads) {
            if (!pause()) {
                return 0;
            }
        }
        return stopped || started == total ? 0 : ++started;
    }

    private synchronized void deliver(int number, RunOutcome outcome) {
        if (!stopped) {
            finished.put(number, outcome);
            notifyAll();
        }
    }

    /** The next outcome to hand over; null when there is none left. */
    private synchronized RunOutcome await() {
        while (!stopped && handedOver < total && !finished.containsKey(handedOver + 1)) {
            if (!pause()) {
                stopped = true;
            }
        }
        if (finished.isEmpty()) {
            return null;
        }
        handedOver++;
        notifyAll();
        return finished.remove(finished.firstKey());
    }

    /** Waits for a change; false when the thread was interrupted, which it stays. */
    private boolean pause() {
        try {
            wait();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
