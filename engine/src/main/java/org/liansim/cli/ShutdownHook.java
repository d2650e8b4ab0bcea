package org.liansim.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C ends a Java process after its shutdown hooks: this one asks the command to stop and waits while it stores what
 * is finished. The process then returns 130.
 */
final class ShutdownHook implements Interrupts.Handle {
    private static final long MOST_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    ShutdownHook(Runnable stop) {
        hook = new Thread(() -> stopAndWait(stop), "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stopAndWait(Runnable stop) {
        stop.run();
        try {
            if (!closed.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("error: gave up storing what is finished after " + MOST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!hook.isAlive()) {
            removeUnlessShuttingDown();
        }
    }

    private void removeUnlessShuttingDown() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The process ends already: the hook has nothing left to wait for, and cannot be removed any more.
            return;
        }
    }
}
