package org.liansim.experiment.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.liansim.experiment.ResultQueue;
import org.liansim.experiment.Tasks;
import scala.Function0;
import scala.Function2;
import scala.collection.immutable.Seq;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * The Spark jobs of a run of tasks: as many tasks a job as the cluster runs at once, and three jobs at a time, so that
 * the cluster is busy while the last tasks of a job run and few results wait to be handed over.
 */
final class Jobs<R> implements AutoCloseable {
    private static final int AHEAD = 3;
    /** Tasks that may be lost before the first one comes to its end. */
    private static final int MOST_LOST = 3;

    private final JavaSparkContext context;
    private final Tasks<R> tasks;
    private final ResultQueue<R> results;
    private final Consumer<String> giveUp;
    private final Broadcast<Tasks<R>> shipped;
    private final List<SimpleFutureAction<?>> running = new ArrayList<>();
    private int begun;
    private int lost;
    private volatile boolean anyDone;
    private boolean closed;

    Jobs(JavaSparkContext context, Tasks<R> tasks, ResultQueue<R> results, Consumer<String> giveUp) {
        this.context = context;
        this.tasks = tasks;
        this.results = results;
        this.giveUp = giveUp;
        shipped = context.broadcast(tasks);
    }

    int count() {
        return tasks.count();
    }

    /** Submits jobs as long as not too much waits to be handed over. */
    void submit(int handedOver) {
        int width = Math.max(1, context.defaultParallelism() / context.getConf().getInt("spark.task.cpus", 1));
        while (begun < tasks.count() && begun - handedOver <= (AHEAD - 1) * width) {
            int last = Math.min(tasks.count(), begun + width);
            submit(IntStream.rangeClosed(begun + 1, last).boxed().toList(), false);
            begun = last;
        }
    }

    private synchronized void submit(List<Integer> numbers, boolean alone) {
        if (closed) {
            return;
        }
        Set<Integer> open = new ConcurrentSkipListSet<>(numbers);
        Seq<Object> partitions = CollectionConverters.asScala(IntStream.range(0, numbers.size())
                        .<Object>mapToObj(each -> each)
                        .toList())
                .toSeq();
        Function2<Object, R, BoxedUnit> taken = (partition, result) -> {
            int number = numbers.get((Integer) partition);
            anyDone = true;
            open.remove(number);
            results.put(number, result);
            return BoxedUnit.UNIT;
        };
        Function0<BoxedUnit> nothing = () -> BoxedUnit.UNIT;
        try {
            SimpleFutureAction<BoxedUnit> job = context.sc()
                    .submitJob(
                            context.parallelize(numbers, numbers.size()).rdd(),
                            new RunTask<>(shipped),
                            partitions,
                            taken,
                            nothing);
            running.add(job);
            job.onComplete(
                    end -> {
                        ended(
                                job,
                                List.copyOf(open),
                                alone,
                                end.isFailure() ? end.failed().get() : null);
                        return BoxedUnit.UNIT;
                    },
                    ExecutionContext.fromExecutor(Jobs::start));
        } catch (IllegalStateException e) {
            connectionLost(e);
        }
    }

    /** The end of a job is heard on a thread of its own: those of Spark must not be held up. */
    private static void start(Runnable action) {
        Thread thread = new Thread(action, "spark-job-end");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void ended(SimpleFutureAction<?> job, List<Integer> open, boolean alone, Throwable failure) {
        running.remove(job);
        if (closed || failure == null) {
            return;
        }
        if (context.sc().isStopped()) {
            connectionLost(failure);
        } else if (!alone) {
            open.forEach(number -> submit(List.of(number), true));
        } else if (!anyDone && ++lost >= MOST_LOST) {
            giveUp.accept("no task came to its end: " + reason(failure));
        } else {
            open.forEach(number -> results.put(number, tasks.failed(number, reason(failure))));
        }
    }

    /** When this process is told to end, Spark ends the connection by itself. */
    private void connectionLost(Throwable failure) {
        if (isShuttingDown()) {
            results.stop();
        } else {
            giveUp.accept("the connection to the cluster is lost: " + reason(failure));
        }
    }

    private static boolean isShuttingDown() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }

    /** Spark tells a long story; what happened last stands on one line of it. */
    private static String reason(Throwable failure) {
        String story = String.valueOf(failure.getMessage());
        String mark = "most recent failure: ";
        int at = story.indexOf(mark);
        return (at < 0 ? story : story.substring(at + mark.length()))
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Cancels what still runs. */
    @Override
    public synchronized void close() {
        closed = true;
        if (running.isEmpty() && !context.sc().isStopped()) {
            shipped.destroy();
        }
        List.copyOf(running).forEach(SimpleFutureAction::cancel);
    }
}
