package org.liansim.cli;

/** Where a command that can be interrupted says how. */
@FunctionalInterface
interface Interrupts {
    /** Lets an interrupt call {@code stop}, until the returned handle is closed. */
    Handle stopBy(Runnable stop);

    /** Ends the interest in interrupts; the command is done. */
    interface Handle extends AutoCloseable {
        @Override
        void close();
    }
}
