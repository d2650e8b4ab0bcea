package org.liansim.run;

import java.io.Serializable;
import org.liansim.network.Network;

/**
 * How the events of a replication are executed; results do not depend on it.
 *
 * @param choice which executor
 * @param threads threads that a windowed replication may use, at least 1
 * @param longestWindow most ticks of a window, at least 1; it is no longer than the lookahead in any case
 */
public record Execution(Choice choice, int threads, long longestWindow) implements Serializable {
    /** Chosen by size, on one thread. */
    public static final Execution AUTO = new Execution(Choice.AUTO, 1);

    /**
     * Links from which on the windowed executor is the faster one, also on one thread: at 50,000 both take the same time,
     * at 150,000 the sequential one takes a quarter longer.
     */
    static final int WORTH_WINDOWS = 100_000;

    /** Which executor. */
    public enum Choice {
        /** By the size of the network. */
        AUTO,
        /** Event by event. */
        SEQUENTIAL,
        /** Window by window. */
        WINDOWED
    }

    /** Refuses less than one thread, and windows of less than one tick. */
    public Execution {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads; at least 1 is needed");
        }
        if (longestWindow < 1) {
            throw new IllegalArgumentException("windows of " + longestWindow + " ticks; at least 1 is needed");
        }
    }

    /** With windows as long as the lookahead. */
    public Execution(Choice choice, int threads) {
        this(choice, threads, Long.MAX_VALUE);
    }

    boolean isWindowed(Network network) {
        return choice == Choice.WINDOWED || choice == Choice.AUTO && network.linkSupplier.length >= WORTH_WINDOWS;
    }

    int threadsFor(Network network) {
        return isWindowed(network) ? threads : 1;
    }
}
