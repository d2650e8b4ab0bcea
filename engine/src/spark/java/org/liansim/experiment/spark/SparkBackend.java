package org.liansim.experiment.spark;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.liansim.experiment.ExecutionBackend;
import org.liansim.experiment.Progress;
import org.liansim.experiment.ResultQueue;
import org.liansim.experiment.Tasks;

/**
 * Runs tasks on the executors of a Spark cluster and hands their results over in order.
 *
 * <p>The tasks, which must be {@link Serializable}, are broadcast once and shared by all threads of an executor; what
 * they build on the way, such as networks, is built once an executor. A task whose executor is lost is run again; when
 * that goes on it is handed over as failed, and the others go on.
 */
final class SparkBackend implements ExecutionBackend {
    private final JavaSparkContext context;
    private final Limits limits;
    private ResultQueue<?> queue;
    private boolean stopped;
    private String givenUp;

    SparkBackend(JavaSparkContext context, Limits limits) {
        this.context = context;
        this.limits = limits;
    }

    @Override
    public <R> boolean run(Tasks<R> tasks, Consumer<R> sink, Progress progress) {
        if (!(tasks instanceof Serializable)) {
            throw new IllegalArgumentException("these tasks cannot leave their process: " + tasks.getClass());
        }
        int total = tasks.count();
        ResultQueue<R> results = begin(total);
        long started = System.nanoTime();
        long events = 0;
        int done = 0;
        try (Jobs<R> jobs = new Jobs<>(context, tasks, results, this::giveUp)) {
            for (Optional<R> next = next(jobs, results, started);
                    next.isPresent();
                    next = next(jobs, results, started)) {
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

    /** The next result; when it does not come in time the run is given up, and what is finished comes. */
    private <R> Optional<R> next(Jobs<R> jobs, ResultQueue<R> results, long started) {
        jobs.submit(results.handedOver());
        long end = started + limits.whole().toNanos();
        long deadline = System.nanoTime() + limits.silence().toNanos();
        boolean endsFirst = end - deadline < 0;
        Optional<R> next = results.next(endsFirst ? end : deadline);
        if (next.isPresent() || results.handedOver() == jobs.count()) {
            return next;
        }
        giveUp(limits.exceeded(endsFirst));
        return results.next(deadline);
    }

    /** Stops with a reason, unless it was stopped before. */
    private synchronized void giveUp(String reason) {
        if (!stopped) {
            givenUp = reason;
            stop();
        }
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (queue != null) {
            queue.stop();
        }
    }

    @Override
    public synchronized Optional<String> givenUp() {
        return Optional.ofNullable(givenUp);
    }
}
