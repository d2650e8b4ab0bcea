package org.liansim.serve;

import java.util.Comparator;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Threads that run replications: the first ones of all runs before the second ones, and of these the newest run first. */
final class Crew implements AutoCloseable {
    private static final Comparator<Task> ORDER =
            Comparator.comparingInt(Task::replication).thenComparing(Task::number, Comparator.reverseOrder());

    private final ThreadPoolExecutor threads;

    /** @param count replications at once, at least 1 */
    Crew(int count) {
        threads = new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "live-replications");
            thread.setDaemon(true);
            return thread;
        });
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Adds a task; after the end there is nobody to run it. */
    void add(Task task) {
        threads.execute(task);
    }

    /** Runs at once, on the thread of a task that pauses, what is more urgent than that task. */
    void giveWay(Task paused) {
        Runnable next = threads.getQueue().peek();
        while (next instanceof Task task && task.compareTo(paused) < 0) {
            if (threads.getQueue().remove(task)) {
                task.run();
            }
            next = threads.getQueue().peek();
        }
    }

    /** Starts nothing more, and interrupts what runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /**
     * One replication to run.
     *
     * @param replication its number
     * @param number number of its run, larger for newer ones
     * @param work what is to be done; it is told of its task
     */
    record Task(int replication, long number, Consumer<Task> work) implements Runnable, Comparable<Task> {
        @Override
        public void run() {
            work.accept(this);
        }

        @Override
        public int compareTo(Task other) {
            return ORDER.compare(this, other);
        }
    }
}
