package org.liansim.kernel;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs a function over numbered blocks of work on a fixed number of threads, for a global event that changes all rows.
 *
 * <p>A block writes only what belongs to it and reads nothing that another block of the same pass writes; then the
 * result has the same bytes on any number of threads, whichever thread takes which block. A sum over all blocks is left
 * by each block in its own cell and added up by the caller in the order of the blocks.
 *
 * <p>One thread at a time may call {@link #run}.
 */
public final class Sweep implements AutoCloseable {
    /** Rows of a block of them. */
    private static final int ROWS = 4096;

    private final int threads;
    private final ExecutorService helpers;

    /**
     * Starts the helping threads; they do not keep the virtual machine alive.
     *
     * @param threads number of threads, the calling one included; at least 1
     */
    public Sweep(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads; at least 1 is needed");
        }
        this.threads = threads;
        this.helpers = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads - 1, work -> {
                    Thread thread = new Thread(work, "sweep");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Number of threads, the calling one included. */
    public int threads() {
        return threads;
    }

    /** Runs blocks 0 to {@code blocks} - 1, each once, and returns when all are done. */
    public void run(int blocks, Block body) {
        Share share = new Share(blocks, body);
        Future<?>[] others = new Future<?>[Math.max(0, Math.min(threads, blocks) - 1)];
        for (int i = 0; i < others.length; i++) {
            others[i] = helpers.submit(share);
        }
        try {
            share.run();
        } finally {
            share.await(others);
        }
    }

    /** Runs blocks of neighbouring rows, which together are rows 0 to {@code rows} - 1, like {@link #run}. */
    public void runRows(int rows, Rows body) {
        run((rows + ROWS - 1) / ROWS, block -> body.run(block * ROWS, Math.min(rows, (block + 1) * ROWS)));
    }

    @Override
    public void close() {
        if (helpers != null) {
            helpers.shutdown();
        }
    }

    /** What is done for one block. */
    @FunctionalInterface
    public interface Block {
        void run(int block);
    }

    /** What is done for a block of rows, the last not included. */
    @FunctionalInterface
    public interface Rows {
        void run(int first, int end);
    }

    /** Takes blocks until none is left; after a failure none is left for anyone. */
    private static final class Share implements Runnable {
        private final int blocks;
        private final Block body;
        private int next;

        Share(int blocks, Block body) {
            this.blocks = blocks;
            this.body = body;
        }

        @Override
        public void run() {
            boolean done = false;
            try {
                for (int block = take(); block < blocks; block = take()) {
                    body.run(block);
                }
                done = true;
            } finally {
                if (!done) {
                    leaveNone();
                }
            }
        }

        private synchronized int take() {
            return next < blocks ? next++ : blocks;
        }

        private synchronized void leaveNone() {
            next = blocks;
        }

        void await(Future<?>[] others) {
            boolean interrupted = false;
            Throwable failure = null;
            for (Future<?> other : others) {
                boolean waiting = true;
                while (waiting) {
                    try {
                        other.get();
                        waiting = false;
                    } catch (InterruptedException e) {
                        interrupted = true;
                    } catch (ExecutionException e) {
                        failure = e.getCause();
                        waiting = false;
                    }
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw new IllegalStateException("A block of a sweep failed: " + failure.getMessage(), failure);
            }
        }
    }
}
