package org.liansim.experiment;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Results of numbered tasks, which come in any order from any thread and are handed over in the order of their numbers.
 *
 * @param <R> what a task leaves
 */
public final class ResultQueue<R> {
    private final int total;
    private final SortedMap<Integer, R> waiting = new TreeMap<>();
    private int handedOver;
    private boolean stopped;

    /**
     * A queue without results.
     *
     * @param total number of tasks; they are numbered from 1
     */
    public ResultQueue(int total) {
        this.total = total;
    }

    /** Takes the result of a task, unless the queue was stopped. */
    public synchronized void put(int number, R result) {
        if (!stopped) {
            waiting.put(number, result);
            notifyAll();
        }
    }

    /**
     * The next result, waiting for it if need be. After a stop these are the results that wait, whatever is missing
     * between them.
     *
     * @param deadline when to give up waiting, by {@link System#nanoTime}
     * @return empty when all are handed over, when nothing is left after a stop, or when the deadline has passed
     */
    public synchronized Optional<R> next(long deadline) {
        while (!stopped && handedOver < total && !waiting.containsKey(handedOver + 1)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return Optional.empty();
            }
            if (!pause(left)) {
                stopped = true;
            }
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        handedOver++;
        notifyAll();
        return Optional.of(waiting.remove(waiting.firstKey()));
    }

    /** Waits until fewer than so many of the tasks that were begun are not handed over; false after a stop. */
    public synchronized boolean awaitRoom(int begun, int most) {
        while (!stopped && begun - handedOver >= most) {
            if (!pause(0)) {
                return false;
            }
        }
        return !stopped;
    }

    /** Results handed over. */
    public synchronized int handedOver() {
        return handedOver;
    }

    /** Takes no more results, and waits for none. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Waits for a change; false when the thread was interrupted, which it stays. */
    private boolean pause(long millis) {
        try {
            wait(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
