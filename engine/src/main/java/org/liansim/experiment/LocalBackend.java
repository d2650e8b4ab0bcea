package org.liansim.experiment;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on threads of this machine and hands their results over in order, whatever the order in which they finish.
 * At most two results a thread wait to be handed over. One instance runs once.
 */
public final class LocalBackend implements ExecutionBackend {
    private static final int AHEAD = 2;

    private final int threads;
    private ResultQueue<?> queue;
    private boolean stopped;

    /**
     * A back-end for one experiment.
     *
     * @param threads tasks that run at once, at least 1
     */
    public LocalBackend(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads; there must be at least 1");
        }
        this.threads = threads;
    }

    /** {@inheritDoc} After a stop, what is finished is handed over and the rest is not. */
    @Override
    public <R> boolean run(Tasks<R> tasks, Consumer<R> sink, Progress progress) {
        int total = tasks.count();
        ResultQueue<R> results = begin(total);
        AtomicInteger begun = new AtomicInteger();
        for (int worker = 0; worker < Math.min(threads, total); worker++) {
            Thread thread = new Thread(() -> work(tasks, begun, results), "replications-" + (worker + 1));
            thread.setDaemon(true);
            thread.start();
        }
        long events = 0;
        int done = 0;
        try {
            for (Optional<R> next = next(results); next.isPresent(); next = next(results)) {
                sink.accept(next.get());
                events += tasks.events(next.get());
                progress.advance(++done, total, events);
            }
        } finally {
            stop();
        }
        return done == total;
    }

    private synchronized <R> ResultQueue<R> begin(int total) {
        ResultQueue<R> results = new ResultQueue<>(total);
        queue = results;
        if (stopped) {
            queue.stop();
        }
        return results;
    }

    private static <R> Optional<R> next(ResultQueue<R> results) {
        return results.next(System.nanoTime() + Long.MAX_VALUE / 2);
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (queue != null) {
            queue.stop();
        }
    }

    private <R> void work(Tasks<R> tasks, AtomicInteger begun, ResultQueue<R> results) {
        int number = begun.incrementAndGet();
        while (number <= tasks.count() && results.awaitRoom(number - 1, AHEAD * threads)) {
            results.put(number, runSafely(tasks, number));
            number = begun.incrementAndGet();
        }
    }

    private static <R> R runSafely(Tasks<R> tasks, int number) {
        try {
            return tasks.run(number);
        } catch (Exception | Error e) {
            LoggerFactory.getLogger(LocalBackend.class).debug("task {} failed", number, e);
            return tasks.failed(number, e);
        }
    }
}
