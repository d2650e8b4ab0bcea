package org.liansim.cli;

/** What a command returns to the shell. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** The run failed, or its results cannot be written. */
    static final int FAILED = 1;
    /** The input or the command line is wrong. */
    static final int WRONG_INPUT = 2;
    /** Interrupted; what is finished is kept. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
