package org.liansim.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Steps that touch nothing in common, so that it does not matter which of them is done first. */
public final class Steps {
    private final List<Callable<Void>> steps = new ArrayList<>();

    /** Adds a step. */
    public void add(Step step) {
        steps.add(() -> {
            step.run();
            return null;
        });
    }

    /**
     * Does all steps on all processors and returns when all are done.
     *
     * @throws IOException the failure of the first step, in their order, that has failed
     */
    public void run() throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Future<Void> done : pool.invokeAll(steps)) {
                done.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            pool.shutdown();
        }
    }

    /** Does likewise all steps of a computation, which read and write no file. */
    public void compute() {
        try {
            run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them. */
    @FunctionalInterface
    public interface Step {
        void run() throws IOException;
    }
}
