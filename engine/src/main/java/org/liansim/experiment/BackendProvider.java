package org.liansim.experiment;

/** Gives back-ends beyond this process. It is found as a service, so that no class knows one by name. */
public interface BackendProvider {
    /** Whether this process was started to use it. */
    boolean isChosen();

    /** A back-end for one run of tasks. */
    ExecutionBackend backend();

    /** Ends what its back-ends share, at the end of the process. */
    void close();
}
