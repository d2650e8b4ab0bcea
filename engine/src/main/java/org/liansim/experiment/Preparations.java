package org.liansim.experiment;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

/** Makes each treatment ready once, when its first replication needs it, and forgets it after its last one. */
final class Preparations {
    private final IntFunction<Prepared> source;
    private final SortedMap<Integer, FutureTask<Prepared>> ready = new TreeMap<>();

    Preparations(IntFunction<Prepared> source) {
        this.source = source;
    }

    /** A treatment; may be called from several threads. */
    Prepared of(int treatment) {
        FutureTask<Prepared> task;
        synchronized (ready) {
            task = ready.computeIfAbsent(treatment, number -> new FutureTask<>(() -> source.apply(number)));
        }
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    /** Forgets the treatments below a number. */
    void forgetBelow(int treatment) {
        synchronized (ready) {
            ready.headMap(treatment).clear();
        }
    }
}
