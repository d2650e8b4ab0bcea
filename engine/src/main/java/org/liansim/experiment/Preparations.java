package org.liansim.experiment;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Makes each treatment ready once for all that use it at a time, and keeps it until another one is wanted. */
final class Preparations {
    private final TreatmentSource source;
    private final SortedMap<Integer, Preparation> ready = new TreeMap<>();

    Preparations(TreatmentSource source) {
        this.source = source;
    }

    private static final class Preparation {
        final FutureTask<Prepared> task;
        int users;

        Preparation(FutureTask<Prepared> task) {
            this.task = task;
        }
    }

    /** Does something with a treatment; may be called from several threads. */
    <T> T with(int treatment, Function<Prepared, T> use) {
        Preparation preparation = enter(treatment);
        try {
            preparation.task.run();
            return use.apply(preparation.task.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } finally {
            leave(preparation);
        }
    }

    private synchronized Preparation enter(int treatment) {
        ready.entrySet().removeIf(each -> each.getKey() != treatment && each.getValue().users == 0);
        Preparation preparation = ready.computeIfAbsent(
                treatment, number -> new Preparation(new FutureTask<>(() -> source.treatment(number))));
        preparation.users++;
        return preparation;
    }

    private synchronized void leave(Preparation preparation) {
        preparation.users--;
    }
}
